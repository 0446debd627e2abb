import { Kind, type DocumentNode, type GraphQLError, type GraphQLSchema } from 'graphql';
import { measureCost, type CostRequest } from './measure-cost.ts';
import type { Costs } from './read-costs.ts';

/** Whether the cost of operations is not measured, only told, or held to a maximum. */
export type CostMode = 'off' | 'measure' | 'enforce';

/** What `extensions.cost` tells on request. */
export interface CostReport {
  readonly estimated: number;
  readonly maximum: number;
}

export interface CostLimitOptions {
  readonly mode: CostMode;
  readonly maximum: number;
  /** The length of a list of which nothing is said; 10 by default. */
  readonly listSize?: number;
  readonly tooCostly: (estimated: number, maximum: number) => GraphQLError;
  /** For a field that must have exactly one of these arguments, and has none or several. */
  readonly unsliced: (coordinate: string, slicingArguments: readonly string[]) => GraphQLError;
}

/** Measures an operation; null where the mode is off. Throws what the options make of a cost that is too high. */
export type CostLimit = (request: CostRequest) => CostReport | null;

const assumedListSize = 10;

/** One schema's limit. An operation without variables always costs the same and is measured once. */
export function createCostLimit(schema: GraphQLSchema, costs: Costs, options: CostLimitOptions): CostLimit {
  const { mode, maximum, listSize = assumedListSize, tooCostly, unsliced } = options;
  if (mode === 'off') return () => null;
  const onUnsliced = (coordinate: string, slicingArguments: readonly string[]): void => {
    if (mode === 'enforce') throw unsliced(coordinate, slicingArguments);
  };
  const constant = new WeakMap<DocumentNode, number>();
  return (request) => {
    let estimated = constant.get(request.document);
    if (estimated === undefined) {
      estimated = measureCost(schema, costs, request, { listSize, onUnsliced });
      if (isConstant(request.document)) constant.set(request.document, estimated);
    }
    if (mode === 'enforce' && estimated > maximum) throw tooCostly(estimated, maximum);
    return { estimated, maximum };
  };
}

function isConstant({ definitions }: DocumentNode): boolean {
  const operations = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  return operations.length === 1 && !operations[0]?.variableDefinitions?.length;
}
