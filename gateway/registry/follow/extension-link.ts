import type { SubgraphLink } from '../../engine/subgraphs/subgraph-link.ts';
import { wrapLink } from '../../engine/subgraphs/wrap-link.ts';
import { endpointLink, type EndpointOptions } from '../endpoint/endpoint-client.ts';
import type { LivePublication } from '../publication.ts';
import { askOwnerOnly } from '../routing/ask-owner-only.ts';

/** How the engine reaches what a province adds to the graph: safely, and for its own province alone. */
export const extensionLink = (publication: LivePublication, options: EndpointOptions): SubgraphLink =>
  wrapLink(endpointLink(publication, options), askOwnerOnly(publication));
