import { Arg, Ctx, ID, Int, Mutation, Resolver, UseMiddleware } from 'type-graphql';
import { Restricted } from '../../../schema/access/restricted.ts';
import { unknownSubgraph } from '../../../schema/errors/registry-refusals.ts';
import { badArgument } from '../../../schema/errors/catalogue.ts';
import type { GraphVersion } from '../publication.ts';
import { actorOf } from './actor-of.ts';
import { GraphVersionType } from './graph-version.type.ts';
import type { RegistryContext } from './registry-desk.ts';
import { requireOwner } from './require-owner.ts';
import { requiredWords } from './required-words.ts';
import { toGraphVersion } from './subgraph-model.ts';
import { tellRefusals } from './tell-refusals.ts';

const nameText = { description: 'Tên subgraph, ví dụ kon-tum-security. Its name.' };
const reasonText = { description: 'Lý do, công khai. Why; everybody reads it.' };

/** Refuses who may not act for the unit that publishes under this name. */
async function requireOwnerOf(field: string, name: string, context: RegistryContext): Promise<void> {
  const [published] = await context.desk.store.publications({ names: [name] });
  if (!published) throw unknownSubgraph(name);
  requireOwner(field, published.provinceId, context);
}

/** Null of version 0, which nobody made. */
async function tell({ number }: GraphVersion, { desk }: RegistryContext): Promise<GraphVersionType | null> {
  const [facts] = await desk.store.history({ beforeNumber: number + 1, limit: 1 });
  return facts ? toGraphVersion(facts) : null;
}

function publicationIdOf(text: string | undefined): number | null {
  if (text === undefined || text === null) return null;
  if (!/^[1-9]\d{0,14}$/.test(text)) throw badArgument('publication', text, 'the id of an earlier publication');
  return Number(text);
}

@Resolver(() => GraphVersionType)
export class ChangeGraphResolver {
  @Restricted('publisher')
  @UseMiddleware(tellRefusals)
  @Mutation(() => GraphVersionType, {
    nullable: true,
    description:
      'Đưa một subgraph về bản công bố trước. Brings one subgraph back to an earlier publication, or out of retirement, by a new version of the graph; others stay as they are. Officers for the own unit and its predecessors, publishing tokens for their unit, editors and operators for any. Refused with UNKNOWN_SUBGRAPH, UNKNOWN_GRAPH_VERSION, GRAPH_CONFLICT or BAD_ARGUMENT.',
  })
  async rollBackSubgraph(
    @Arg('name', () => ID, nameText) name: string,
    @Arg('reason', () => String, reasonText) reason: string,
    @Arg('publication', () => ID, {
      nullable: true,
      description:
        'Mã bản công bố trước. Id of the earlier publication; where left out the one before the live one, or the last one of a retired subgraph.',
    })
    publication: string | undefined,
    @Ctx() context: RegistryContext,
  ): Promise<GraphVersionType | null> {
    await requireOwnerOf('Mutation.rollBackSubgraph', name, context);
    const wish = {
      name,
      publicationId: publicationIdOf(publication),
      reason: requiredWords('reason', reason),
      actor: actorOf(context),
    };
    return await tell(await context.desk.store.bringBack(wish), context);
  }

  @Restricted('operator')
  @UseMiddleware(tellRefusals)
  @Mutation(() => GraphVersionType, {
    nullable: true,
    description:
      'Đưa cả đồ thị về một phiên bản trước. Makes the subgraphs of an earlier version live again, all of them and no others, by a new version; 0 leaves the national graph alone. Those that do not fit the contract of today are set aside. For operators. Refused with UNKNOWN_GRAPH_VERSION or BAD_ARGUMENT.',
  })
  async rollBackGraph(
    @Arg('version', () => Int, {
      description: 'Số phiên bản trước; 0 là đồ thị quốc gia. Number of the earlier version.',
    })
    version: number,
    @Arg('reason', () => String, reasonText) reason: string,
    @Ctx() context: RegistryContext,
  ): Promise<GraphVersionType | null> {
    const wish = { version, reason: requiredWords('reason', reason), actor: actorOf(context) };
    return await tell(await context.desk.store.rollBack(wish), context);
  }

  @Restricted('publisher')
  @UseMiddleware(tellRefusals)
  @Mutation(() => GraphVersionType, {
    nullable: true,
    description:
      'Thôi dùng một subgraph. Takes a subgraph out of the graph, by a new version: its figures stay in the ledger, its own fields are no longer asked for. Officers for the own unit and its predecessors, publishing tokens for their unit, editors and operators for any. Refused with UNKNOWN_SUBGRAPH or BAD_ARGUMENT.',
  })
  async retireSubgraph(
    @Arg('name', () => ID, nameText) name: string,
    @Arg('reason', () => String, reasonText) reason: string,
    @Ctx() context: RegistryContext,
  ): Promise<GraphVersionType | null> {
    await requireOwnerOf('Mutation.retireSubgraph', name, context);
    const wish = { name, reason: requiredWords('reason', reason), actor: actorOf(context) };
    return await tell(await context.desk.store.retire(wish), context);
  }
}
