import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Dispute } from '../../../schema/types/dispute.type.ts';
import { Finding } from '../../../schema/types/finding.type.ts';
import { Observation } from '../../../schema/types/observation.type.ts';
import { Staleness } from '../../../schema/types/staleness.type.ts';
import type { RequestContext } from '../context.ts';
import { dayAsked } from '../day-asked.ts';
import type { DisputeModel } from '../dispute/dispute-model.ts';
import type { FindingModel } from '../finding/finding-model.ts';
import type { ObservationModel } from './observation-model.ts';
import { stalenessOf } from './staleness.ts';

@Resolver(() => Observation)
export class ObservationResolver {
  @FieldResolver(() => [Finding])
  findings(
    @Root() { rowId, asOf }: ObservationModel,
    @Ctx() { loaders }: RequestContext,
  ): Promise<FindingModel[]> | FindingModel[] {
    return rowId === null ? [] : loaders.findingsByObservation.load({ rowId, asOf });
  }

  @FieldResolver(() => [Observation])
  revisions(
    @Root() { rowId, asOf }: ObservationModel,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ObservationModel[]> | ObservationModel[] {
    return rowId === null ? [] : loaders.revisionsByObservation.load({ rowId, asOf });
  }

  @FieldResolver(() => Staleness, { nullable: true })
  staleness(@Root() observation: ObservationModel, @Ctx() context: Pick<RequestContext, 'today'>): Staleness | null {
    return stalenessOf(observation, dayAsked(context, observation.asOf));
  }

  @FieldResolver(() => [Observation])
  laterRevisions(
    @Root() { rowId, asOf }: ObservationModel,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ObservationModel[]> | ObservationModel[] {
    return rowId === null ? [] : loaders.laterRevisionsByObservation.load({ rowId, asOf });
  }

  @FieldResolver(() => [Dispute])
  disputes(
    @Root() { rowId, asOf }: ObservationModel,
    @Ctx() { loaders }: RequestContext,
  ): Promise<DisputeModel[]> | DisputeModel[] {
    return rowId === null ? [] : loaders.disputesByObservation.load({ rowId, asOf });
  }
}
