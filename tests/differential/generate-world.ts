import { choose, chooseSome, hash } from './hash.ts';
import type { EntityWish, FieldWish, GroupWish, WorldWishes } from './generate-wishes.ts';
import { grantTraits } from './grant-traits.ts';
import {
  objectsSubgraph,
  type ArgumentModel,
  type EntityModel,
  type FieldModel,
  type InterfaceModel,
  type KeyModel,
  type RootModel,
  type TypeModel,
  type UnionModel,
  type ValueModel,
  type World,
} from './world.ts';

const scalars = ['Int', 'String', 'String', 'Float', 'Boolean', 'ID'];
const leafShapes = ['T', 'T', 'T!', 'T', 'T!', '[T]', '[T!]!', '[[T]!]', 'T', 'T!', 'T'];
const objectShapes = ['T', 'T', 'T', 'T!', '[T]', '[T!]', '[T!]!', '[T]!', '[[T!]]', '[[T]!]!', 'T'];
const argumentLists: readonly (readonly ArgumentModel[])[] = [
  [],
  [],
  [],
  [],
  [{ name: 'by', type: 'Int! = 2' }],
  [{ name: 'by', type: 'Int' }],
  [
    { name: 'by', type: 'Int! = 2' },
    { name: 'among', type: '[Int!]' },
  ],
  [{ name: 'box', type: 'Box' }],
];

/** Grants wishes; any wishes make a world, so that a case can be shrunk by leaving wishes out. */
export function generateWorld(wishes: WorldWishes): World {
  return new WorldMaker(wishes).make();
}

class WorldMaker {
  readonly #wishes: WorldWishes;
  readonly #subgraphs: string[];
  readonly #types = new Map<string, TypeModel>();
  readonly #names: { entity: string[]; value: string[]; abstract: string[] };
  readonly #membersOfInterfaces = new Map<string, string[]>();

  constructor(wishes: WorldWishes) {
    this.#wishes = wishes;
    this.#subgraphs = ['a', 'b', 'c', 'd', 'e'].slice(0, wishes.subgraphs);
    let free = wishes.entities.filter(({ key }) => key === 'id').map(({ n }) => `E${n}`);
    for (const { n, seed } of wishes.interfaces) {
      if (free.length === 0) break;
      const members = chooseSome(free, seed, 70);
      free = free.filter((name) => !members.includes(name));
      this.#membersOfInterfaces.set(`I${n}`, members);
    }
    this.#names = {
      entity: wishes.entities.map(({ n }) => `E${n}`),
      value: wishes.values.map(({ n }) => `V${n}`),
      abstract: [...this.#membersOfInterfaces.keys(), ...wishes.unions.map(({ n }) => `U${n}`)],
    };
  }

