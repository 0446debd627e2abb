import { Kind, type TypeNode } from 'graphql';

/** The type that lists and non-nulls lead to. */
export const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
