import type { NamedSubgraph } from '../supergraph/subgraphs-of.ts';
import type { HttpLink, SubgraphLink } from './subgraph-link.ts';

type HeadersFor = NonNullable<HttpLink['headersFor']>;

export interface HttpLinkOptions {
  readonly trustsSupergraph?: boolean;
  /** By the name of a subgraph: how it is told who asks. */
  readonly headersFor?: (subgraph: string) => HeadersFor;
}

/**
 * A link to every subgraph at its address: that of the settings, or, where the supergraph's own addresses hold, that of
 * the supergraph. All that lack one, and all that nobody knows, are told at once.
 */
export function httpLinks(
  subgraphs: readonly NamedSubgraph[],
  urls: ReadonlyMap<string, string>,
  { trustsSupergraph = false, headersFor }: HttpLinkOptions = {},
): SubgraphLink[] {
  const names = subgraphs.map(({ name }) => name);
  const urlOf = ({ name, url }: NamedSubgraph): string | undefined =>
    urls.get(name) ?? (trustsSupergraph && URL.canParse(url) ? url : undefined);
  const faults = [
    ...subgraphs.filter((each) => urlOf(each) === undefined).map(({ name }) => `${name}: no url`),
    ...[...urls.keys()].filter((name) => !names.includes(name)).map((name) => `${name}: no such subgraph`),
  ];
  if (faults.length > 0)
    throw new Error(`SUBGRAPH_URLS: expected name=url for ${names.join(', ')}; found\n${faults.join('\n')}`);
  return subgraphs.map((each) => ({
    name: each.name,
    kind: 'http',
    url: urlOf(each) as string,
    ...(headersFor ? { headersFor: headersFor(each.name) } : {}),
  }));
}
