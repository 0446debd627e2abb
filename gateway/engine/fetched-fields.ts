import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';

/** A field that a fetch asks of its subgraph. */
export interface FetchedField {
  /** `Query.security`, or for entities `Province.security`. */
  readonly coordinate: string;
  /** Its name in the answer. */
  readonly responseName: string;
}

/** The fields at the top of a fetch, or of the entities it asks for. */
export function fetchedFields(document: DocumentNode): FetchedField[] {
  const fields = new Map<string, FetchedField>();
  const addAll = (type: string, selections: SelectionSetNode | undefined): void => {
    for (const selection of selections?.selections ?? []) {
      if (selection.kind === Kind.FIELD && selection.name.value === '_entities')
        addAll('_Entity', selection.selectionSet);
      else if (selection.kind === Kind.FIELD && !selection.name.value.startsWith('__')) {
        const responseName = (selection.alias ?? selection.name).value;
        fields.set(`${type}.${responseName}`, { coordinate: `${type}.${selection.name.value}`, responseName });
      } else if (selection.kind === Kind.INLINE_FRAGMENT)
        addAll(selection.typeCondition?.name.value ?? type, selection.selectionSet);
    }
  };
  const roots = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) addAll(roots[definition.operation], definition.selectionSet);
  return [...fields.values()];
}
