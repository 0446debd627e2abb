import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Restricted } from '../../../schema/access/restricted.ts';
import { PublishedSubgraph } from './published-subgraph.type.ts';
import type { RegistryContext } from './registry-desk.ts';
import { registryLoaders } from './subgraph.loaders.ts';
import { SubgraphTrafficType } from './subgraph-traffic.type.ts';

@Resolver(() => PublishedSubgraph)
export class SubgraphTrafficResolver {
  @Restricted('publisher')
  @FieldResolver(() => [SubgraphTrafficType], {
    nullable: true,
    description:
      'Lưu lượng 30 ngày. How its parts of answers came about within 30 days, the most frequent first; empty where nobody asked. Shown to officers and publishing tokens of the unit, editors and operators.',
  })
  async traffic(@Root() { id }: PublishedSubgraph, @Ctx() context: RegistryContext): Promise<SubgraphTrafficType[]> {
    return await registryLoaders(context).trafficById.load(Number(id));
  }
}
