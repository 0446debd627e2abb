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

/** Of what is asked: the unit, and rows that are there, as arguments in GraphQL by coordinate: `Query.feed.id`. */
export interface AskedOf {
  readonly provinceId: string;
  readonly rows: ReadonlyMap<string, string>;
}

const ofProvince = new Set(['province', 'provinces', 'provinceId', 'id', 'ids']);

/** A field with what it must be told, told of the one unit and of real rows where it can be; a mutation only tries. */
export function callOf(parent: string, { name, args }: Field, { provinceId, rows }: AskedOf): string {
  const textOf = (arg: GraphQLArgument): string | undefined => {
    const row = rows.get(`${parent}.${name}.${arg.name}`);
    if (row !== undefined) return row;
    if (arg.name === 'dryRun') return 'true';
    const isTold = isRequiredArgument(arg) || ofProvince.has(arg.name);
    return isTold ? someValue(arg.type, arg.name, provinceId) : undefined;
  };
  const told = args.flatMap((arg) => {
    const text = textOf(arg);
    return text === undefined ? [] : [`${arg.name}: ${text}`];
  });
  return told.length > 0 ? `${name}(${told.join(', ')})` : name;
}

/** `a(x: 1) { b { <inner> } }` */
export interface PathTo {
  readonly wrap: (inner: string) => string;
}

/** A way to every object type, the shortest from `Query`, or from `Mutation` where none is; members of abstract types by fragments. */
export function pathsToTypes(schema: GraphQLSchema, of: AskedOf): ReadonlyMap<GraphQLObjectType, PathTo> {
  const root = schema.getQueryType();
  if (!root) throw new Error('The schema has no Query');
  const paths = new Map<GraphQLObjectType, PathTo>([[root, { wrap: (inner) => `{ ${inner} }` }]]);
  addTypesBelow(schema, paths, of);
  const mutations = schema.getMutationType();
  if (!mutations) return paths;
  paths.set(mutations, { wrap: (inner) => `mutation { ${inner} }` });
  addTypesBelow(schema, paths, of);
  return paths;
}

function addTypesBelow(schema: GraphQLSchema, paths: Map<GraphQLObjectType, PathTo>, of: AskedOf): void {
  // A map is walked in the order in which it grows, so the nearest types come first.
  for (const [type, { wrap }] of paths) {
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type);
      const call = callOf(type.name, field, of);
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
export function selectionOf(parent: string, field: Field, of: AskedOf): string {
  const target = getNamedType(field.type);
  const below = isObjectType(target) || isAbstractType(target) ? ' { __typename }' : '';
  return `${callOf(parent, field, of)}${below}`;
}
