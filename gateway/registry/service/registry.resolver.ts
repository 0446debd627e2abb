import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ProvinceReference } from '../../../schema/types/province.reference.ts';
import { lineageIds } from '../../../services/kit/named-units.ts';
import {
  beforeIdOf,
  connectionType,
  PageArguments,
  readPage,
  toConnection,
  type Connection,
} from '../../../services/kit/page/page.ts';
import { GraphVersionType } from './graph-version.type.ts';
import { Province } from './province.type.ts';
import { PublishedSubgraph } from './published-subgraph.type.ts';
import type { RegistryContext } from './registry-desk.ts';
import { Registry } from './registry.type.ts';
import { toGraphVersion, toSubgraph } from './subgraph-model.ts';
import { registryLoaders } from './subgraph.loaders.ts';

const versionConnection = connectionType(GraphVersionType, 'GraphVersion');

@ArgsType()
class SubgraphsArguments {
  @Field(() => ID, { nullable: true, description: 'Mã đơn vị. Only of this unit and its predecessors.' })
  province?: string;

  @Field(() => ID, { nullable: true, description: 'Tên. Only of this name.' })
  name?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Cả những bản không còn dùng. Those too that were replaced or retired; false where left out.',
  })
  past?: boolean;
}

@Resolver(() => Registry)
export class RegistryResolver {
  @Query(() => Registry, {
    nullable: true,
    description:
      'Sổ đăng ký đồ thị: subgraph của các tỉnh. Which subgraphs provinces publish. Null only while this subgraph is down.',
  })
  async registry(@Ctx() { desk }: RegistryContext): Promise<Registry> {
    const [latest] = await desk.store.history({ beforeNumber: Number.MAX_SAFE_INTEGER, limit: 1 });
    return { versionNumber: latest?.number ?? 0 };
  }

  @FieldResolver(() => [PublishedSubgraph], {
    description: 'Các subgraph, theo tên, bản mới trước. Subgraphs by name, of each name the newest first.',
  })
  async subgraphs(
    @Args(() => SubgraphsArguments) { province, name, past }: SubgraphsArguments,
    @Ctx() context: RegistryContext,
  ): Promise<PublishedSubgraph[]> {
    const facts = await context.desk.store.publications({
      provinceIds: lineageIds(context, province),
      ...(typeof name === 'string' ? { names: [name] } : {}),
      ...(past === true ? {} : { isLive: true }),
    });
    return facts.map(toSubgraph);
  }

  @FieldResolver(() => PublishedSubgraph, {
    nullable: true,
    description:
      'Một subgraph theo tên. What is live under this name, else what was last; null where nothing was ever published under it.',
  })
  async subgraph(
    @Arg('name', () => ID, { description: 'Tên, ví dụ kon-tum-security. Its name.' }) name: string,
    @Ctx() { desk }: RegistryContext,
  ): Promise<PublishedSubgraph | null> {
    const facts = await desk.store.publications({ names: [name] });
    const told = facts.find(({ isLive }) => isLive) ?? facts[0];
    return told ? toSubgraph(told) : null;
  }

  @FieldResolver(() => versionConnection, {
    description: 'Các phiên bản đồ thị, mới trước. Versions of the graph, newest first. Version 0 is not listed.',
  })
  async versions(
    @Root() { versionNumber }: Registry,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { desk }: RegistryContext,
  ): Promise<Connection<GraphVersionType>> {
    const wish = readPage(page);
    const rows = await desk.store.history({ beforeNumber: beforeIdOf(wish), limit: wish.limit + 1 });
    // They are counted without gaps.
    return toConnection(rows.map(toGraphVersion), wish, versionNumber);
  }
}

@Resolver(() => GraphVersionType)
export class GraphVersionResolver {
  @FieldResolver(() => PublishedSubgraph, {
    nullable: true,
    description: 'Subgraph liên quan. What was published, brought back, retired or set aside; null of the whole graph.',
  })
  async subgraph(
    @Root() { publicationId }: GraphVersionType,
    @Ctx() context: RegistryContext,
  ): Promise<PublishedSubgraph | null> {
    return publicationId === null ? null : await registryLoaders(context).subgraphById.load(publicationId);
  }
}

@Resolver(() => Province)
export class ProvinceSubgraphsResolver {
  @FieldResolver(() => [PublishedSubgraph], {
    nullable: true,
    description:
      'Subgraph riêng đang dùng của đơn vị. Subgraphs of its own that are part of the graph; empty where it has none. Null only while this subgraph is down.',
  })
  async subgraphs(@Root() { id }: ProvinceReference, @Ctx() context: RegistryContext): Promise<PublishedSubgraph[]> {
    return await registryLoaders(context).liveByProvince.load(id);
  }
}
