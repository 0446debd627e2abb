import type { SubgraphLink } from './subgraph-link.ts';

/** A link to every subgraph at its address. All that lack one, and all that nobody knows, are told at once. */
export function httpLinks(names: readonly string[], urls: ReadonlyMap<string, string>): SubgraphLink[] {
  const faults = [
    ...names.filter((name) => !urls.has(name)).map((name) => `${name}: no url`),
    ...[...urls.keys()].filter((name) => !names.includes(name)).map((name) => `${name}: no such subgraph`),
  ];
  if (faults.length > 0)
    throw new Error(`SUBGRAPH_URLS: expected name=url for ${names.join(', ')}; found\n${faults.join('\n')}`);
  return names.map((name) => ({ name, kind: 'http', url: urls.get(name) as string }));
}
