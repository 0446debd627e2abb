import { execute, GraphQLError, Kind, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { EngineContext } from './engine.ts';
import type { Execution, JsonObject } from './execution/execution.ts';
import { mergeInto } from './execution/join.ts';
import { PlanRun } from './execution/run-plan.ts';
import type { Graph } from './graph.ts';
import type { OperationVariant, PreparedOperation } from './planning/prepared-operation.ts';
import { findNulls } from './projection/find-nulls.ts';
import { writeAnswer, type WrittenData } from './projection/written-answer.ts';

/** An answer on its way out: the data is written, the rest can still be added to. */
export interface Answered {
  /** Null where the operation was refused before it ran. */
  readonly data: WrittenData | null;
  readonly errors: readonly (GraphQLError | GraphQLFormattedError)[];
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
}

const noVariables: JsonObject = {};

const isIntrospected = ({ shape }: OperationVariant): boolean =>
  shape.fields.some(({ value }) => value.kind === 'introspection');

/** The fields of the schema about itself, which no subgraph is asked for. */
function introspect(
  { supergraph }: Graph,
  document: DocumentNode,
  prepared: PreparedOperation,
  variables: JsonObject,
): JsonObject {
  const { data } = execute({
    schema: supergraph.apiSchema,
    document: {
      kind: Kind.DOCUMENT,
      definitions: document.definitions.filter(
        (each) => each.kind !== Kind.OPERATION_DEFINITION || each === prepared.operation,
      ),
    },
    variableValues: variables,
    // Every other root field is null here, and is answered elsewhere.
    rootValue: {},
  }) as { data?: JsonObject | null };
  return data ?? {};
}

const keyOf = (path: readonly (string | number)[] | undefined): string => JSON.stringify(path);

/** An error for each null that the graph does not allow and no subgraph has told the reason of. */
function addFaults(execution: Execution, { shape }: OperationVariant): void {
  const told = new Set(execution.errors.map(({ path }) => keyOf(path)));
  for (const { path, message } of findNulls(execution.data, shape))
    if (!told.has(keyOf(path))) execution.errors.push({ message, path });
}

/** A root field of which no subgraph said anything must not look like one that is null. */
function addUnanswered(execution: Execution, { shape }: OperationVariant): void {
  for (const { responseName, source, coordinate, value, isRefused } of shape.fields) {
    if (isRefused || value.kind === 'introspection' || value.kind === 'typename') continue;
    if (execution.data[source] !== undefined) continue;
    if (execution.errors.some(({ path }) => path?.[0] === responseName)) continue;
    execution.errors.push({ message: `No subgraph answered ${coordinate}.`, path: [responseName] });
  }
}

async function runAll(
  graph: Graph,
  execution: Execution,
  [first, ...others]: OperationVariant['runnables'],
): Promise<void> {
  if (!first) return;
  const run = new PlanRun(graph, execution).run(first);
  if (others.length === 0) return await run;
  const apart = others.map((runnable) => ({ runnable, execution: { ...execution, data: {} } }));
  await Promise.all([run, ...apart.map((each) => new PlanRun(graph, each.execution).run(each.runnable))]);
  for (const each of apart) {
    mergeInto(execution.data, each.execution.data);
    execution.mayEscape ||= each.execution.mayEscape;
    execution.hasUnversioned ||= each.execution.hasUnversioned;
  }
}

/** Takes one valid operation from its variables to its written answer. */
export async function answerOperation(
  graph: Graph,
  document: DocumentNode,
  prepared: PreparedOperation,
  given: JsonObject | undefined,
  context: EngineContext,
): Promise<Answered> {
  const variables = given ?? noVariables;
  const definitions = prepared.operation.variableDefinitions;
  let coerced: JsonObject = noVariables;
  if (definitions?.length) {
    const result = getVariableValues(graph.supergraph.apiSchema, definitions, variables, { maxErrors: 50 });
    if (result.errors) return { data: null, errors: result.errors, extensions: undefined };
    coerced = result.coerced;
  }
  let variant: OperationVariant;
  try {
    variant = prepared.variant(coerced);
  } catch (cause) {
    graph.onFailure({ subgraph: null, requestId: context.requestId, cause });
    return { data: null, errors: [graph.errors.unplanned(cause)], extensions: undefined };
  }
  const execution: Execution = {
    context,
    variables,
    data: {},
    errors: [],
    mayEscape: false,
    extensions: [],
    timings: context.explain?.has('timings') ? [] : null,
    hasUnversioned: false,
  };
  await runAll(graph, execution, variant.runnables);
  const about = isIntrospected(variant) ? introspect(graph, document, prepared, variables) : undefined;
  addUnanswered(execution, variant);
  const { written, hasFaults } = writeAnswer(variant.writeData, execution.data, about, execution.mayEscape);
  if (hasFaults) addFaults(execution, variant);
  return { data: written, errors: execution.errors, extensions: undefined };
}
