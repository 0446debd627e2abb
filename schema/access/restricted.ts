import { Directive } from 'type-graphql';
import { accessScopes, type Access } from './access.ts';

/**
 * Stands beside `@Field`, `@FieldResolver`, `@Query` or `@Mutation`: not everybody may ask for it. Gateways refuse it
 * early by the printed `@requiresScopes`; the subgraph itself refuses it by row (services/kit/access). The field must be
 * nullable, unless it is a root field.
 */
export const Restricted = (access: Access): PropertyDecorator & MethodDecorator =>
  Directive(`@requiresScopes(scopes: [["${accessScopes[access]}"]])`);
