import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { compilePlan, type RunnableNode } from '../execution/compile-plan.ts';
import { ShapeBuilder, type ObjectShape } from '../projection/answer-shape.ts';
import { compileWriter, type WriteData } from '../projection/compile-writer.ts';
import type { Supergraph } from '../supergraph/read-supergraph.ts';
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
}

/** What is prepared from: `planned` is the document without what the caller has no right to. */
export interface PreparationOptions {
  readonly supergraph: Supergraph;
  readonly planner: QueryPlanner;
  readonly requiredArguments: RequiredArguments;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly planned?: DocumentNode;
  readonly refused?: ReadonlySet<FieldNode>;
}

const nothingRefused: ReadonlySet<FieldNode> = new Set();

const operationOf = (document: DocumentNode, name: string | undefined): OperationDefinitionNode | undefined =>
  document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION && each.name?.value === name,
  );

/** One operation, planned and compiled once for each set of values of the variables in `@skip` and `@include`. */
export class PreparedOperation {
  readonly operation: OperationDefinitionNode;
  readonly #options: PreparationOptions;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #conditions: readonly string[];
  readonly #variants = new Map<string, OperationVariant>();

  constructor(options: PreparationOptions) {
    this.#options = options;
    this.operation = options.operation;
    this.#conditions = conditionVariables(options.document);
    this.#fragments = new Map(
      options.document.definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
      ),
    );
  }

  variant(values: ConditionValues): OperationVariant {
    const key = this.#conditions.map((name) => (values[name] === true ? '1' : '0')).join('');
    const known = this.#variants.get(key);
    if (known) return known;
    const made = this.#prepare(values);
    this.#variants.set(key, made);
    return made;
  }

  #prepare(values: ConditionValues): OperationVariant {
    const { supergraph, requiredArguments, operation, refused = nothingRefused } = this.#options;
    const { required } = requiredArguments;
    const plans = this.#plan(values);
    const scope = { schema: supergraph.apiSchema, fragments: this.#fragments, values };
    const shape = new ShapeBuilder(scope, { refused, renamed: required }).root(operation);
    return {
      plans,
      runnables: plans.map((plan) => compilePlan(plan, supergraph)),
      shape,
      writeData: compileWriter(shape),
    };
  }

  #plan(values: ConditionValues): PlanNode[] {
    const { planner, requiredArguments, document, operation, planned = document } = this.#options;
    const root = operationOf(planned, operation.name?.value) ?? operation;
    const groups = fieldsApart(planned, requiredArguments);
    const kept = groups.length > 1 ? groups : [new Set(groups.flatMap((group) => [...group]))];
    return kept.flatMap((group) => {
      const leftOut = new Set(kept.filter((other) => other !== group).flatMap((other) => [...other]));
      const simple = simplifyOperation(planned, root, { values, renamed: requiredArguments.required, leftOut });
      return (simple && planner.plan(simple)) ?? [];
    });
  }
}
