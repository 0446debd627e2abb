import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Caller } from '../engine.ts';
import { compilePlan, type RunnableNode } from '../execution/compile-plan.ts';
import { ShapeBuilder, type ObjectShape } from '../projection/answer-shape.ts';
import { compileWriter, type WriteData } from '../projection/compile-writer.ts';
import type { Refusal } from '../rights/refusal.ts';
import { selectedRefusals } from '../rights/selected-refusals.ts';
import type { Supergraph } from '../supergraph/read-supergraph.ts';
import { BoundedCache } from './bounded-cache.ts';
import { conditionVariables, type ConditionValues } from './conditions.ts';
import type { PlanNode } from './query-plan.ts';
import type { QueryPlanner } from './query-planner.ts';
import { fieldsApart, type RequiredArguments } from './required-arguments.ts';
import { simplifyOperation } from './simplify-operation.ts';

/** An operation under certain values of its conditions, ready to run and to be answered. */
export interface OperationVariant {
  /** More than one only where fields require what contradicts: each then fills an answer of its own, and these are joined. */
  readonly plans: readonly PlanNode[];
  readonly runnables: readonly RunnableNode[];
  readonly shape: ObjectShape;
  readonly writeData: WriteData;
  readonly values: ConditionValues;
  /** What its caller may not see of what it selects. */
  readonly refusals: readonly Refusal[];
}

/** What there is to prepare: the same text by callers of the same rights is prepared once. */
export interface PreparationRequest {
  readonly document: DocumentNode;
  readonly documentHash: string;
  readonly operationName: string | undefined;
  readonly caller: Caller;
}

export interface PreparationOptions {
  readonly request: PreparationRequest;
  /** The text, the operation's name and the caller's rights, by which it is known. */
  readonly key: string;
  readonly supergraph: Supergraph;
  /** What the caller is shown of the graph. */
  readonly schema: GraphQLSchema;
  readonly planner: QueryPlanner;
  readonly requiredArguments: RequiredArguments;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The document without what the caller has no right to; null where nothing is left. */
  readonly planned: DocumentNode | null;
  readonly refused: ReadonlyMap<FieldNode, Refusal>;
}

/** More combinations of conditions than these are not kept. */
const mostVariants = 64;

const operationOf = (document: DocumentNode, name: string | undefined): OperationDefinitionNode | undefined =>
  document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION && each.name?.value === name,
  );

/** One operation, planned and compiled once for each set of values of the variables in `@skip` and `@include`. */
export class PreparedOperation {
  readonly key: string;
  readonly request: PreparationRequest;
  readonly operation: OperationDefinitionNode;
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  readonly refusals: readonly Refusal[];
  /** How often it was answered: of the most used, plans are made before another supergraph takes over. */
  uses = 0;
  /** How many of its uses were taken account of. */
  usesTaken = 0;
  /** Whether all data of its last answer came with its version: whether sharing is worth a try. Who joins looks again. */
  isVersioned = false;
  readonly #options: PreparationOptions;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #conditions: readonly string[];
  readonly #variants = new BoundedCache<string, OperationVariant>(mostVariants);

  constructor(options: PreparationOptions) {
    this.#options = options;
    this.key = options.key;
    this.request = options.request;
    this.operation = options.operation;
    this.document = options.document;
    this.schema = options.schema;
    this.refusals = [...options.refused.values()];
    this.#conditions = conditionVariables(options.document);
    this.#fragments = new Map(
      options.document.definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
      ),
    );
  }

  /** Throws where the planner finds no way. */
  variant(values: ConditionValues, planner = this.#options.planner): OperationVariant {
    const key = this.#conditions.map((name) => (values[name] === true ? '1' : '0')).join('');
    return this.#variants.getOrMake(key, () => this.#prepare(values, planner));
  }

  /** The shape of what another operation asks for that is made of this one's own fields. */
  shapeOf(operation: OperationDefinitionNode, values: ConditionValues): ObjectShape {
    const { supergraph, requiredArguments, refused } = this.#options;
    const scope = { schema: supergraph.apiSchema, fragments: this.#fragments, values };
    const options = { refused: new Set(refused.keys()), requiredArguments };
    return new ShapeBuilder(scope, options).root(operation);
  }

  /** The values of conditions that it was asked with. */
  knownValues(): ConditionValues[] {
    return [...this.#variants.values()].map(({ values }) => values);
  }

  #prepare(values: ConditionValues, planner: QueryPlanner): OperationVariant {
    const { supergraph, document, operation, refused } = this.#options;
    const plans = this.#plan(values, planner);
    const shape = this.shapeOf(operation, values);
    return {
      plans,
      runnables: plans.map((plan) => compilePlan(plan, supergraph)),
      shape,
      writeData: compileWriter(shape),
      refusals: selectedRefusals(document, operation, refused, values),
      values: Object.fromEntries(this.#conditions.map((name) => [name, values[name]])),
    };
  }

  #plan(values: ConditionValues, planner: QueryPlanner): PlanNode[] {
    const { requiredArguments, operation, planned } = this.#options;
    if (!planned) return [];
    const root = operationOf(planned, operation.name?.value) ?? operation;
    const groups = fieldsApart(planned, requiredArguments);
    const kept = groups.length > 1 ? groups : [new Set(groups.flatMap((group) => [...group]))];
    return kept.flatMap((group) => {
      const leftOut = new Set(kept.filter((other) => other !== group).flatMap((other) => [...other]));
      const simple = simplifyOperation(planned, root, { values, requiredArguments, leftOut });
      return (simple && planner.plan(simple)) ?? [];
    });
  }
}
