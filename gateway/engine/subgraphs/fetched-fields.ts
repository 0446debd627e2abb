import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** A field that a fetch asks of its subgraph. */
export interface FetchedField {
  /** `Query.security`, or for entities `Province.security`. */
  readonly coordinate: string;
  /** Its name in the answer. */
  readonly responseName: string;
}

const rootTypes = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };

/**
 * The fields at the top of a fetch, or of the entities it asks for: of all, or of those under one response name. The
 * type's own name is one of them only where it is asked of entities by that name.
 */
export function fetchedFields(document: DocumentNode, entitiesUnder?: string): FetchedField[] {
  const fields = new Map<string, FetchedField>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);

  const addAll = (type: string, selections: SelectionSetNode | undefined): void => {
    for (const selection of selections?.selections ?? []) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        addAll(selection.typeCondition?.name.value ?? type, selection.selectionSet);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        addAll(fragment?.typeCondition.name.value ?? type, fragment?.selectionSet);
      } else {
        const responseName = (selection.alias ?? selection.name).value;
        if (selection.name.value === '_entities') {
          if (entitiesUnder === undefined || entitiesUnder === responseName) addAll('_Entity', selection.selectionSet);
        } else if (entitiesUnder !== undefined || !selection.name.value.startsWith('__'))
          fields.set(`${type}.${responseName}`, { coordinate: `${type}.${selection.name.value}`, responseName });
      }
    }
  };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) addAll(rootTypes[definition.operation], definition.selectionSet);
  return [...fields.values()];
}
