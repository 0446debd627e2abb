import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Dispute } from '../../../schema/types/dispute.type.ts';
import { Observation } from '../../../schema/types/observation.type.ts';
import { Source } from '../../../schema/types/source.type.ts';
import type { RequestContext } from '../../kit/context.ts';
import type { DisputeModel } from '../../kit/dispute/dispute-model.ts';
import type { ObservationModel } from '../../kit/observation/observation-model.ts';
import type { ChangeRow } from '../../ledger/read/change-position.ts';
import { reportingLoaders } from '../reporting-loaders.ts';
import type { ChangeModel } from './change-page.ts';
import { Change, ChangedRecord } from './change.type.ts';
import type { ChangedRecordModel } from './changed.loaders.ts';

/** Id of the row that stands since; a row that withdraws says nothing. */
const standing = ({ id, isWithdrawn }: ChangeRow): number | null => (isWithdrawn ? null : Number(id));

/** What a change is of: each is read for the whole page at once, and only where it is asked for. */
@Resolver(() => Change)
export class ChangeResolver {
  @FieldResolver(() => Observation, { nullable: true })
  before(@Root() { row }: ChangeModel, @Ctx() context: RequestContext): Promise<ObservationModel | null> | null {
    return row.subject === 'observation' ? observation(row.before, context) : null;
  }

  @FieldResolver(() => Observation, { nullable: true })
  after(@Root() { row }: ChangeModel, @Ctx() context: RequestContext): Promise<ObservationModel | null> | null {
    return row.subject === 'observation' ? observation(standing(row), context) : null;
  }

  @FieldResolver(() => ChangedRecord, { nullable: true })
  recordBefore(
    @Root() { row }: ChangeModel,
    @Ctx() context: RequestContext,
  ): Promise<ChangedRecordModel | null> | null {
    return row.subject === 'record' ? record(row.before, context) : null;
  }

  @FieldResolver(() => ChangedRecord, { nullable: true })
  recordAfter(@Root() { row }: ChangeModel, @Ctx() context: RequestContext): Promise<ChangedRecordModel | null> | null {
    return row.subject === 'record' ? record(standing(row), context) : null;
  }

  @FieldResolver(() => Source, { nullable: true })
  source(@Root() { row }: ChangeModel, @Ctx() context: RequestContext): Promise<Source | null> | null {
    return row.subject === 'source' ? reportingLoaders(context).sourceById.load(row.id) : null;
  }

  @FieldResolver(() => Dispute, { nullable: true })
  dispute(@Root() { row }: ChangeModel, @Ctx() context: RequestContext): Promise<DisputeModel | null> | null {
    const { disputeId, id } = row;
    return disputeId === null ? null : reportingLoaders(context).disputeByStep.load({ disputeId, entryId: Number(id) });
  }
}

const observation = (id: number | null, context: RequestContext): Promise<ObservationModel | null> | null =>
  id === null ? null : reportingLoaders(context).observationById.load(id);

const record = (id: number | null, context: RequestContext): Promise<ChangedRecordModel | null> | null =>
  id === null ? null : reportingLoaders(context).recordById.load(id);
