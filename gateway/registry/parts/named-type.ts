import { Kind, type TypeNode } from 'graphql';

/** The name of the type in lists and non-null. */
export function namedType(type: TypeNode): string {
  let named = type;
  while (named.kind !== Kind.NAMED_TYPE) named = named.type;
  return named.name.value;
}
