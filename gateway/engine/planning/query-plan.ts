import type { DocumentNode, OperationTypeNode } from 'graphql';

/** What is to be fetched from where, and in which order, for one operation. */
export type PlanNode =
  | { readonly kind: 'sequence'; readonly nodes: readonly PlanNode[] }
  | { readonly kind: 'parallel'; readonly nodes: readonly PlanNode[] }
  | {
      readonly kind: 'condition';
      readonly variable: string;
      readonly ifTrue: PlanNode | undefined;
      readonly ifFalse: PlanNode | undefined;
    }
  | PlannedFetch;

/** One request to one subgraph. */
export interface PlannedFetch {
  readonly kind: 'fetch';
  readonly subgraph: string;
  readonly operation: string;
  readonly document: DocumentNode;
  readonly operationKind: OperationTypeNode;
  /** Names of the client's variables that the operation uses. */
  readonly variables: readonly string[];
  /** What it asks `_entities` for; empty for a fetch of root fields. */
  readonly entities: readonly EntityRequest[];
  /** Changes of the answer before it is joined. */
  readonly outputRewrites: readonly Rewrite[];
}

/** One `_entities` field of a fetch. */
export interface EntityRequest {
  /** Its name in the answer. */
  readonly responseName: string;
  readonly representationsVariable: string;
  /** The places in the answer so far whose objects it completes. */
  readonly paths: readonly (readonly PathSegment[])[];
  /** What of such an object makes up its representation. */
  readonly requires: readonly RequiredSelection[];
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
}

/** A step to a place: into a field, into each item of a list, or only on where the object is of one of these types. */
export type PathSegment =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'items' }
  | { readonly kind: 'types'; readonly names: readonly string[] };

export type RequiredSelection =
  | {
      readonly kind: 'field';
      /** Its name in the answer so far. */
      readonly responseName: string;
      readonly selections: readonly RequiredSelection[];
    }
  | { readonly kind: 'types'; readonly name: string | undefined; readonly selections: readonly RequiredSelection[] };

/** A change of data on its way in or out of a subgraph; the path ends in a field. */
export type Rewrite =
  | { readonly kind: 'set'; readonly path: readonly PathSegment[]; readonly value: string }
  | { readonly kind: 'rename'; readonly path: readonly PathSegment[]; readonly to: string };

/** Every fetch of a plan, in the order in which it names them. */
export function fetchesOf(node: PlanNode | undefined): readonly PlannedFetch[] {
  if (node === undefined) return [];
  if (node.kind === 'fetch') return [node];
  if (node.kind === 'condition') return [...fetchesOf(node.ifTrue), ...fetchesOf(node.ifFalse)];
  return node.nodes.flatMap(fetchesOf);
}
