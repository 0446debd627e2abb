import { getNamedType, isInterfaceType, isListType, isNonNullType, isObjectType, Kind } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLNamedType, GraphQLSchema } from 'graphql';
import type { GraphQLOutputType, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { Caller } from '../engine.ts';
import type { Requirements } from './read-requirements.ts';
import { createRefusal } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { isMet } from './requirement.ts';

interface Search {
  readonly schema: GraphQLSchema;
  readonly requirements: Requirements;
  readonly caller: Caller;
  /** Those not yet walked. A field's right hangs on its coordinate alone, so the first place tells for every other. */
  readonly fragments: Map<string, FragmentDefinitionNode>;
  readonly refused: Map<FieldNode, Refusal>;
}

/** The fields of an operation that its caller may not see; what lies below a refused field is not looked at. */
export function findRefusedFields(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  rights: Pick<Search, 'schema' | 'requirements' | 'caller'>,
): ReadonlyMap<FieldNode, Refusal> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const search: Search = { ...rights, fragments, refused: new Map() };
  walk(search, rights.schema.getRootType(operation.operation), operation.selectionSet, []);
  return search.refused;
}

function walk(
  search: Search,
  parent: GraphQLNamedType | null | undefined,
  selectionSet: SelectionSetNode,
  path: readonly string[],
): void {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      walkField(search, parent, selection, path);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition;
      walk(search, condition ? search.schema.getType(condition.name.value) : parent, selection.selectionSet, path);
    } else {
      const fragment = search.fragments.get(selection.name.value);
      if (!fragment) continue;
      search.fragments.delete(selection.name.value);
      walk(search, search.schema.getType(fragment.typeCondition.name.value), fragment.selectionSet, path);
    }
  }
}

function walkField(
  search: Search,
  parent: GraphQLNamedType | null | undefined,
  node: FieldNode,
  path: readonly string[],
): void {
  // Of unions, and of introspection, there is only what begins with `__`: free for everybody.
  if (!isObjectType(parent) && !isInterfaceType(parent)) return;
  const field = parent.getFields()[node.name.value];
  if (!field) return;
  const here = [...path, (node.alias ?? node.name).value];
  const coordinate = `${parent.name}.${field.name}`;
  const requirement = search.requirements.byField.get(coordinate);
  if (requirement && !isMet(requirement, search.caller)) {
    search.refused.set(node, createRefusal(here, coordinate, requirement, search.caller));
  } else if (node.selectionSet) {
    walk(search, getNamedType(field.type), node.selectionSet, [...here, ...listMarks(field.type)]);
  }
}

function listMarks(type: GraphQLOutputType): readonly '@'[] {
  if (isNonNullType(type)) return listMarks(type.ofType);
  return isListType(type) ? ['@', ...listMarks(type.ofType)] : [];
}
