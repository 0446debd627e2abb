import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { listLength } from './list-length.ts';
import type { Costs, FieldCost } from './read-costs.ts';
import { weighInput } from './weigh-input.ts';

/** The operation whose cost is asked for; its document must be valid. */
export interface CostRequest {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface CostOptions {
  /** The length of a list of which nothing is said. */
  readonly listSize: number;
  /** Told of each field with `@listSize(requireOneSlicingArgument: true)` that has none of these arguments, or several. */
  readonly onUnsliced?: (coordinate: string, slicingArguments: readonly string[]) => void;
}

/** The cost of a selection where the fields named by `sizedFields` are n long: `fixed + n * each`. */
interface SelectionCost {
  readonly fixed: number;
  readonly each: number;
}

const mutationCost = 10;
const nothing: SelectionCost = { fixed: 0, each: 0 };
const noFields: readonly string[] = [];

/**
 * The static cost of an operation by `@cost` and `@listSize`: every field costs its weight, its arguments and what is
 * selected below it, times the length of its list. An abstract type costs as much as the dearest of its possible types.
 * Fields asked for twice count twice. Takes time in proportion to the document, however often fragments are used.
 */
export function measureCost(schema: GraphQLSchema, costs: Costs, request: CostRequest, options: CostOptions): number {
  return new CostMeasure(schema, costs, request, options).measure();
}

function operationOf({ document: { definitions }, operationName }: CostRequest): OperationDefinitionNode | undefined {
  return definitions.find(
    (each): each is OperationDefinitionNode =>
      each.kind === Kind.OPERATION_DEFINITION && (operationName === undefined || each.name?.value === operationName),
  );
}

class CostMeasure {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #variables: Record<string, unknown> = {};
  readonly #operation: OperationDefinitionNode | undefined;
  /** By sized fields, selection and type: none of them depends on how long a list is, so each is measured once. */
  readonly #measured = new Map<readonly string[], Map<SelectionSetNode, Map<GraphQLObjectType, SelectionCost>>>();
  readonly #dearest = new Map<SelectionSetNode, Map<GraphQLNamedType, number>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly costs: Costs,
    request: CostRequest,
    private readonly options: CostOptions,
  ) {
    for (const each of request.document.definitions)
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(each.name.value, each);
    this.#operation = operationOf(request);
    for (const { variable, defaultValue } of this.#operation?.variableDefinitions ?? []) {
      const sent = request.variables[variable.name.value];
      const value = sent === undefined && defaultValue ? valueFromASTUntyped(defaultValue) : sent;
      if (value !== undefined) this.#variables[variable.name.value] = value;
    }
  }

  measure(): number {
    const operation = this.#operation;
    const root = operation && this.schema.getRootType(operation.operation);
    if (!root) return 0;
    const { fixed } = this.#measureSelection(operation.selectionSet, root, noFields);
    return fixed + (operation.operation === OperationTypeNode.MUTATION ? mutationCost : 0);
  }

  #measureSelection(set: SelectionSetNode, type: GraphQLObjectType, sized: readonly string[]): SelectionCost {
    const ofSized = entryOf(
      this.#measured,
      sized,
      () => new Map<SelectionSetNode, Map<GraphQLObjectType, SelectionCost>>(),
    );
    const ofSet = entryOf(ofSized, set, () => new Map<GraphQLObjectType, SelectionCost>());
    const known = ofSet.get(type);
    if (known) return known;
    // For a fragment that spreads itself, which validation refuses.
    ofSet.set(type, nothing);
    let fixed = 0;
    let each = 0;
    for (const selection of set.selections) {
      if (!this.#isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const isSized = sized.includes(selection.name.value);
        const cost = this.#measureField(selection, type, isSized);
        fixed += cost.fixed;
        each += cost.each;
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (!fragment || !this.#applies(fragment.typeCondition?.name.value, type)) continue;
      const cost = this.#measureSelection(fragment.selectionSet, type, sized);
      fixed += cost.fixed;
      each += cost.each;
    }
    const cost = { fixed, each };
    ofSet.set(type, cost);
    return cost;
  }

  #measureField(node: FieldNode, type: GraphQLObjectType, isSized: boolean): SelectionCost {
    const name = node.name.value;
    // Introspection is answered without asking anybody.
    const field = name.startsWith('__') ? undefined : type.getFields()[name];
    if (!field) return nothing;
    const cost = this.costs.fields.get(type.name)?.get(name);
    const given = this.#argumentsOf(node);
    const length = cost?.listSize ? this.#lengthOf(`${type.name}.${name}`, cost, field, given) : null;
    const fixed = this.#weighArguments(field, given, cost);
    const each = this.#costOfOne(node, field, cost, length);
    if (!isListType(getNullableType(field.type))) return { fixed: fixed + each, each: 0 };
    return isSized ? { fixed, each } : { fixed: fixed + each * (length ?? this.options.listSize), each: 0 };
  }

