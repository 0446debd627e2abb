import {
  Kind,
  valueFromASTUntyped,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { costDirectiveNames, type CostDirectiveNames } from './cost-directive-names.ts';
import { inheritCosts } from './inherit-costs.ts';

/** What `@listSize` says of a field. */
export interface ListSize {
  readonly assumedSize: number | null;
  /** Arguments whose value is the size; a path such as `input.first` reaches into an input object. */
  readonly slicingArguments: readonly string[];
  /** Fields of the returned object that are as long as said; empty where the field itself is the list. */
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

/** What a supergraph says of one field of an output or input type. */
export interface FieldCost {
  readonly weight: number | null;
  readonly listSize: ListSize | null;
  readonly arguments: ReadonlyMap<string, number>;
}

/** Only what is written with `@cost` and `@listSize`: everything else costs what it costs by default. */
export interface Costs {
  readonly types: ReadonlyMap<string, number>;
  /** By type, then by field. */
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, FieldCost>>;
}

interface Annotated {
  readonly directives?: readonly DirectiveNode[] | undefined;
}

function argumentsOf({ directives = [] }: Annotated, name: string): Record<string, unknown> | null {
  const directive = directives.find((each) => each.name.value === name);
  if (!directive) return null;
  return Object.fromEntries(
    directive.arguments?.map((each) => [each.name.value, valueFromASTUntyped(each.value)]) ?? [],
  );
}

/** Federation writes whole numbers, the specification before it wrote numbers as text. */
function weightOf(node: Annotated, costName: string): number | null {
  const weight = Number(argumentsOf(node, costName)?.['weight'] ?? Number.NaN);
  return Number.isFinite(weight) ? weight : null;
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

function listSizeOf(node: Annotated, listSizeName: string): ListSize | null {
  const said = argumentsOf(node, listSizeName);
  if (!said) return null;
  const slicingArguments = texts(said['slicingArguments']);
  return {
    assumedSize: typeof said['assumedSize'] === 'number' ? said['assumedSize'] : null,
    slicingArguments,
    sizedFields: texts(said['sizedFields']),
    requireOneSlicingArgument: slicingArguments.length > 0 && said['requireOneSlicingArgument'] !== false,
  };
}

function readField(field: FieldDefinitionNode | InputValueDefinitionNode, names: CostDirectiveNames): FieldCost | null {
  const weights = new Map<string, number>();
  for (const argument of field.kind === Kind.FIELD_DEFINITION ? (field.arguments ?? []) : []) {
    const weight = weightOf(argument, names.cost);
    if (weight !== null) weights.set(argument.name.value, weight);
  }
  const weight = weightOf(field, names.cost);
  const listSize = listSizeOf(field, names.listSize);
  return weight === null && listSize === null && weights.size === 0 ? null : { weight, listSize, arguments: weights };
}

/**
 * Reads `@cost` and `@listSize` of a supergraph under the names that it gives them. Composition has put together by then
 * what several subgraphs say of one field: the greatest weight and size, all slicing arguments.
 */
export function readCosts(supergraph: DocumentNode): Costs {
  const names = costDirectiveNames(supergraph);
  const types = new Map<string, number>();
  const fields = new Map<string, Map<string, FieldCost>>();
  if (!names) return { types, fields };
  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
    const weight = weightOf(definition, names.cost);
    if (weight !== null) types.set(definition.name.value, weight);
    if (!('fields' in definition)) continue;
    const ofType = new Map<string, FieldCost>();
    for (const field of definition.fields ?? []) {
      const cost = readField(field, names);
      if (cost) ofType.set(field.name.value, cost);
    }
    if (ofType.size > 0) fields.set(definition.name.value, ofType);
  }
  inheritCosts(supergraph, fields);
  return { types, fields };
}
