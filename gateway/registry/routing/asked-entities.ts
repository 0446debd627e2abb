import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { SubgraphRequest } from '../../engine/subgraphs/subgraph-client.ts';

/** One `_entities` field of a fetch. */
export interface AskedEntities {
  /** Under which name its answer comes. */
  readonly responseName: string;
  /** Variable that holds the representations. */
  readonly variable: string;
  readonly selections: SelectionSetNode;
}

const known = new WeakMap<DocumentNode, readonly AskedEntities[]>();

function readAskedEntities(document: DocumentNode): readonly AskedEntities[] {
  const asked: AskedEntities[] = [];
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const field of definition.selectionSet.selections) {
      if (field.kind !== Kind.FIELD || field.name.value !== '_entities' || !field.selectionSet) continue;
      const given = field.arguments?.find(({ name }) => name.value === 'representations')?.value;
      if (given?.kind !== Kind.VARIABLE) continue;
      asked.push({
        responseName: field.alias?.value ?? field.name.value,
        variable: given.name.value,
        selections: field.selectionSet,
      });
    }
  }
  return asked;
}

/** The entities that a fetch asks for; one that enters by a root field asks for none. Read once a document. */
export function askedEntities({ document }: Pick<SubgraphRequest, 'document'>): readonly AskedEntities[] {
  const read = known.get(document);
  if (read) return read;
  const asked = readAskedEntities(document);
  known.set(document, asked);
  return asked;
}

const isRepresentation = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The representations of one of them, as the fetch brings them along. */
export function representationsOf(
  { variables }: Pick<SubgraphRequest, 'variables'>,
  { variable }: AskedEntities,
): readonly Readonly<Record<string, unknown>>[] {
  const list = variables[variable];
  return Array.isArray(list) ? list.filter(isRepresentation) : [];
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
}

/** The fields that selections come to, through whatever fragments; what type these stand for is not looked at. */
function* fieldsWithin(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Generator<FieldNode> {
  for (const selection of selections)
    if (selection.kind === Kind.FIELD) yield selection;
    else {
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments.get(selection.name.value)?.selectionSet;
      if (inner) yield* fieldsWithin(inner, fragments);
    }
}

/** One selection of a field of an entity: what is selected below it, and its arguments. */
interface SelectedField {
  readonly below: ReadonlySet<string>;
  readonly arguments: ReadonlyMap<string, ValueNode>;
}

const selectedOnce = new WeakMap<SelectionSetNode, Map<string, readonly SelectedField[]>>();

/** Every selection of this field of the entities asked for, under whatever alias. Read once a document. */
export function selectionsOf(
  { document }: Pick<SubgraphRequest, 'document'>,
  { selections }: AskedEntities,
  name: string,
): readonly SelectedField[] {
  const byName = selectedOnce.get(selections) ?? new Map<string, readonly SelectedField[]>();
  selectedOnce.set(selections, byName);
  const read = byName.get(name);
  if (read) return read;
  const fragments = fragmentsOf(document);
  const found: SelectedField[] = [];
  for (const field of fieldsWithin(selections, fragments))
    if (field.name.value === name && field.selectionSet)
      found.push({
        below: new Set([...fieldsWithin(field.selectionSet, fragments)].map((each) => each.name.value)),
        arguments: new Map((field.arguments ?? []).map((each) => [each.name.value, each.value])),
      });
  byName.set(name, found);
  return found;
}

/** Whether an argument is given: by the document, by the variables of this request, or by their defaults. */
export function isGiven(
  value: ValueNode | undefined,
  { document, variables }: Pick<SubgraphRequest, 'document' | 'variables'>,
): boolean {
  if (!value || value.kind === Kind.NULL) return false;
  if (value.kind !== Kind.VARIABLE) return true;
  const name = value.name.value;
  const given = variables[name];
  if (given !== undefined) return given !== null;
  return document.definitions.some(
    (node) =>
      node.kind === Kind.OPERATION_DEFINITION &&
      node.variableDefinitions?.some(
        ({ variable, defaultValue }) => variable.name.value === name && defaultValue && defaultValue.kind !== Kind.NULL,
      ),
  );
}
