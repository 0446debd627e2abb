import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, type ClassType, type NonEmptyArray } from 'type-graphql';
import { provinceOfThisBuild, withProvince, type ProvinceReference } from '../../schema/types/province.reference.ts';
import { enforceAccess } from './access/enforce-access.ts';
import type { RequestContext } from './context.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requiresScopes"])\n';

export interface SubgraphParts {
  readonly province: ClassType<ProvinceReference>;
  readonly resolvers: readonly ClassType[];
  /** Null where no such unit is known. */
  readonly resolveProvince: (reference: ProvinceReference, context: RequestContext) => ProvinceReference | null;
}

/** A Federation 2 subgraph of type-graphql classes; each call makes an independent schema. */
export function buildSubgraph({ province, resolvers, resolveProvince }: SubgraphParts): GraphQLSchema {
  const schema = withProvince(province, () =>
    buildSchemaSync({
      resolvers: [...resolvers] as unknown as NonEmptyArray<ClassType>,
      // Without it a type that only field resolvers extend would be left out without a word.
      orphanedTypes: [provinceOfThisBuild()],
      validate: false,
      skipCheck: true,
    }),
  );
  const map = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  map['Province'] = {
    ...map['Province'],
    __resolveReference: (reference: ProvinceReference, context: RequestContext) => resolveProvince(reference, context),
  };
  // printSchema of graphql itself would drop @key and @shareable.
  return enforceAccess(
    buildSubgraphSchema([
      { typeDefs: parse(link + printSchemaWithDirectives(schema), { noLocation: true }), resolvers: map as never },
    ]),
  );
}
