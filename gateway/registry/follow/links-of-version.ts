import type { SubgraphLink } from '../../engine/subgraphs/subgraph-link.ts';
import type { GraphVersion, LivePublication } from '../publication.ts';

/** How a gateway reaches every subgraph of a version. */
export type LinksOf = (version: GraphVersion) => readonly SubgraphLink[];

/** The national subgraphs as they are reached anyway, and beside them those that extend the graph. */
export const linksWithExtensions =
  (national: readonly SubgraphLink[], extensionLink: (publication: LivePublication) => SubgraphLink): LinksOf =>
  ({ publications }) => [...national, ...publications.filter(({ extension }) => extension !== null).map(extensionLink)];
