import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { composeSupergraph } from '../../composition/compose-supergraph.ts';
import { createEngine } from '../create-engine.ts';
import { anonymous, type Engine, type EngineContext, type EngineOptions } from '../engine.ts';
import type { SubgraphLink } from '../subgraphs/subgraph-link.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@authenticated"])\n';

type Modules = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>;

interface Shop {
  readonly id: string;
  name: string;
}

/** What the subgraphs hold and how they behave; a test changes it. */
export class ShopWorld {
  readonly shops: Shop[] = [
    { id: '1', name: 'An' },
    { id: '2', name: 'Bình' },
  ];
  /** Fetches by subgraph. */
  readonly asked: Record<string, number> = { shops: 0, stock: 0, ratings: 0 };
  readonly failing = new Set<string>();
  orders = 0;
  /** The subgraph of stock answers when this resolves. */
  stockIsOpen: Promise<void> = Promise.resolve();
  onStock: () => void = () => undefined;
}

const shopsSdl = `type Query { shop(id: ID = "1"): Shop shops: [Shop!]! rows: [[Shop]] things: [Thing!]! count: Int! }
  type Mutation { order: Shop }
  union Thing = Shop | Note
  type Note { text: String }
  type Shop @key(fields: "id") { id: ID! name: String partner: Shop secret: String @authenticated size: Int }`;
const stockSdl = 'type Shop @key(fields: "id") { id: ID! stock: Int items(first: Int): [String!] broken: Int! }';
const ratingsSdl = 'type Shop @key(fields: "id") { id: ID! rating: Float }';

const sdls: Readonly<Record<string, string>> = { shops: shopsSdl, stock: stockSdl, ratings: ratingsSdl };

function resolversOf(world: ShopWorld): Record<string, Record<string, Record<string, unknown>>> {
  const find = (id: string): object | null => {
    const found = world.shops.find((each) => each.id === id);
    return found ? { __typename: 'Shop', ...found } : null;
  };
  return {
    shops: {
      Query: {
        shop: (_root: unknown, { id }: { id: string }) => find(id),
        shops: () => world.shops,
        rows: () => [world.shops, [null], null],
        things: () => [find('1'), { __typename: 'Note', text: 'xin chào' }, find('2')],
        count: () => world.shops.length,
      },
      Mutation: {
        order: () => {
          world.orders += 1;
          return find('1');
        },
      },
      Shop: {
        partner: ({ id }: Shop) => world.shops.find((each) => each.id !== id),
        secret: () => 'secret',
        size: ({ name }: Shop) => name.length,
        __resolveReference: ({ id }: Shop) => find(id),
      },
    },
    stock: {
      Shop: {
        __resolveReference: async (reference: Shop) => {
          await world.stockIsOpen;
          world.onStock();
          return reference;
        },
        stock: ({ id }: Shop) => Number(id) * 10,
        items: (_shop: unknown, { first }: { first?: number }) => ['"gạo"', 'muối', 'đường'].slice(0, first),
        broken: () => null,
      },
    },
    ratings: { Shop: { __resolveReference: (reference: Shop) => reference, rating: ({ id }: Shop) => Number(id) / 2 } },
  };
}

export const shopSupergraph = (): string =>
  composeSupergraph(Object.entries(sdls).map(([name, sdl]) => ({ name, url: `http://${name}`, sdl: link + sdl })));

/** Three subgraphs in process, the second as slow as the world says. */
export function shopLinks(world: ShopWorld): SubgraphLink[] {
  const resolvers = resolversOf(world);
  return Object.entries(sdls).map(([name, sdl]) => ({
    name,
    kind: 'in-process',
    schema: buildSubgraphSchema([{ typeDefs: parse(link + sdl), resolvers: resolvers[name] }] as Modules),
    createContext: () => {
      world.asked[name] = (world.asked[name] ?? 0) + 1;
      if (world.failing.has(name)) throw new Error(`${name} is down`);
      return {};
    },
  }));
}

export const shopEngine = (world: ShopWorld, options: Partial<EngineOptions> = {}): Engine =>
  createEngine({
    supergraphSdl: shopSupergraph(),
    links: shopLinks(world),
    timeoutMs: 5_000,
    onFailure: () => undefined,
    ...options,
  });

type Json = Record<string, unknown>;

export interface Parts {
  readonly first: Json;
  next(): Promise<Json | undefined>;
  rest(): Promise<Json[]>;
}

const read = (bytes: Uint8Array): Json => JSON.parse(Buffer.from(bytes).toString('utf8')) as Json;

/** Asks for an answer in parts; null where it has none. */
export async function askInParts(
  engine: Engine,
  query: string,
  variables: Json = {},
  context: Partial<EngineContext> = {},
): Promise<Parts | null> {
  const answer = await engine.answerIncrementally(
    { document: parse(query), documentHash: query, operationName: undefined, variables },
    { requestId: 'test', caller: anonymous, ...context },
  );
  if (!answer) return null;
  const rest = answer.rest[Symbol.asyncIterator]();
  const next = async (): Promise<Json | undefined> => {
    const { value, done } = await rest.next();
    return done ? undefined : read(value);
  };
  return {
    first: read(answer.first),
    next,
    rest: async () => {
      const all: Json[] = [];
      for (let each = await next(); each; each = await next()) all.push(each);
      return all;
    },
  };
}
