import * as fc from 'fast-check';

/** What a field would like to be; the world grants as much of it as stays valid. */
export interface FieldWish {
  readonly n: number;
  readonly seed: number;
  readonly kind: 'scalar' | 'enum' | 'value' | 'entity' | 'abstract';
  readonly shape: number;
  readonly args: number;
  readonly owners: number;
  readonly trait: 'none' | 'requires' | 'provides' | 'override' | 'inaccessible' | 'faulty' | 'loose';
}

export interface EntityWish {
  readonly n: number;
  readonly seed: number;
  readonly key: 'id' | 'both' | 'compound' | 'nested' | 'chain';
  readonly mayBeMissing: boolean;
  readonly fields: readonly FieldWish[];
}

export interface GroupWish {
  readonly n: number;
  readonly seed: number;
  readonly hasObject: boolean;
  readonly fields: readonly FieldWish[];
}

export interface WorldWishes {
  readonly seed: number;
  readonly subgraphs: number;
  readonly entities: readonly EntityWish[];
  readonly values: readonly GroupWish[];
  readonly interfaces: readonly GroupWish[];
  readonly unions: readonly GroupWish[];
  readonly roots: readonly FieldWish[];
  readonly mutations: readonly FieldWish[];
}

const seed = fc.nat(0xffff);

const fieldWish = (kinds: readonly FieldWish['kind'][], traits: readonly FieldWish['trait'][]) =>
  fc.record<FieldWish>({
    n: fc.nat(9),
    seed,
    kind: fc.constantFrom(...kinds),
    shape: fc.nat(15),
    args: fc.nat(7),
    owners: seed,
    trait: fc.constantFrom(...traits),
  });

const fields = (field: fc.Arbitrary<FieldWish>, minLength: number, maxLength: number) =>
  fc.uniqueArray(field, { minLength, maxLength, selector: ({ n }) => n });

const ofEntity = fieldWish(
  ['scalar', 'scalar', 'scalar', 'enum', 'value', 'entity', 'entity', 'abstract'],
  ['none', 'none', 'requires', 'requires', 'provides', 'override', 'inaccessible', 'faulty', 'loose'],
);
const ofValue = fieldWish(['scalar', 'scalar', 'enum', 'entity', 'value'], ['none', 'none', 'faulty', 'loose']);
const ofInterface = fieldWish(['scalar', 'scalar', 'enum', 'entity'], ['none', 'none', 'requires', 'faulty']);
const ofRoot = fieldWish(
  ['entity', 'entity', 'entity', 'abstract', 'abstract', 'value', 'scalar'],
  ['none', 'none', 'none', 'provides', 'faulty'],
);

const group = (minLength: number, maxLength: number) =>
  fc.record<GroupWish>({
    n: fc.nat(3),
    seed,
    hasObject: fc.boolean(),
    fields: fields(ofInterface, minLength, maxLength),
  });

const groups = (one: fc.Arbitrary<GroupWish>, maxLength: number) =>
  fc.uniqueArray(one, { maxLength, selector: ({ n }) => n });

export const worldWishes: fc.Arbitrary<WorldWishes> = fc.record<WorldWishes>({
  seed,
  subgraphs: fc.integer({ min: 2, max: 4 }),
  entities: fc.uniqueArray(
    fc.record<EntityWish>({
      n: fc.nat(5),
      seed,
      key: fc.constantFrom('id', 'id', 'both', 'compound', 'nested', 'chain'),
      mayBeMissing: fc.boolean(),
      fields: fields(ofEntity, 1, 6),
    }),
    { minLength: 1, maxLength: 4, selector: ({ n }) => n },
  ),
  values: groups(
    fc.record<GroupWish>({ n: fc.nat(3), seed, hasObject: fc.boolean(), fields: fields(ofValue, 1, 3) }),
    2,
  ),
  interfaces: groups(group(1, 3), 2),
  unions: groups(group(0, 0), 2),
  roots: fields(ofRoot, 1, 4),
  mutations: fields(fieldWish(['scalar', 'entity'], ['none', 'faulty']), 0, 2),
});
