import { getDirective } from '@graphql-tools/utils';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { accessOf, type Access } from '../../../schema/access/access.ts';

/**
 * What a field asks of whoever wants it, as the SDL says to gateways: null where everybody may have it. Throws where the
 * SDL asks for a scope that nothing here enforces.
 */
export function declaredAccess(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  coordinate: string,
): Access | null {
  const [use] = getDirective(schema, field, 'requiresScopes') ?? [];
  if (!use) return null;
  const alternatives = use['scopes'] as readonly (readonly string[])[];
  const [scope = '', ...more] = alternatives.flat();
  const access = accessOf(scope);
  if (!access || more.length > 0)
    throw new Error(`${coordinate} asks for ${JSON.stringify(alternatives)}, which is no declared access`);
  return access;
}
