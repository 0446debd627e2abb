import type { SubgraphRequest } from './subgraph-client.ts';

// The text of an operation is turned into JSON once.
const beginnings = new WeakMap<object, string>();

function beginningOf({ document, operation }: SubgraphRequest): string {
  const known = beginnings.get(document);
  if (known !== undefined) return known;
  const text = `{"query":${JSON.stringify(operation)},"variables":`;
  beginnings.set(document, text);
  return text;
}

/** The variables as JSON. Written once, by whoever needs it first. */
export function variablesText(request: SubgraphRequest): string {
  const { variables, written } = request;
  // A copy of a request with other variables brings along what was written for the first.
  if (written?.variables === variables) return written.text;
  const text = JSON.stringify(variables);
  request.written = { variables, text };
  return text;
}

/** What is sent to a subgraph. */
export const requestText = (request: SubgraphRequest): string => `${beginningOf(request)}${variablesText(request)}}`;
