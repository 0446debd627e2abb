import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { ReceivedAnswer, SubgraphClient, SubgraphRequest } from '../../engine/subgraphs/subgraph-client.ts';
import type { LivePublication } from '../publication.ts';
import { askedEntities, representationsOf } from './asked-entities.ts';

/** The subgraph is part of the graph and not asked for the time being. */
class SubgraphSetAside extends Error {
  override readonly name = 'SubgraphSetAside';
}

interface OwnPart {
  readonly request: SubgraphRequest;
  /** Of each `_entities` field, by its response name: the places of the own entities among all that were asked for. */
  readonly places: ReadonlyMap<string, { readonly own: readonly number[]; readonly all: number }>;
  readonly isEmpty: boolean;
}

/** What of a fetch is the owner's: its own province, and entities of its own types. */
function ownPart(request: SubgraphRequest, provinceId: string): OwnPart {
  const variables: Record<string, unknown> = { ...request.variables };
  const places = new Map<string, { own: number[]; all: number }>();
  let count = 0;
  for (const asked of askedEntities(request)) {
    const all = representationsOf(request, asked);
    const own = all.flatMap(({ __typename, id }, index) =>
      __typename !== 'Province' || id === provinceId ? [index] : [],
    );
    variables[asked.variable] = own.map((index) => all[index]);
    places.set(asked.responseName, { own, all: all.length });
    count += own.length;
  }
  return { request: { ...request, variables }, places, isEmpty: places.size > 0 && count === 0 };
}

/** An error at the place where its entity stands among all. */
function placed(
  error: GraphQLError | GraphQLFormattedError,
  { places }: OwnPart,
): GraphQLError | GraphQLFormattedError {
  const [name, index, ...rest] = error.path ?? [];
  const place = typeof name === 'string' ? places.get(name) : undefined;
  const original = typeof index === 'number' ? place?.own[index] : undefined;
  if (name === undefined || original === undefined) return error;
  const { message, extensions } = error;
  return { message, path: [name, original, ...rest], ...(extensions ? { extensions } : {}) };
}

/** The answer as if all had been asked for: what is not the owner's is null. Throws where it is not what was asked for. */
function spread(answer: ReceivedAnswer, part: OwnPart): ReceivedAnswer {
  const { errors, extensions, mayEscape } = answer;
  const data: Record<string, unknown> = { ...answer.data };
  for (const [name, { own, all }] of part.places) {
    const came: unknown = data[name];
    if (!Array.isArray(came) && errors?.length) continue;
    if (!Array.isArray(came) || came.length !== own.length)
      throw new Error(`${own.length} entities were asked for, ${Array.isArray(came) ? came.length : 'no list'} came`);
    const entities: unknown[] = Array.from({ length: all }, () => null);
    for (const [index, place] of own.entries()) entities[place] = came[index];
    data[name] = entities;
  }
  return { data, errors: errors?.map((error) => placed(error, part)), extensions, mayEscape };
}

function nothing({ places }: OwnPart): ReceivedAnswer {
  const data = Object.fromEntries(
    [...places].map(([name, { all }]) => [name, Array.from({ length: all }, () => null)]),
  );
  // Made of no data at all, so it never grows old.
  return { data, extensions: { dataVersions: {} }, mayEscape: false };
}

/**
 * Stands before the client of a province's extension of the graph: it is asked for its own province alone. The fields of
 * all others are null without a call.
 */
export const askOwnerOnly =
  ({ provinceId, setAside, name }: Pick<LivePublication, 'provinceId' | 'setAside' | 'name'>) =>
  (client: SubgraphClient): SubgraphClient => ({
    name: client.name,
    ask: async (request, context) => {
      const part = ownPart(request, provinceId);
      if (part.isEmpty) return nothing(part);
      if (setAside)
        throw new SubgraphSetAside(`${name} is set aside since ${setAside.since.toISOString()}: ${setAside.detail}`);
      return spread(await client.ask(part.request, context), part);
    },
    close: async () => await client.close(),
  });
