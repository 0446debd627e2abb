import type { GraphQLError } from 'graphql';
import { errorCatalogue, refusal, shown } from './catalogue.ts';

export const unknownSubgraph = (name: string): GraphQLError =>
  refusal(errorCatalogue.unknownSubgraph, `Found ${shown(name)}. ${errorCatalogue.unknownSubgraph.mend}`, {
    subgraph: name.slice(0, 80),
  });

export const unknownGraphVersion = (found: string): GraphQLError =>
  refusal(errorCatalogue.unknownGraphVersion, `Found ${shown(found)}. ${errorCatalogue.unknownGraphVersion.mend}`);

export const staleGraphVersion = (current: number): GraphQLError =>
  refusal(errorCatalogue.staleGraphVersion, `Current is ${current}. ${errorCatalogue.staleGraphVersion.mend}`, {
    current,
  });

export const graphConflict = (reason: string): GraphQLError =>
  refusal(errorCatalogue.graphConflict, `${reason.slice(0, 2000)} ${errorCatalogue.graphConflict.mend}`);
