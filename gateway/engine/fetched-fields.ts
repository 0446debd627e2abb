import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';

/** Coordinates that a fetch asks of its subgraph: `Query.security`, or for entities `Province.security`. */
export function fetchedFields(document: DocumentNode): string[] {
  const fields = new Set<string>();
  const addAll = (type: string, selections: SelectionSetNode | undefined): void => {
    for (const selection of selections?.selections ?? []) {
      if (selection.kind === Kind.FIELD && selection.name.value === '_entities') addEntities(selection.selectionSet);
      else if (selection.kind === Kind.FIELD && !selection.name.value.startsWith('__'))
        fields.add(`${type}.${selection.name.value}`);
      else if (selection.kind === Kind.INLINE_FRAGMENT)
        addAll(selection.typeCondition?.name.value ?? type, selection.selectionSet);
    }
  };
  const addEntities = (selections: SelectionSetNode | undefined): void => addAll('_Entity', selections);
  const roots = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) addAll(roots[definition.operation], definition.selectionSet);
  return [...fields];
}
