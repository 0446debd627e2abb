import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import {
  QueryPlanner as ApolloPlanner,
  type FetchDataRewrite,
  type FetchNode,
  type PlanNode as ApolloNode,
  type QueryPlanSelectionNode,
  type ResponsePath,
} from '@apollo/query-planner';
import { parse, type DocumentNode } from 'graphql';
import { fetchedFields } from '../subgraphs/fetched-fields.ts';
import { noLabels } from './override-labels.ts';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';
import {
  fetchesOf,
  type EntityRequest,
  type PathSegment,
  type PlannedFetch,
  type PlanNode,
  type RequiredSelection,
  type Rewrite,
} from './query-plan.ts';
import { rootWithin, type QueryPlanner } from './query-planner.ts';

const ofType = '... on ';

/** `product`, `@`, or `product|[Book,Film]`: a field whose objects matter only where they are of these types. */
function pathSegments(step: string | number): PathSegment[] {
  const text = String(step);
  if (text.startsWith(ofType)) return [{ kind: 'types', names: [text.slice(ofType.length)] }];
  const [name = '', condition] = text.split('|');
  const segment: PathSegment = name === '@' ? { kind: 'items' } : { kind: 'field', name };
  return condition ? [segment, { kind: 'types', names: condition.slice(1, -1).split(',') }] : [segment];
}

const segmentsOf = (path: ResponsePath): PathSegment[] => path.flatMap(pathSegments);

const rewrite = (from: FetchDataRewrite): Rewrite =>
  from.kind === 'KeyRenamer'
    ? { kind: 'rename', path: segmentsOf(from.path), to: from.renameKeyTo }
    : { kind: 'set', path: segmentsOf(from.path), value: String(from.setValueTo) };

const required = (selection: QueryPlanSelectionNode): RequiredSelection =>
  selection.kind === 'Field'
    ? {
        kind: 'field',
        responseName: selection.alias ?? selection.name,
        selections: selection.selections?.map(required) ?? [],
      }
    : { kind: 'types', name: selection.typeCondition, selections: selection.selections.map(required) };

function plannedFetch(node: FetchNode, path: readonly PathSegment[]): PlannedFetch {
  if (node.contextRewrites?.length) throw new Error('The plan hands over context, which is not supported');
  if (!node.requires && path.length > 0) throw new Error(rootWithin);
  const outputRewrites = node.outputRewrites?.map(rewrite) ?? [];
  const entities: EntityRequest[] = node.requires
    ? [
        {
          responseName: '_entities',
          representationsVariable: 'representations',
          paths: [path],
          requires: node.requires.map(required),
          inputRewrites: node.inputRewrites?.map(rewrite) ?? [],
          outputRewrites,
        },
      ]
    : [];
  return {
    kind: 'fetch',
    subgraph: node.serviceName,
    operation: node.operation,
    document: parse(node.operation, { noLocation: true }),
    operationKind: node.operationKind,
    variables: node.variableUsages ?? [],
    entities,
    outputRewrites: node.requires ? [] : outputRewrites,
  };
}

function planNode(node: ApolloNode, path: readonly PathSegment[]): PlanNode {
  switch (node.kind) {
    case 'Fetch':
      return plannedFetch(node, path);
    case 'Flatten':
      return planNode(node.node, [...path, ...segmentsOf(node.path)]);
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
      throw new Error('The planner answered a Defer node, which it was not asked for');
  }
}

/** Where no subgraph can be asked for a root field, the planner leaves it out and says nothing. */
function requireRootFields(document: DocumentNode, plan: PlanNode | undefined): void {
  const planned = new Set(
    fetchesOf(plan).flatMap((fetch) =>
      fetch.entities.length === 0 ? fetchedFields(fetch.document).map(({ responseName }) => responseName) : [],
    ),
  );
  const missing = fetchedFields(document).filter(({ responseName }) => !planned.has(responseName));
  if (missing.length > 0)
    throw new Error(`No subgraph can be asked for ${missing.map(({ coordinate }) => coordinate).join(', ')}`);
}

/**
 * The planner of Apollo Gateway, in JavaScript: slower by far, and the one that others are measured by.
 * `labels` are the labels of `@override` that are switched on.
 */
export function createApolloQueryPlanner(supergraphSdl: string, labels: ReadonlySet<string> = noLabels): QueryPlanner {
  // What a supergraph links to beyond joining (rights, costs) is not the planner's matter: null lets it all pass.
  const supergraph = Supergraph.build(resolvableKeysFirst(parse(supergraphSdl, { noLocation: true })), {
    supportedFeatures: null,
    validateSupergraph: false,
  });
  const planner = new ApolloPlanner(supergraph);
  const schema = supergraph.apiSchema();
  const overrideConditions = new Map([...labels].map((label) => [label, true]));
  return {
    plan: (document) => {
      const { node } = planner.buildQueryPlan(operationFromDocument(schema, document), { overrideConditions });
      if (node?.kind === 'Subscription') throw new Error('The planner answered a subscription');
      const plan = node && planNode(node, []);
      requireRootFields(document, plan);
      return plan;
    },
  };
}
