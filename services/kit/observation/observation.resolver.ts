import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Finding } from '../../../schema/types/finding.type.ts';
import { Observation } from '../../../schema/types/observation.type.ts';
import { Staleness } from '../../../schema/types/staleness.type.ts';
import { dayInVietnam } from '../../../schema/types/today-in-vietnam.ts';
import type { RequestContext } from '../context.ts';
import type { ObservationModel } from './observation-model.ts';
import { stalenessOf } from './staleness.ts';

@Resolver(() => Observation)
export class ObservationResolver {
  @FieldResolver(() => [Finding])
  findings(
    @Root() { rowId, asOf }: ObservationModel,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Finding[]> | Finding[] {
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
  staleness(@Root() observation: ObservationModel, @Ctx() { today }: RequestContext): Staleness | null {
    const { asOf } = observation;
    return stalenessOf(observation, asOf ? dayInVietnam(asOf.getTime()) : today());
  }
}
