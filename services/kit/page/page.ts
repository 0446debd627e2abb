import { ArgsType, Field, Int, ObjectType, Directive, type ClassType } from 'type-graphql';
import { badArgument, badCursor } from '../../../schema/errors/catalogue.ts';

@Directive('@shareable')
@ObjectType('PageInfo', { description: 'Thông tin trang. Where a page stands in its list (Relay cursor connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Còn trang sau. True where more follow.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Con trỏ cuối trang. Cursor of the last edge, for after; null on an empty page.',
  })
  endCursor!: string | null;
}

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'Số mục mỗi trang, 1 đến 500. How many, 1 to 500; 100 where left out.',
  })
  first?: number;

  @Field(() => String, { nullable: true, description: 'Sau con trỏ này. pageInfo.endCursor of the page before.' })
  after?: string;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

const defaultLimit = 100;
const greatestLimit = 500;

const cursorOf = (id: number): string => Buffer.from(`after:${id}`).toString('base64url');

export interface PageWish {
  readonly afterId: number;
  readonly limit: number;
}

/** How many entries a page holds. */
export function pageLimit(first: number | undefined): number {
  const limit = first ?? defaultLimit;
  if (limit < 1 || limit > greatestLimit) throw badArgument('first', first, `1 to ${greatestLimit}`);
  return limit;
}

export function readPage({ first, after }: PageArguments): PageWish {
  const limit = pageLimit(first);
  if (after === undefined || after === null) return { afterId: 0, limit };
  const id = /^after:(\d{1,15})$/.exec(Buffer.from(after, 'base64url').toString())?.[1];
  if (id === undefined) throw badCursor(after);
  return { afterId: Number(id), limit };
}

/** Of a list whose newest entry comes first: only entries with a smaller id. */
export const beforeIdOf = ({ afterId }: PageWish): number => afterId || Number.MAX_SAFE_INTEGER;

/** `nodes` in the order of the list, at most one more than the page holds. */
export function toConnection<Node extends { readonly id: string }>(
  nodes: readonly Node[],
  wish: PageWish,
  totalCount: number,
): Connection<Node> {
  const shown = nodes.slice(0, wish.limit);
  const edges = shown.map((node) => ({ cursor: cursorOf(Number(node.id)), node }));
  return {
    edges,
    nodes: shown,
    totalCount,
    pageInfo: { hasNextPage: nodes.length > wish.limit, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

const made = new Map<ClassType, ClassType>();

/** The connection type of a node type, made once: `XConnection` of `XEdge`. */
export function connectionType(node: ClassType, name: string): ClassType {
  const known = made.get(node);
  if (known) return known;
  @Directive('@shareable')
  @ObjectType(`${name}Edge`, { description: `Một mục. One entry of a list of ${name}.` })
  class NodeEdge {
    @Field(() => String, { description: 'Con trỏ. Its cursor, for after.' })
    cursor!: string;

    @Field(() => node, { description: 'Nội dung. The entry itself.' })
    node!: unknown;
  }
  @Directive('@shareable')
  @ObjectType(`${name}Connection`, { description: `Danh sách theo trang. A page of ${name}.` })
  class NodeConnection {
    @Field(() => [NodeEdge], { description: 'Các mục kèm con trỏ. Entries with their cursors.' })
    edges!: NodeEdge[];

    @Field(() => [node], { description: 'Các mục. The entries alone.' })
    nodes!: unknown[];

    @Field(() => PageInfo, { description: 'Thông tin trang. Whether more follow.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Tổng số mục. Entries in all pages.' })
    totalCount!: number;
  }
  made.set(node, NodeConnection);
  return NodeConnection;
}
