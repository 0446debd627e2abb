import type { DocumentNode } from 'graphql';
import type { PlanNode } from './query-plan.ts';

/** Finds out what has to be fetched from which subgraph. Made for one supergraph. */
export interface QueryPlanner {
  /**
   * The plan of a document's only operation, which is valid against the API schema and free of `@skip`, `@include`,
   * `@defer` and introspection. Undefined where nothing needs to be fetched. Throws where it finds no way.
   */
  plan(document: DocumentNode): PlanNode | undefined;
}

/** `labels` are the labels of `@override` that are switched on; none where left out. */
export type CreateQueryPlanner = (supergraphSdl: string, labels?: ReadonlySet<string>) => QueryPlanner;

/** Only a supergraph with a field of the type Query, and that of several subgraphs, can lead there. */
export const rootWithin =
  'Fields of the query type are asked of another subgraph within an answer, which is not supported';
