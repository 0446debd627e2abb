import { Kind, parseType, type TypeNode } from 'graphql';
import { hash } from './hash.ts';
import { membersIn } from './presence.ts';
import { fieldOf, interfacesOf, isAbstract, type FieldModel, type Required, type World } from './world.ts';

/** An object of the data: all of its fields follow from these two. */
export interface Thing {
  readonly __typename: string;
  readonly id: string;
}

export type Value = null | string | number | boolean | Thing | readonly Value[];

type Args = Readonly<Record<string, unknown>>;

export interface Asked {
  readonly name: string;
  readonly args: Args;
}

const firstMissing = 90;
const shapes = new Map<string, TypeNode>();
const strings = ['', ' "q"', ' \\', ' đ', '\n', ' \u2028'];

const shapeOf = (text: string): TypeNode => {
  const known = shapes.get(text) ?? parseType(text);
  shapes.set(text, known);
  return known;
};

export const isMissing = (world: World, { __typename, id }: Thing): boolean =>
  world.types.get(__typename)?.kind === 'entity' && Number(id) >= firstMissing;

/** The fields that keys are made of. */
export function keyValue({ id }: Thing, name: string): unknown {
  const n = Number(id);
  switch (name) {
    case 'id':
      return id;
    case 'code':
      return `c${n}`;
    case 'region':
      return n * 7;
    case 'pk':
      return { __typename: 'Pk', id, a: `a${n}`, b: n * 11 };
    default:
      return undefined;
  }
}

/** What a key says; null where its parts contradict each other. */
export function thingOfKey(typeName: string, key: Readonly<Record<string, unknown>>): Thing | null {
  const pk = key['pk'] as Readonly<Record<string, unknown>> | undefined;
  const said = [
    key['id'],
    typeof key['code'] === 'string' ? key['code'].slice(1) : undefined,
    typeof key['region'] === 'number' ? key['region'] / 7 : undefined,
    typeof pk?.['a'] === 'string' ? pk['a'].slice(1) : undefined,
    typeof pk?.['b'] === 'number' ? pk['b'] / 11 : undefined,
  ].filter((part) => part !== undefined && part !== null);
  if (said.some((part) => typeof part === 'object')) throw new Error(`The key holds an object: ${JSON.stringify(key)}`);
  const ids = new Set(said.map(Number));
  const [id] = ids;
  return id === undefined || ids.size > 1 ? null : { __typename: typeName, id: String(id) };
}

/** The member of an interface that stands behind an id. */
export function memberBehind(world: World, typeName: string, id: string): string {
  const type = world.types.get(typeName);
  if (type?.kind !== 'interface') return typeName;
  return type.members[Number(id) % type.members.length] ?? typeName;
}

/** The value of any field of any object: the same wherever and whenever it is asked. */
export function valueOf(world: World, thing: Thing, { name, args }: Asked, given?: Given): Value {
  if (isMissing(world, thing)) return null;
  const found = fieldOf(world, thing.__typename, name);
  if (!found) throw new Error(`${thing.__typename} has no field ${name}`);
  const { field, origin } = found;
  const told = Object.keys(args).length > 0 ? JSON.stringify(sorted(args)) : '';
  const said = given ?? ((required) => selected(world, thing, required));
  const text = `${origin}${thing.id}.${name}${told}${field.requires.length > 0 ? JSON.stringify(said(field.requires)) : ''}`;
  return new ValueMaker(world, field).make(shapeOf(field.shape), text, 0);
}

/** What was handed over for a `@requires` selection. */
export type Given = (required: readonly Required[]) => unknown;

function selected(world: World, thing: Thing, required: readonly Required[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const { name, args, on, selection } of required) {
    if (on !== null && on !== thing.__typename) continue;
    const field = fieldOf(world, thing.__typename, name)?.field;
    const withDefaults = field?.args.some(({ type }) => type.includes('= 2')) ? { by: 2, ...args } : args;
    result[name] = within(valueOf(world, thing, { name, args: withDefaults }), (inner) =>
      selected(world, inner, selection),
    );
  }
  return result;
}

function within(value: Value, select: (thing: Thing) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one: Value) => within(one, select));
  return typeof value === 'object' && value !== null ? select(value as Thing) : value;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([key, one]): [string, unknown] => [key, sorted(one)])
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

class ValueMaker {
  readonly #world: World;
  readonly #field: FieldModel;

  constructor(world: World, field: FieldModel) {
    this.#world = world;
    this.#field = field;
  }

  make(type: TypeNode, path: string, depth: number): Value {
    const h = hash(this.#world.seed, path);
    if (type.kind === Kind.NON_NULL_TYPE) {
      if (this.#field.isFaulty && h % 100 < 12) return null;
      return this.#present(type.type, path, depth);
    }
    const isPromised = this.#field.looseIn !== null && depth === 0;
    return !isPromised && h % 100 < 12 ? null : this.#present(type, path, depth);
  }

  #present(type: TypeNode, path: string, depth: number): Value {
    const h = hash(path, this.#world.seed);
    if (type.kind === Kind.LIST_TYPE)
      return Array.from({ length: h % (depth > 0 ? 3 : 4) }, (_, index) =>
        this.make(type.type, `${path}[${index}]`, depth + 1),
      );
    return this.#named(h, path);
  }

  #named(h: number, path: string): Value {
    const world = this.#world;
    const type = world.types.get(this.#field.of);
    if (!type) return this.#scalar(h, path);
    switch (type.kind) {
      case 'enum':
        return type.values[h % type.values.length] ?? null;
      case 'value':
        return { __typename: type.name, id: path.length > 40 ? String(h) : path };
      case 'root':
        return null;
      default:
        return isAbstract(type)
          ? this.#thing(this.#member(type.name, h), h >>> 4, path)
          : this.#thing(type.name, h, path);
    }
  }

  #member(typeName: string, h: number): string {
    const type = this.#world.types.get(typeName);
    if (!isAbstract(type)) return typeName;
    const known = type.members.filter((member) =>
      [...this.#field.owners, ...this.#field.externals].every(
        (subgraph) => subgraph === 'z' || membersIn(this.#world, type, subgraph).includes(member),
      ),
    );
    return known[h % known.length] ?? typeName;
  }

  #thing(typeName: string, h: number, path: string): Thing {
    const world = this.#world;
    const type = world.types.get(typeName);
    if (type?.kind === 'value') return { __typename: typeName, id: path.length > 40 ? String(h) : path };
    const group = interfacesOf(world, typeName)[0];
    if (group) {
      const count = group.members.length;
      return { __typename: typeName, id: String(group.members.indexOf(typeName) + count * (h % 4)) };
    }
    const leadsNowhere = type?.kind === 'entity' && type.mayBeMissing && !this.#field.isRequired && h % 9 === 0;
    return { __typename: typeName, id: String(leadsNowhere ? firstMissing + (h % 3) : (h >>> 3) % 5) };
  }

  #scalar(h: number, path: string): Value {
    switch (this.#field.of) {
      case 'Int':
        return h % 1000;
      case 'Float':
        return (h % 1000) / 8;
      case 'Boolean':
        return h % 2 === 0;
      default:
        return `${path}${strings[h % 24] ?? ''}`;
    }
  }
}
