import { execute, Kind, type DocumentNode, type GraphQLError } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { EngineContext } from './engine.ts';
import type { AnswerError, Execution, JsonObject } from './execution/execution.ts';
import { mergeInto } from './execution/join.ts';
import { PlanRun, type RunEnvironment } from './execution/run-plan.ts';
import type { Graph } from './graph.ts';
import type { CostReport } from './limits/limit-cost.ts';
import type { OperationVariant, PreparedOperation } from './planning/prepared-operation.ts';
import { findNulls } from './projection/find-nulls.ts';
import { writeAnswer, type WrittenData } from './projection/written-answer.ts';

/** An operation that has run: its data is written, what the subgraphs said beside it is still in their words. */
export interface RunOperation {
  readonly written: WrittenData;
  readonly errors: readonly AnswerError[];
  readonly execution: Execution;
  readonly variant: OperationVariant;
}

/** An operation with variables that fit, which may be run. */
export interface ReadyOperation {
  readonly prepared: PreparedOperation;
  readonly variant: OperationVariant;
  /** As the client gave them: a subgraph reads them by itself. */
  readonly variables: JsonObject;
  readonly cost: CostReport | null;
}

const noVariables: JsonObject = {};

/** Reads the variables and chooses the plan. Refusals come back as errors; a plan that cannot be made is one too. */
export async function readyOperation(
  graph: Graph,
  prepared: PreparedOperation,
  given: JsonObject | undefined,
  { requestId, explain }: EngineContext,
): Promise<ReadyOperation | { readonly errors: readonly GraphQLError[] }> {
  const variables = given ?? noVariables;
  const { operation, document } = prepared;
  let coerced = noVariables;
  if (operation.variableDefinitions?.length) {
    const read = getVariableValues(prepared.schema, operation.variableDefinitions, variables, { maxErrors: 50 });
    if (read.errors) return { errors: read.errors };
    coerced = read.coerced;
  }
  // A cost that is neither limited nor asked for need not be known.
  const isCostWanted = graph.enforcesCost || explain?.has('cost');
  const cost = isCostWanted ? graph.limitCost({ document, operationName: operation.name?.value, variables }) : null;
  try {
    return { prepared, variant: await graph.variantOf(prepared, coerced), variables, cost };
  } catch (cause) {
    graph.onFailure({ subgraph: null, requestId, cause });
    return { errors: [graph.errors.unplanned(cause)] };
  }
}

const isIntrospected = ({ shape }: OperationVariant): boolean =>
  shape.fields.some(({ value }) => value.kind === 'introspection');

/** The fields of the schema about itself, which no subgraph is asked for. */
function introspect({ document, operation, schema }: PreparedOperation, variables: JsonObject): JsonObject {
  const about: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: document.definitions.filter((each) => each.kind !== Kind.OPERATION_DEFINITION || each === operation),
  };
  // Every other root field is null here, and is answered elsewhere.
  const answer = execute({ schema, document: about, variableValues: variables, rootValue: {} });
  return (answer as { data?: JsonObject | null }).data ?? {};
}

type Path = readonly (string | number)[];

const leadsTo = (told: Path, path: Path): boolean => told.every((step, index) => step === path[index]);

/** An error for each null that the graph does not allow, unless one that leads there has told the reason. */
function addFaults({ data, errors }: Execution, { shape }: OperationVariant): void {
  const told = errors.flatMap(({ path }) => (path ? [path] : []));
  for (const { path, message } of findNulls(data, shape))
    if (!told.some((each) => leadsTo(each, path))) errors.push({ message, path });
}

/** A root field of which no subgraph said anything must not look like one that is null. */
function addUnanswered({ data, errors }: Execution, { shape }: OperationVariant): void {
  for (const { responseName, source, coordinate, value, isRefused } of shape.fields) {
    if (isRefused || value.kind === 'introspection' || value.kind === 'typename') continue;
    if (data[source] !== undefined || errors.some(({ path }) => path?.[0] === responseName)) continue;
    errors.push({ message: `No subgraph answered ${coordinate}.`, path: [responseName] });
  }
}

function addRefusals({ errors }: Execution, { refusals }: OperationVariant, { errors: words }: RunEnvironment): void {
  for (const refusal of refusals) {
    const list = refusal.path.indexOf('@');
    errors.push(words.refused(refusal, list < 0 ? refusal.path : refusal.path.slice(0, list)));
  }
}

async function runAll(
  graph: RunEnvironment,
  execution: Execution,
  runnables: OperationVariant['runnables'],
): Promise<void> {
  const [first, ...others] = runnables;
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

/** Runs an operation and writes its answer. Never rejects for what a subgraph did. */
export async function runOperation(
  graph: RunEnvironment,
  ready: ReadyOperation,
  context: EngineContext,
): Promise<RunOperation> {
  const { prepared, variant, variables } = ready;
  const startedMs = performance.now();
  const execution: Execution = {
    context,
    variables,
    data: {},
    errors: [],
    mayEscape: false,
    extensions: [],
    timings: context.explain?.has('timings') ? [] : null,
    hasUnversioned: false,
    startedMs,
    deadlineMs: startedMs + graph.operationTimeoutMs,
  };
  await runAll(graph, execution, variant.runnables);
  const about = isIntrospected(variant) ? introspect(prepared, variables) : undefined;
  addUnanswered(execution, variant);
  addRefusals(execution, variant, graph);
  const { written, hasFaults } = writeAnswer(variant.writeData, execution.data, about, execution.mayEscape);
  if (hasFaults) addFaults(execution, variant);
  return { written, errors: execution.errors, execution, variant };
}
