import type { SubgraphLink } from '../../engine/subgraphs/subgraph-link.ts';
import { endpointLink, type EndpointOptions } from '../endpoint/endpoint-client.ts';
import type { LivePublication } from '../publication.ts';
import { askOwnerOnly } from '../routing/ask-owner-only.ts';

/** How the engine reaches what a province adds to the graph: safely, and for its own province alone. */
export function extensionLink(publication: LivePublication, options: EndpointOptions): SubgraphLink {
  const link = endpointLink(publication, options);
  const ofOwner = askOwnerOnly(publication);
  return { ...link, wrap: (client) => ofOwner(link.wrap?.(client) ?? client) };
}
