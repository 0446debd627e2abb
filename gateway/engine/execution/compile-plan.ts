import type { DocumentNode, OperationTypeNode } from 'graphql';
import type { EntityRequest, PathSegment, PlannedFetch, PlanNode, Rewrite } from '../planning/query-plan.ts';
import { fetchedFields } from '../subgraphs/fetched-fields.ts';
import type { Supergraph } from '../supergraph/read-supergraph.ts';
import { compileFinder, type FindObjects } from './entity-places.ts';
import { compileJoin, type JoinEntity } from './join.ts';
import { compileRepresent, type Represent } from './representations.ts';

/** A plan whose every step is ready to run. */
export type RunnableNode =
  | { readonly kind: 'sequence'; readonly nodes: readonly RunnableNode[] }
  | { readonly kind: 'parallel'; readonly nodes: readonly RunnableNode[] }
  | {
      readonly kind: 'condition';
      readonly variable: string;
      readonly ifTrue: RunnableNode | undefined;
      readonly ifFalse: RunnableNode | undefined;
    }
  | RunnableFetch;

export interface RunnableFetch {
  readonly kind: 'fetch';
  readonly subgraph: string;
  readonly operation: string;
  readonly document: DocumentNode;
  readonly operationKind: OperationTypeNode;
  readonly variables: readonly string[];
  readonly entities: readonly RunnableEntities[];
  readonly outputRewrites: readonly Rewrite[];
}

export interface RunnableEntities {
  readonly responseName: string;
  readonly representationsVariable: string;
  readonly places: readonly EntityPlace[];
  readonly represent: Represent;
  readonly join: JoinEntity;
  readonly outputRewrites: readonly Rewrite[];
}

export interface EntityPlace {
  readonly path: readonly PathSegment[];
  readonly find: FindObjects;
  /** Whether every object here may hold the very same parts: not where a later fetch writes to the parts of some only. */
  readonly mayShare: boolean;
}

const keyOf = (path: readonly PathSegment[]): string =>
  path.map((segment) => (segment.kind === 'field' ? `.${segment.name}` : segment.kind === 'items' ? '@' : '')).join('');

function entityPaths(node: PlanNode): string[] {
  if (node.kind === 'fetch') return node.entities.flatMap(({ paths }) => paths.map(keyOf));
  if (node.kind === 'condition') return [node.ifTrue, node.ifFalse].flatMap((each) => (each ? entityPaths(each) : []));
  return node.nodes.flatMap(entityPaths);
}

/** Prepares a plan once; afterwards it runs any number of times. */
export function compilePlan(plan: PlanNode, { meets, isObjectType }: Supergraph): RunnableNode {
  const written = entityPaths(plan);

  const place = (path: readonly PathSegment[], isAlone: boolean): EntityPlace => {
    const key = keyOf(path);
    const isWrittenBeneath = written.some((each) => each.startsWith(key) && each.length > key.length);
    return { path, find: compileFinder(path, meets), mayShare: isAlone || !isWrittenBeneath };
  };

  const entities = (request: EntityRequest, names: readonly string[]): RunnableEntities => ({
    responseName: request.responseName,
    representationsVariable: request.representationsVariable,
    places: request.paths.map((path) => place(path, request.paths.length === 1)),
    represent: compileRepresent(request, meets),
    join: compileJoin(names, isObjectType),
    outputRewrites: request.outputRewrites,
  });

  const fetch = (planned: PlannedFetch): RunnableFetch => ({
    ...planned,
    entities: planned.entities.map((request) => entities(request, entityFields(planned.document, request))),
  });

  const node = (from: PlanNode): RunnableNode => {
    if (from.kind === 'fetch') return fetch(from);
    if (from.kind === 'condition')
      return { ...from, ifTrue: from.ifTrue && node(from.ifTrue), ifFalse: from.ifFalse && node(from.ifFalse) };
    return { kind: from.kind, nodes: from.nodes.map(node) };
  };
  return node(plan);
}

/** The response names of the fields that a fetch asks of its entities, and those that rewrites give them. */
function entityFields(document: DocumentNode, { responseName, outputRewrites }: EntityRequest): string[] {
  const renamed = outputRewrites.flatMap((rewrite) => (rewrite.kind === 'rename' ? rewrite.to : []));
  return [...new Set([...fetchedFields(document, responseName).map((field) => field.responseName), ...renamed])];
}
