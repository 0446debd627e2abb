import { isScalarType, type GraphQLScalarType, type GraphQLSchema } from 'graphql';

/** A supergraph names scalars without their meaning; what these say is put in its place. */
export function teachScalars(schema: GraphQLSchema, scalars: readonly GraphQLScalarType[]): void {
  for (const { name, parseValue, parseLiteral } of scalars) {
    const type = schema.getType(name);
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
  }
}
