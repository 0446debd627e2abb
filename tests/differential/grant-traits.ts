import type { FieldWish, WorldWishes } from './generate-wishes.ts';
import { choose, hash } from './hash.ts';
import { membersIn, presentIn } from './presence.ts';
import {
  fieldOf,
  objectsSubgraph,
  type EntityModel,
  type FieldModel,
  type InterfaceModel,
  type Required,
  type World,
} from './world.ts';

const isPlain = (field: FieldModel): boolean =>
  field.requires.length === 0 && !field.isFaulty && field.overriddenIn === null;

/** Grants `@requires` and `@provides`, which need fields that are there already. */
export function grantTraits(world: World, wishes: WorldWishes): void {
  for (const { n, fields } of wishes.entities) {
    const entity = world.types.get(`E${n}`);
    if (entity?.kind !== 'entity') continue;
    for (const wish of fields) {
      const field = entity.fields.find(({ name }) => name === `f${wish.n}`);
      if (field && wish.trait === 'requires') require(world, entity, field, wish);
      if (field && wish.trait === 'provides') provide(world, field, wish);
    }
  }
  for (const type of world.types.values())
    if (type.kind === 'interface' && type.keyedIn) requireOfInterface(world, type);
  const query = world.types.get('Query');
  for (const wish of wishes.roots) {
    const field = query?.kind === 'root' ? query.fields.find(({ name }) => name === `q${wish.n}`) : undefined;
    if (field && wish.trait === 'provides') provide(world, field, wish);
  }
}

/** Fields before this one only, so that no two fields require each other. */
function require(world: World, entity: EntityModel, field: FieldModel, { seed }: FieldWish): void {
  const [subgraph] = field.owners;
  if (!subgraph || /^[EVIUC]/.test(field.of)) return;
  const candidates = entity.fields
    .slice(0, entity.fields.indexOf(field))
    .filter((other) => !other.owners.includes(subgraph) && !other.isFaulty && other.overriddenIn === null);
  const wanted = candidates.filter((other) => hash(seed, other.name) % 100 < 60);
  const required: Required[] = [];
  for (const other of wanted) {
    const selection = selectionOf(world, other.of, subgraph, `${seed}${other.name}`);
    if (!selection) continue;
    const args: Record<string, number> = {};
    if (other.args.some(({ name }) => name === 'by') && hash(seed, other.name, 'by') % 2) args['by'] = (seed % 5) + 3;
    other.externals.add(subgraph);
    other.isRequired = true;
    required.push({ name: other.name, args, on: null, selection });
  }
  field.requires = required;
}

/** The second field that an interface object adds requires one that all members have where the interface has its key. */
function requireOfInterface(world: World, { members, fields, keyedIn, added }: InterfaceModel): void {
  const requiring = added[1];
  const required = fields.find(({ name, of, isFaulty }) => {
    const inMembers = members.map((member) => fieldOf(world, member, name)?.field);
    return !/^[EVIU]/.test(of) && !isFaulty && inMembers.every((field) => field?.owners.includes(keyedIn ?? ''));
  });
  if (!requiring || !required) return;
  required.externals.add(objectsSubgraph);
  requiring.requires = [{ name: required.name, args: {}, on: null, selection: [] }];
}

/** What to ask of an object that is required; null where nothing of it can be. */
function selectionOf(world: World, typeName: string, subgraph: string, seed: string): Required[] | null {
  const type = world.types.get(typeName);
  switch (type?.kind) {
    case undefined:
    case 'enum':
    case 'root':
      return [];
    case 'value': {
      const leaves = type.fields.filter(({ of, isFaulty }) => !/^[EVIU]/.test(of) && !isFaulty);
      const leaf = choose(leaves, seed, ({ name }) => name);
      return leaf ? [{ name: leaf.name, args: {}, on: null, selection: [] }] : null;
    }
    case 'entity': {
      const leaves = type.fields.filter(
        (field) => isPlain(field) && !field.isInaccessible && !/^[EVIU]/.test(field.of) && !field.name.startsWith('i'),
      );
      const leaf = choose(leaves, seed, ({ name }) => name);
      if (!leaf) return null;
      if (!leaf.owners.includes(subgraph)) leaf.externals.add(subgraph);
      leaf.isRequired = true;
      return [{ name: leaf.name, args: {}, on: null, selection: [] }];
    }
    case 'union':
    case 'interface': {
      const member = choose(membersIn(world, type, subgraph), seed, String);
      const inner = member && selectionOf(world, member, subgraph, seed);
      return inner ? inner.map((one) => ({ ...one, on: member })) : null;
    }
  }
}

/** A subgraph that leads to an entity may know some of its fields, on this way only. */
function provide(world: World, field: FieldModel, { seed }: FieldWish): void {
  const target = world.types.get(field.of);
  const subgraph = choose(field.owners, seed, String);
  if (target?.kind !== 'entity' || !subgraph) return;
  const candidates = target.fields.filter(
    (other) =>
      isPlain(other) &&
      other.args.length === 0 &&
      !other.owners.includes(subgraph) &&
      !/^[EVIU]/.test(other.of) &&
      (presentIn(target, subgraph) || other.name.startsWith('f')),
  );
  const provided = choose(candidates, seed, ({ name }) => name);
  if (!provided) return;
  provided.externals.add(subgraph);
  provided.isProvided = true;
  field.provides.set(subgraph, provided.name);
}
