import type { SubgraphLink, WrapClient } from './subgraph-link.ts';

/** The link with one thing more between the plan and its subgraph; what stood there before stays nearest to the subgraph. */
export function wrapLink(link: SubgraphLink, wrap: WrapClient): SubgraphLink {
  const { wrap: inner } = link;
  return { ...link, wrap: inner ? (client) => wrap(inner(client)) : wrap };
}
