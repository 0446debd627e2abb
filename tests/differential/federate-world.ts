import { buildSubgraphSchema } from '@apollo/subgraph';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  buildASTSchema,
  isInterfaceType,
  isObjectType,
  parse,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { Compose } from '../../gateway/composition/compose.ts';
import { hash } from './hash.ts';
import { keysOf, printSubgraph } from './print-subgraph.ts';
import { keyValue, memberBehind, thingOfKey, isMissing, valueOf, type Thing, type Value } from './world-data.ts';
import { fieldOf, type Required, type World } from './world.ts';

export interface SubgraphOfWorld {
  readonly name: string;
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

/** A world as subgraphs, and as the one schema that a client sees. */
export interface FederatedWorld {
  readonly world: World;
  readonly subgraphs: readonly SubgraphOfWorld[];
  readonly supergraphSdl: string;
  /** The API schema, answered without any federation. */
  readonly plain: GraphQLSchema;
}

/** What mutations write, so that their order shows. */
export const journal = { last: 0 };

/** A thing as a subgraph was handed it: with the fields of its representation. */
type Handed = Thing & { readonly handed?: Readonly<Record<string, unknown>> };

/** Throws where the world does not compose. */
export function federateWorld(world: World, compose: Compose): FederatedWorld {
  const sdls = world.subgraphs.map((name) => ({ name, url: `http://${name}`, sdl: printSubgraph(world, name) }));
  const supergraphSdl = compose(sdls);
  const subgraphs = sdls.map(({ name, sdl }) => ({ name, sdl, schema: subgraphSchema(world, name, sdl) }));
  const plain = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraphSdl)));
  resolveBy(plain, (source, args, { parentType, fieldName }) =>
    fieldValue(world, objectOf(source, parentType), fieldName, args),
  );
  return { world, subgraphs, supergraphSdl, plain };
}

const objectOf = (source: unknown, { name }: { name: string }): Handed =>
  name === 'Query' || name === 'Mutation' ? { __typename: name, id: '' } : (source as Handed);

function subgraphSchema(world: World, subgraph: string, sdl: string): GraphQLSchema {
  const references: Record<string, { __resolveReference: (key: Record<string, unknown>) => Handed | null }> = {};
  for (const type of world.types.values()) {
    const isKeyed =
      type.kind === 'entity'
        ? keysOf(world, type, subgraph).some((key) => key.isResolvable)
        : type.kind === 'interface' && type.keyedIn;
    if (!isKeyed || !new RegExp(`^(type|interface) ${type.name}\\b.*@key`, 'm').test(sdl)) continue;
    references[type.name] = { __resolveReference: (key) => resolveReference(world, type.name, subgraph, key) };
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: references }]);
  resolveBy(schema, (source, args, { parentType, fieldName }) =>
    subgraphValue(world, subgraph, objectOf(source, parentType), { name: fieldName, args }),
  );
  return schema;
}

function resolveReference(
  world: World,
  typeName: string,
  subgraph: string,
  key: Record<string, unknown>,
): Handed | null {
  const thing = thingOfKey(typeName, key);
  if (!thing || isMissing(world, thing)) return null;
  // An interface object does not know what it stands for; an interface with a key must.
  const name = subgraph === 'z' ? typeName : memberBehind(world, typeName, thing.id);
  return { __typename: name, id: thing.id, handed: key };
}

function subgraphValue(
  world: World,
  subgraph: string,
  thing: Handed,
  { name, args }: { name: string; args: Record<string, unknown> },
): unknown {
  const field = fieldOf(world, thing.__typename, name)?.field;
  if (field?.overriddenIn === subgraph) return stale(field.of);
  if (!field || field.requires.length === 0) {
    const value = fieldValue(world, thing, name, args);
    return subgraph === 'z' && field && world.types.get(field.of)?.kind === 'interface'
      ? asObjects(value as Value, field.of)
      : value;
  }
  return valueOf(world, thing, { name, args }, (required) => handedOver(thing.handed ?? {}, required));
}

/** What the subgraph that lost the field still says. */
const stale = (typeName: string): unknown => (['Int', 'Float'].includes(typeName) ? -1 : null);

const asObjects = (value: Value, typeName: string): unknown =>
  Array.isArray(value)
    ? value.map((one: Value) => asObjects(one, typeName))
    : value === null
      ? null
      : { __typename: typeName, id: (value as Thing).id };

function handedOver(handed: Readonly<Record<string, unknown>>, required: readonly Required[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const { name, on, selection } of required) {
    if (on !== null && on !== handed['__typename']) continue;
    result[name] = handedValue(name in handed ? handed[name] : 'not handed over', selection);
  }
  return result;
}

function handedValue(value: unknown, selection: readonly Required[]): unknown {
  if (Array.isArray(value)) return value.map((one) => handedValue(one, selection));
  const isObject = typeof value === 'object' && value !== null && selection.length > 0;
  return isObject ? handedOver(value as Record<string, unknown>, selection) : value;
}

function fieldValue(world: World, thing: Handed, name: string, args: Record<string, unknown>): unknown {
  if (thing.__typename === 'Pk')
    return keyValue(thing, 'pk') && (keyValue(thing, 'pk') as Record<string, unknown>)[name];
  const key = keyValue(thing, name);
  if (key !== undefined) return key;
  if (thing.__typename !== 'Mutation') return valueOf(world, thing, { name, args });
  const id = String(journal.last);
  journal.last = hash(journal.last, name, JSON.stringify(args));
  return valueOf(world, { ...thing, id }, { name, args });
}

type Resolve = (
  ...given: Parameters<GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>> extends [
    infer S,
    infer A,
    unknown,
    infer I,
  ]
    ? [S, A, I]
    : never
) => unknown;

function resolveBy(schema: GraphQLSchema, resolve: Resolve): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('_')) continue;
    if (isInterfaceType(type)) type.resolveType = (value) => (value as Thing).__typename;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (!field.name.startsWith('_')) field.resolve = (source, args, _context, info) => resolve(source, args, info);
  }
}
