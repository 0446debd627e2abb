import {
  QueryPlanner as HivePlanner,
  type FetchNode,
  type FetchNodePathSegment,
  type FetchRewrite,
  type FlattenNodePathSegment,
  type PlanNode as HiveNode,
  type RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { OperationTypeNode, parse, print, visit, type DocumentNode } from 'graphql';
import type { EntityRequest, PathSegment, PlannedFetch, PlanNode, RequiredSelection, Rewrite } from './query-plan.ts';
import { lowestPercentage, noLabels } from './override-labels.ts';
import { rootWithin, type QueryPlanner } from './query-planner.ts';
import { refuseMisplannedOf } from './refuse-misplanned.ts';

const pathSegment = (segment: FlattenNodePathSegment): PathSegment => {
  if (segment === '@') return { kind: 'items' };
  if ('Field' in segment) return { kind: 'field', name: segment.Field };
  return { kind: 'types', names: segment.TypeCondition };
};

const rewriteSegment = (segment: FetchNodePathSegment): PathSegment =>
  'Key' in segment ? { kind: 'field', name: segment.Key } : { kind: 'types', names: segment.TypenameEquals };

function rewrite(from: FetchRewrite): Rewrite {
  if ('KeyRenamer' in from) {
    const { path, renameKeyTo } = from.KeyRenamer;
    return { kind: 'rename', path: path.map(rewriteSegment), to: renameKeyTo };
  }
  const { path, setValueTo } = 'ValueSetter' in from ? from.ValueSetter : from;
  return { kind: 'set', path: path.map(rewriteSegment), value: setValueTo };
}

function required(selection: RequiresSelection): RequiredSelection {
  if (selection.kind === 'Field')
    return {
      kind: 'field',
      responseName: selection.alias ?? selection.name,
      selections: selection.selections?.map(required) ?? [],
    };
  if (selection.kind === 'InlineFragment')
    return { kind: 'types', name: selection.typeCondition, selections: selection.selections.map(required) };
  throw new Error(`The plan spreads the fragment "${selection.value}" in what a fetch requires`);
}

interface RawFetch {
  readonly serviceName: string;
  readonly variableUsages?: string[];
  readonly operationKind?: string;
  readonly operation: string;
}

const fetchOf = (
  raw: RawFetch,
  entities: readonly EntityRequest[],
  outputRewrites: readonly Rewrite[],
): PlannedFetch => ({
  kind: 'fetch',
  subgraph: raw.serviceName,
  operation: raw.operation,
  document: parse(raw.operation, { noLocation: true }),
  operationKind: raw.operationKind === 'mutation' ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY,
  variables: raw.variableUsages ?? [],
  entities,
  outputRewrites,
});

function fetchAt(node: FetchNode, path: readonly PathSegment[]): PlannedFetch {
  const outputRewrites = node.outputRewrites?.map(rewrite) ?? [];
  if (!node.requires && path.length > 0) throw new Error(rootWithin);
  if (!node.requires) return fetchOf(node, [], outputRewrites);
  const request: EntityRequest = {
    responseName: '_entities',
    representationsVariable: 'representations',
    paths: [path],
    requires: node.requires.map(required),
    inputRewrites: node.inputRewrites?.map(rewrite) ?? [],
    outputRewrites,
  };
  return fetchOf(node, [request], []);
}

function planNode(node: HiveNode, path: readonly PathSegment[]): PlanNode {
  switch (node.kind) {
    case 'Fetch':
      return fetchAt(node, path);
    case 'BatchFetch':
      return fetchOf(
        node,
        node.entityBatch.aliases.map((alias) => ({
          responseName: alias.alias,
          representationsVariable: alias.representationsVariableName,
          paths: alias.paths.map((each) => each.map(pathSegment)),
          requires: alias.requires.map(required),
          inputRewrites: alias.inputRewrites?.map(rewrite) ?? [],
          outputRewrites: alias.outputRewrites?.map(rewrite) ?? [],
        })),
        [],
      );
    case 'Flatten':
      return planNode(node.node, [...path, ...node.path.map(pathSegment)]);
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map((each) => planNode(each, path)) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map((each) => planNode(each, path)) };
    case 'Condition':
      return {
        kind: 'condition',
        variable: node.condition,
        ifTrue: node.ifClause && planNode(node.ifClause, path),
        ifFalse: node.elseClause && planNode(node.elseClause, path),
      };
    case 'Defer':
    case 'Subscription':
      throw new Error(`The planner answered a ${node.kind} node, which it was not asked for`);
  }
}

const without = { description: undefined } as const;

/** Its parser knows no descriptions of operations, fragments and variables (GraphQL, September 2025). */
const undescribed = (document: DocumentNode): DocumentNode =>
  visit(document, {
    OperationDefinition: (node) => (node.description ? { ...node, ...without } : undefined),
    FragmentDefinition: (node) => (node.description ? { ...node, ...without } : undefined),
    VariableDefinition: (node) => (node.description ? { ...node, ...without } : undefined),
    SelectionSet: () => false,
  });

/**
 * The planner of Hive Router, written in Rust: 5 ms where the planner in JavaScript takes 500 for 34 subgraphs.
 * `labels` are the labels of `@override` that are switched on.
 */
export function createHiveQueryPlanner(supergraphSdl: string, labels: ReadonlySet<string> = noLabels): QueryPlanner {
  const planner = new HivePlanner(supergraphSdl);
  const refuseMisplanned = refuseMisplannedOf(parse(supergraphSdl, { noLocation: true }));
  // To this planner a percentage is on for every draw below it.
  const lowest = lowestPercentage(labels);
  const draw = lowest === undefined ? 100 : lowest - 1e-9;
  return {
    plan: (document) => {
      refuseMisplanned(document);
      const { node } = planner.plan(print(undescribed(document)), null, new Set(labels), draw);
      return node && planNode(node, []);
    },
  };
}
