import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

const wordsOf: Readonly<Record<string, string>> = {
  Period: '"2024"',
  Date: '"2024-12-31"',
  DateTime: '"2030-01-01T00:00:00Z"',
  Int: '5',
  Float: '1',
  Boolean: 'true',
};

/** Some value that fits, in GraphQL; what speaks of a unit speaks of `provinceId`. */
function someValue(type: GraphQLInputType, name: string, provinceId: string): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return `[${someValue(bare.ofType, name, provinceId)}]`;
  if (isEnumType(bare)) return bare.getValues()[0]?.name ?? '';
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map((each) => `${each.name}: ${someValue(each.type, each.name, provinceId)}`).join(', ')} }`;
  }
  if (bare.name === 'ID' || /province/i.test(name)) return JSON.stringify(provinceId);
  return wordsOf[bare.name] ?? '"x"';
}

const ofProvince = new Set(['province', 'provinces', 'provinceId', 'id', 'ids']);

/** A field with what it must be told, and told of the one unit where it can be. */
export function callOf({ name, args }: Field, provinceId: string): string {
  const isTold = (arg: GraphQLArgument): boolean => isRequiredArgument(arg) || ofProvince.has(arg.name);
  const told = args.filter(isTold).map((arg) => `${arg.name}: ${someValue(arg.type, arg.name, provinceId)}`);
  return told.length > 0 ? `${name}(${told.join(', ')})` : name;
}

/** `a(x: 1) { b { <inner> } }` */
export interface PathTo {
  readonly wrap: (inner: string) => string;
}

/** A way to every object type, the shortest from `Query`, or from `Mutation` where none is; members of abstract types by fragments. */
export function pathsToTypes(schema: GraphQLSchema, provinceId: string): ReadonlyMap<GraphQLObjectType, PathTo> {
  const root = schema.getQueryType();
  if (!root) throw new Error('The schema has no Query');
  const paths = new Map<GraphQLObjectType, PathTo>([[root, { wrap: (inner) => `{ ${inner} }` }]]);
  addTypesBelow(schema, paths, provinceId);
  const mutations = schema.getMutationType();
  if (!mutations) return paths;
  paths.set(mutations, { wrap: (inner) => `mutation { ${inner} }` });
  addTypesBelow(schema, paths, provinceId);
  return paths;
}

function addTypesBelow(schema: GraphQLSchema, paths: Map<GraphQLObjectType, PathTo>, provinceId: string): void {
  // A map is walked in the order in which it grows, so the nearest types come first.
  for (const [type, { wrap }] of paths) {
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      const call = callOf(field, provinceId);
      if (isObjectType(target) && !paths.has(target))
        paths.set(target, { wrap: (inner) => wrap(`${call} { ${inner} }`) });
      if (isAbstractType(target))
        for (const member of schema.getPossibleTypes(target))
          if (!paths.has(member))
            paths.set(member, { wrap: (inner) => wrap(`${call} { ... on ${member.name} { ${inner} } }`) });
    }
  }
}

/** The field alone, with as little below it as the schema allows. */
export function selectionOf(field: Field, provinceId: string): string {
  const target = getNamedType(field.type);
  const below = isObjectType(target) || isAbstractType(target) ? ' { __typename }' : '';
  return `${callOf(field, provinceId)}${below}`;
}
