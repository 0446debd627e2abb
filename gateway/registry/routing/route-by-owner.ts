import { marksProperty, type ServedMark } from '../../../schema/contract/served-mark.ts';
import type { DomainContract } from '../../../schema/contract/read-contract.ts';
import type { EngineContext } from '../../engine/engine.ts';
import type { ReceivedAnswer, SubgraphClient, SubgraphRequest } from '../../engine/subgraphs/subgraph-client.ts';
import { askedEntities, isGiven, representationsOf, selectionsOf, type AskedEntities } from './asked-entities.ts';
import { serveOwners, type ServeOptions } from './serve-owners.ts';
import { markOf, tellingOf, type ServedPart } from './served-part.ts';

/** Fields of the profile that these entities are asked for as of now: what was known before is the ledger's to tell. */
function fieldsAskedNow(request: SubgraphRequest, asked: AskedEntities, { field }: DomainContract): Set<string> {
  const fields = new Set<string>();
  for (const selected of selectionsOf(request, asked, field))
    if (!isGiven(selected.arguments.get('asOf'), request)) for (const each of selected.below) fields.add(each);
  return fields;
}

/** Which fields of which provinces a fetch asks for. */
function wantedOf(request: SubgraphRequest, contract: DomainContract): ReadonlyMap<string, ReadonlySet<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const asked of askedEntities(request)) {
    const fields = fieldsAskedNow(request, asked, contract);
    if (fields.size === 0) continue;
    for (const { __typename, id } of representationsOf(request, asked)) {
      if (__typename !== 'Province' || typeof id !== 'string') continue;
      const known = wanted.get(id);
      if (known) for (const field of fields) known.add(field);
      else wanted.set(id, new Set(fields));
    }
  }
  return wanted;
}

/** The same fetch, each province that serves itself marked with how it was served. */
function marked(request: SubgraphRequest, parts: readonly ServedPart[]): SubgraphRequest {
  const marks = new Map<string, ServedMark[]>();
  for (const part of parts) marks.set(part.provinceId, [...(marks.get(part.provinceId) ?? []), markOf(part)]);
  const variables: Record<string, unknown> = { ...request.variables };
  for (const asked of askedEntities(request))
    variables[asked.variable] = representationsOf(request, asked).map((representation) => {
      const own = typeof representation['id'] === 'string' ? marks.get(representation['id']) : undefined;
      return own ? { ...representation, [marksProperty]: own } : representation;
    });
  return { ...request, variables };
}

/** Parts that this operation was told of already: several of its fetches may ask for the same. */
const told = new WeakMap<EngineContext, Set<string>>();

function tellingsOf(parts: readonly ServedPart[], context: EngineContext): Readonly<Record<string, unknown>>[] {
  const before = told.get(context) ?? new Set<string>();
  told.set(context, before);
  return parts.flatMap((part) => {
    const key = `${part.publication} ${part.domain} ${part.reason}`;
    if (before.has(key)) return [];
    before.add(key);
    return [tellingOf(part)];
  });
}

/** The answer, told who served it; and without its versions, for what an endpoint will say next is in none of them. */
function withTellings(answer: ReceivedAnswer, parts: readonly ServedPart[], context: EngineContext): ReceivedAnswer {
  const said = { ...answer.extensions, dataVersions: undefined };
  const provinces = tellingsOf(parts, context);
  return { ...answer, extensions: provinces.length > 0 ? { ...said, provinces } : said };
}

/**
 * Stands before the client of a national domain subgraph. Entities of provinces that serve the domain themselves are asked
 * of their own endpoints first, each of its own; then one fetch goes to the national subgraph, for all provinces in their
 * order, and the ledger answers with what was stated.
 */
export const routeByOwner =
  (contract: DomainContract, options: ServeOptions) =>
  (client: SubgraphClient): SubgraphClient => ({
    name: client.name,
    ask: async (request, context) => {
      if (request.isMutation || !options.routes.ofDomain(contract.domain)) return await client.ask(request, context);
      const parts = await serveOwners(contract.domain, wantedOf(request, contract), context, options);
      if (parts.length === 0) return await client.ask(request, context);
      return withTellings(await client.ask(marked(request, parts), context), parts, context);
    },
    close: async () => await client.close(),
  });
