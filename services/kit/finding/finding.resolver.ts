import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Dispute } from '../../../schema/types/dispute.type.ts';
import { Finding } from '../../../schema/types/finding.type.ts';
import type { RequestContext } from '../context.ts';
import type { DisputeModel } from '../dispute/dispute-model.ts';
import type { FindingModel } from './finding-model.ts';

@Resolver(() => Finding)
export class FindingResolver {
  @FieldResolver(() => [Dispute])
  disputes(@Root() { rowId, asOf }: FindingModel, @Ctx() { loaders }: RequestContext): Promise<DisputeModel[]> {
    return loaders.disputesByFinding.load({ rowId, asOf });
  }
}
