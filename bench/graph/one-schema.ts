import { mergeSchemas } from '@graphql-tools/schema';
import { defaultFieldResolver, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { subgraphServices } from '../../hub/subgraph-services.ts';
import type { ProvinceReference } from '../../schema/types/province.reference.ts';
import type { RequestContext } from '../../services/kit/context.ts';

type Resolver = GraphQLFieldResolver<ProvinceReference, RequestContext>;

/** In one schema a reference reaches the fields of Province without the gateway's fetch that would make it a unit. */
function resolveReferences(schema: GraphQLSchema): void {
  const province = schema.getType('Province');
  if (!isObjectType(province)) return;
  for (const field of Object.values(province.getFields())) {
    const resolve = (field.resolve ?? defaultFieldResolver) as Resolver;
    const resolveUnit: Resolver = (reference, args, context, info) =>
      resolve(context.areas.byId(reference.id) ?? reference, args, context, info);
    field.resolve = resolveUnit as typeof field.resolve;
  }
}

/** The same resolvers as the subgraphs, served as one schema without a gateway: what all ratios are made to. */
export function buildOneSchema(): GraphQLSchema {
  const schemas = subgraphServices.map(({ name, build }) => {
    const schema = build();
    if (name === 'provinces') resolveReferences(schema);
    return schema;
  });
  return mergeSchemas({ schemas, assumeValid: true });
}
