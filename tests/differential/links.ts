import type { SubgraphLink } from '../../gateway/engine/subgraphs/subgraph-link.ts';
import type { FederatedWorld } from './federate-world.ts';

export const linksOf = ({ subgraphs }: FederatedWorld): SubgraphLink[] =>
  subgraphs.map(({ name, schema }) => ({ name, kind: 'in-process', schema, createContext: () => ({}) }));
