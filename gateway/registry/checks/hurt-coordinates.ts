import {
  BreakingChangeType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type BreakingChange,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** A change of the graph, and which coordinates of an operation mean that it is hurt by it. */
export interface Hurt {
  /** What changed: `Province.konTumCoffee`, `KonTumFarm.crops(year:)`, `KonTumCrop.COFFEE`, `KonTumFarm`. */
  readonly place: string;
  readonly hurts: (coordinate: string) => boolean;
}

/** Input types within which a type may be given, itself included. */
function inputsAround(schema: GraphQLSchema, name: string): ReadonlySet<string> {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  const around = new Set([name]);
  for (const inner of around)
    for (const input of inputs)
      if (Object.values(input.getFields()).some(({ type }) => getNamedType(type).name === inner))
        around.add(input.name);
  return around;
}

/** Coordinates of fields that lead to one of the types, and of arguments by which it may be given. */
function placesOf(schema: GraphQLSchema, type: string): { fields: ReadonlySet<string>; given: ReadonlySet<string> } {
  const fields = new Set<string>();
  const given = new Set<string>();
  const around = inputsAround(schema, type);
  const visitType = (owner: GraphQLNamedType): void => {
    if (!isObjectType(owner) && !isInterfaceType(owner)) return;
    for (const field of Object.values(owner.getFields())) {
      const coordinate = `${owner.name}.${field.name}`;
      if (getNamedType(field.type).name === type) fields.add(coordinate);
      for (const argument of field.args)
        if (around.has(getNamedType(argument.type).name)) given.add(`${coordinate}(${argument.name}:)`);
    }
  };
  Object.values(schema.getTypeMap()).forEach(visitType);
  return { fields, given };
}

const isUnder = (coordinate: string, place: string): boolean =>
  coordinate === place || coordinate.startsWith(`${place}.`) || coordinate.startsWith(`${place}(`);

/** What the text of graphql-js names, in its order: nothing else of a change says where it is. */
function namesIn({ type, description }: BreakingChange): readonly string[] {
  switch (type) {
    case BreakingChangeType.FIELD_REMOVED:
    case BreakingChangeType.FIELD_CHANGED_KIND:
    case BreakingChangeType.ARG_REMOVED:
    case BreakingChangeType.ARG_CHANGED_KIND:
      return /^(\w+\.\w+)(?: arg (\w+))?/.exec(description)?.slice(1) ?? [];
    case BreakingChangeType.REQUIRED_ARG_ADDED:
      return /on (\w+\.\w+) was added/.exec(description)?.slice(1) ?? [];
    case BreakingChangeType.REQUIRED_INPUT_FIELD_ADDED:
      return /field \w+ on input type (\w+)/.exec(description)?.slice(1) ?? [];
    case BreakingChangeType.VALUE_REMOVED_FROM_ENUM:
      return /^(\w+) was removed from enum type (\w+)/.exec(description)?.slice(1) ?? [];
    case BreakingChangeType.TYPE_REMOVED:
    case BreakingChangeType.TYPE_CHANGED_KIND:
    case BreakingChangeType.TYPE_REMOVED_FROM_UNION:
    case BreakingChangeType.IMPLEMENTED_INTERFACE_REMOVED:
      return /^(?:Standard scalar )?(\w+) /.exec(description)?.slice(1) ?? [];
    default:
      return [`@${(/(?:from|directive) @?(\w+)/.exec(description) ?? /^@?(\w+)/.exec(description))?.[1] ?? ''}`];
  }
}

/** Where a breaking change is, as the schema before it is seen; a place may not be known, and then nobody is. */
export function hurtBy(change: BreakingChange, before: GraphQLSchema): Hurt {
  const [first = '', second] = namesIn(change);
  const place = change.type === BreakingChangeType.VALUE_REMOVED_FROM_ENUM ? `${second}.${first}` : first;
  const [owner = '', member] = place.split('.');
  if (member !== undefined) {
    if (second !== undefined && place === first)
      return { place: `${place}(${second}:)`, hurts: (each) => each === `${place}(${second}:)` };
    const type = before.getType(owner);
    // What is given may stand in variables, of which nothing is known; whoever may give it counts as giving it.
    const given = isEnumType(type) || isInputObjectType(type) ? placesOf(before, owner).given : null;
    return { place, hurts: (each) => isUnder(each, place) || (given?.has(each) ?? false) };
  }
  const { fields, given } = placesOf(before, owner);
  return { place, hurts: (each) => isUnder(each, owner) || fields.has(each) || given.has(each) };
}