  #costOfOne(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    cost: FieldCost | undefined,
    length: number | null,
  ): number {
    const type = getNamedType(field.type);
    const weight = cost?.weight ?? this.#weightOf(type);
    if (!node.selectionSet || !isCompositeType(type)) return weight;
    const sized = length === null ? noFields : (cost?.listSize?.sizedFields ?? noFields);
    return weight + this.#dearestOf(node.selectionSet, type, sized, length ?? 0);
  }

  #dearestOf(set: SelectionSetNode, type: GraphQLNamedType, sized: readonly string[], length: number): number {
    if (isObjectType(type)) {
      const { fixed, each } = this.#measureSelection(set, type, sized);
      return fixed + each * length;
    }
    const ofSet = entryOf(this.#dearest, set, () => new Map<GraphQLNamedType, number>());
    const known = sized.length === 0 ? ofSet.get(type) : undefined;
    if (known !== undefined) return known;
    let dearest = 0;
    for (const possible of this.#possibleTypes(type)) {
      const { fixed, each } = this.#measureSelection(set, possible, sized);
      dearest = Math.max(dearest, fixed + each * length);
    }
    if (sized.length === 0) ofSet.set(type, dearest);
    return dearest;
  }

  #possibleTypes(type: GraphQLNamedType): readonly GraphQLObjectType[] {
    return isAbstractType(type) ? this.schema.getPossibleTypes(type) : [];
  }

  #weightOf(type: GraphQLNamedType): number {
    const weight = this.costs.types.get(type.name);
    if (weight !== undefined) return weight;
    if (!isCompositeType(type)) return 0;
    const ofPossible = this.#possibleTypes(type).map(({ name }) => this.costs.types.get(name) ?? 1);
    return ofPossible.length > 0 ? Math.max(...ofPossible) : 1;
  }

  #lengthOf(
    coordinate: string,
    { listSize }: FieldCost,
    field: GraphQLField<unknown, unknown>,
    given: Readonly<Record<string, unknown>>,
  ): number | null {
    if (!listSize) return null;
    const effective = { ...given };
    for (const { name, defaultValue } of field.args) if (effective[name] === undefined) effective[name] = defaultValue;
    const { length, isSliced } = listLength(listSize, given, effective);
    if (!isSliced) this.options.onUnsliced?.(coordinate, listSize.slicingArguments);
    return length;
  }

  #weighArguments(
    field: GraphQLField<unknown, unknown>,
    given: Readonly<Record<string, unknown>>,
    cost: FieldCost | undefined,
  ): number {
    let sum = 0;
    for (const { name, type } of field.args)
      if (given[name] !== undefined)
        sum += weighInput(given[name], type, cost?.arguments.get(name) ?? null, this.costs);
    return sum;
  }

  #argumentsOf({ arguments: given = [] }: FieldNode): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const { name, value } of given) values[name.value] = valueFromASTUntyped(value, this.#variables);
    return values;
  }

  #isIncluded({ directives = [] }: SelectionNode): boolean {
    for (const { name, arguments: given } of directives) {
      if (name.value !== 'skip' && name.value !== 'include') continue;
      const condition = given?.find((each) => each.name.value === 'if')?.value;
      const isMet = condition ? valueFromASTUntyped(condition, this.#variables) === true : false;
      if (isMet === (name.value === 'skip')) return false;
    }
    return true;
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const abstract = this.schema.getType(condition);
    return isAbstractType(abstract) && this.schema.isSubType(abstract, type);
  }
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
