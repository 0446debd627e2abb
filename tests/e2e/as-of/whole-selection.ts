import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** Arguments in GraphQL by coordinate of the field: `EconomyDomain.ranking`. */
export type GivenArguments = ReadonlyMap<string, string>;

/** How a province's own fields are asked: its names depend on the day alone, and none of them knows `asOf`. */
const ofProvince = ' { id }';

/** The same entries as `nodes`. */
const said = new Set(['edges']);

function callOf(type: GraphQLObjectType, field: Field, given: GivenArguments): string | undefined {
  const told = given.get(`${type.name}.${field.name}`);
  const isAsked = field.args.some(({ name }) => name === 'asOf');
  if (told === undefined && field.args.some((arg) => isRequiredArgument(arg))) return undefined;
  const words = [...(told ? [told] : []), ...(isAsked ? ['asOf: $asOf'] : [])];
  return words.length > 0 ? `${field.name}(${words.join(', ')})` : field.name;
}

/** One field with everything below it, as deep as told; undefined where it cannot be asked or nothing would be left of it. */
export function wholeField(
  type: GraphQLObjectType,
  field: Field,
  depth: number,
  given: GivenArguments,
): string | undefined {
  const call = said.has(field.name) ? undefined : callOf(type, field, given);
  const target = getNamedType(field.type);
  if (call === undefined) return undefined;
  if (isLeafType(target)) return call;
  if (!isObjectType(target) || depth === 0) return undefined;
  if (target.name === 'Province') return `${call}${ofProvince}`;
  return `${call} { ${wholeSelection(target, depth - 1, given)} }`;
}

/** Every field of a type, and every field of the objects below it, as deep as told. */
export const wholeSelection = (type: GraphQLObjectType, depth: number, given: GivenArguments): string =>
  Object.values(type.getFields())
    .flatMap((field) => wholeField(type, field, depth, given) ?? [])
    .join(' ');
