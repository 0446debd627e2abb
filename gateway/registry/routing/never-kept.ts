import { Kind, visit, type DocumentNode } from 'graphql';
import type { SubgraphClient } from '../../engine/subgraphs/subgraph-client.ts';

const asking = new WeakMap<DocumentNode, boolean>();

function asksFor(document: DocumentNode, field: string): boolean {
  const known = asking.get(document);
  if (known !== undefined) return known;
  let isAsked = false;
  visit(document, { [Kind.FIELD]: ({ name }) => void (isAsked ||= name.value === field) });
  asking.set(document, isAsked);
  return isAsked;
}

/** Stands before a subgraph of which one field changes with no version, such as a count: what holds it is kept nowhere. */
export const neverKept =
  (field: string) =>
  (client: SubgraphClient): SubgraphClient => ({
    name: client.name,
    ask: async (request, context) => {
      const answer = await client.ask(request, context);
      if (!asksFor(request.document, field)) return answer;
      return { ...answer, extensions: { ...answer.extensions, dataVersions: undefined } };
    },
    close: async () => await client.close(),
  });
