import {
  defaultFieldResolver,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { accessScopes, type Access } from '../../../schema/access/access.ts';
import { forbidden, unauthenticated } from '../../../schema/errors/catalogue.ts';
import type { RequestContext } from '../context.ts';
import { declaredAccess } from './declared-access.ts';
import { isAllowed } from './is-allowed.ts';

type Field = GraphQLField<unknown, RequestContext>;

function guard(field: Field, access: Access, coordinate: string): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (row, args: Record<string, unknown>, context, info): unknown => {
    if (isAllowed(access, { row, args }, context)) return resolve(row, args, context, info);
    throw context.identity.role === 'public'
      ? unauthenticated([coordinate])
      : forbidden([coordinate], [[accessScopes[access]]]);
  };
}

const isRoot = (schema: GraphQLSchema, type: GraphQLObjectType): boolean =>
  type === schema.getQueryType() || type === schema.getMutationType();

/**
 * Holds every field to what its SDL tells gateways that it asks for, whoever calls: what is printed and what is enforced
 * are one declaration. A gateway refuses by role alone; here it is by row.
 */
export function enforceAccess(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      const coordinate = `${type.name}.${field.name}`;
      const access = declaredAccess(schema, field as GraphQLField<unknown, unknown>, coordinate);
      if (!access) continue;
      if (isNonNullType(field.type) && !isRoot(schema, type))
        throw new Error(`${coordinate} is restricted and must be nullable: a refusal would take the whole row with it`);
      guard(field, access, coordinate);
    }
  }
  return schema;
}