  make(): World {
    const { seed, entities, values, interfaces, unions, roots, mutations } = this.#wishes;
    this.#types.set('Colour', { kind: 'enum', name: 'Colour', values: ['RED', 'GREEN', 'BLUE'] });
    for (const wish of entities) this.#add(this.#entity(wish));
    for (const wish of values) this.#add(this.#value(wish));
    for (const wish of unions) this.#add(this.#union(wish));
    for (const wish of interfaces) {
      const members = this.#membersOfInterfaces.get(`I${wish.n}`);
      if (members) this.#add(this.#interface(wish, members));
    }
    this.#add(this.#root('Query', roots, 'q'));
    if (mutations.length > 0) this.#add(this.#root('Mutation', mutations, 'm'));
    const hasObjects = [...this.#types.values()].some((type) => type.kind === 'interface' && type.keyedIn);
    const world = {
      seed,
      subgraphs: [...this.#subgraphs, ...(hasObjects ? [objectsSubgraph] : [])],
      types: this.#types,
    };
    grantTraits(world, this.#wishes);
    return world;
  }

  #add(type: TypeModel): void {
    this.#types.set(type.name, type);
  }

  #entity({ n, seed, key, mayBeMissing, fields }: EntityWish): EntityModel {
    const present = chooseSome(this.#subgraphs, seed, 70);
    const keys = new Map<string, readonly KeyModel[]>();
    present.forEach((subgraph, index) => keys.set(subgraph, keysIn(key, index, present.length)));
    const isMissable = mayBeMissing && key === 'id';
    const models = fields.map((wish) => {
      const field = this.#field(`f${wish.n}`, wish, present);
      // Of an entity that is nowhere, the subgraph whose type is the stricter would tell an error.
      return isMissable ? { ...field, looseIn: null } : field;
    });
    return { kind: 'entity', name: `E${n}`, keys, fields: models, mayBeMissing: isMissable };
  }

  #value({ n, fields }: GroupWish): ValueModel {
    // Objects without a key cannot be completed elsewhere: every subgraph that has them has all of them.
    const models = fields
      .filter(
        ({ kind, seed: fieldSeed }) => kind !== 'value' || choose(this.#names.value, fieldSeed, String) !== `V${n}`,
      )
      .map((wish) => ({ ...this.#field(`v${wish.n}`, wish, this.#subgraphs), owners: this.#subgraphs }));
    const inner = models.filter(({ of }) => !of.startsWith('V') || Number(of.slice(1)) > n);
    const some = this.#field('v', { n: 0, seed: n, kind: 'scalar', shape: 0, args: 0, owners: 0, trait: 'none' }, []);
    return { kind: 'value', name: `V${n}`, fields: inner.length > 0 ? inner : [{ ...some, owners: this.#subgraphs }] };
  }

  #union({ n, seed }: GroupWish): UnionModel {
    return {
      kind: 'union',
      name: `U${n}`,
      members: chooseSome([...this.#names.entity, ...this.#names.value], seed, 60),
    };
  }

  #interface({ n, seed, hasObject, fields }: GroupWish, members: readonly string[]): InterfaceModel {
    const keyedIn = hasObject ? (choose(this.#subgraphs, seed, String) ?? null) : null;
    const models = fields.map((wish) => this.#field(`i${n}c${wish.n}`, { ...wish, args: 0 }, this.#subgraphs));
    for (const name of members) {
      const member = this.#types.get(name);
      if (member?.kind !== 'entity') continue;
      if (keyedIn) {
        member.mayBeMissing = false;
        member.keys.set(keyedIn, [{ fields: 'id', isResolvable: true }]);
      }
      const present = [...member.keys.keys()];
      for (const field of models) {
        const owners = chooseSome(present, `${seed}${name}${field.name}`, 50);
        member.fields.push({ ...field, owners, externals: new Set(), provides: new Map() });
      }
    }
    const added = keyedIn ? this.#added(n, seed) : [];
    return { kind: 'interface', name: `I${n}`, members, fields: models, keyedIn, added };
  }

  #added(n: number, seed: number): FieldModel[] {
    const wish = { seed, owners: 0, trait: 'none' } as const;
    return [
      this.#field(`x${n}`, { ...wish, n, kind: 'scalar', shape: seed, args: seed % 7 }, [objectsSubgraph]),
      this.#field(`y${n}`, { ...wish, n, kind: 'scalar', shape: 0, args: 0 }, [objectsSubgraph]),
    ];
  }

  #root(name: 'Query' | 'Mutation', wishes: readonly FieldWish[], letter: string): RootModel {
    const fields = wishes.map((wish) => this.#field(`${letter}${wish.n}`, wish, this.#subgraphs));
    if (name === 'Mutation')
      return { kind: 'root', name, fields: fields.map((field) => ({ ...field, owners: field.owners.slice(0, 1) })) };
    const objects = [...this.#types.values()].flatMap((type) =>
      type.kind === 'interface' && type.keyedIn
        ? [
            {
              ...this.#field(
                `z${type.name}`,
                { n: 0, seed: 0, kind: 'scalar', shape: 0, args: 4, owners: 0, trait: 'none' },
                [objectsSubgraph],
              ),
              of: type.name,
              shape: '[T!]',
            },
          ]
        : [],
    );
    const anchor = this.#field(
      'q',
      { n: 0, seed: 0, kind: 'entity', shape: 0, args: 4, owners: 1, trait: 'none' },
      this.#subgraphs,
    );
    return { kind: 'root', name, fields: [...fields, ...objects, anchor] };
  }

  #field(name: string, wish: FieldWish, present: readonly string[]): FieldModel {
    const of = this.#target(wish);
    const shapes = /^(?:[EVIU]\d)/.test(of) ? objectShapes : leafShapes;
    const wanted = shapes[wish.shape % shapes.length] ?? 'T';
    const isOne = ['requires', 'override', 'inaccessible'].includes(wish.trait);
    const owners = isOne
      ? [choose(present, wish.owners, String) ?? ''].filter(Boolean)
      : chooseSome(present, wish.owners, 35);
    const other =
      choose(
        present.filter((subgraph) => !owners.includes(subgraph)),
        wish.seed,
        String,
      ) ?? null;
    return {
      name,
      // Data of an interface or a union may lead nowhere in the subgraphs that share it.
      shape: wanted,
      of,
      args: argumentLists[wish.args % argumentLists.length] ?? [],
      owners,
      externals: new Set(),
      requires: [],
      provides: new Map(),
      overriddenIn: wish.trait === 'override' && !/^[IU]/.test(of) ? other : null,
      isInaccessible: wish.trait === 'inaccessible',
      isFaulty: wish.trait === 'faulty',
      isRequired: false,
      isProvided: false,
      looseIn:
        wish.trait === 'loose' && !/^[EVIU]/.test(of) && owners.length > 1 && wanted.endsWith('!')
          ? (owners.at(-1) ?? null)
          : null,
    };
  }

  #target({ kind, seed }: FieldWish): string {
    if (kind === 'enum') return 'Colour';
    const target = kind === 'scalar' ? undefined : choose(this.#names[kind], seed, String);
    return target ?? scalars[hash(seed) % scalars.length] ?? 'Int';
  }
}

function keysIn(key: EntityWish['key'], index: number, count: number): KeyModel[] {
  const keyed = (...fields: string[]): KeyModel[] => fields.map((text) => ({ fields: text, isResolvable: true }));
  switch (key) {
    case 'id':
      return keyed('id');
    case 'both':
      return index % 2 === 0 ? keyed('id', 'code') : keyed('code', 'id');
    case 'compound':
      return keyed('id region');
    case 'nested':
      return keyed('pk { a b }');
    case 'chain':
      if (index === 0 && count > 1) return keyed('id', 'code');
      return index === count - 1 ? keyed('code') : keyed('id');
  }
}
