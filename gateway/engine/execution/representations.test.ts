import { describe, expect, it } from 'vitest';
import type { EntityRequest, RequiredSelection } from '../planning/query-plan.ts';
import { compileRepresent, type Represent } from './representations.ts';

const meets = (typename: string, condition: string): boolean =>
  typename === condition || (condition === 'Place' && ['Town', 'River'].includes(typename));

const field = (responseName: string, ...selections: RequiredSelection[]): RequiredSelection => ({
  kind: 'field',
  responseName,
  selections,
});
const on = (name: string, ...selections: RequiredSelection[]): RequiredSelection => ({
  kind: 'types',
  name,
  selections,
});

const representing = (...requires: RequiredSelection[]): Represent => {
  const request: EntityRequest = {
    responseName: '_entities',
    representationsVariable: 'representations',
    paths: [[]],
    requires,
    inputRewrites: [],
    outputRewrites: [],
  };
  return compileRepresent(request, meets);
};

const town = (rest: object): Record<string, unknown> => ({ __typename: 'Town', ...rest });

describe('representations', () => {
  const byId = representing(on('Town', field('__typename'), field('id')));
  const byIdAndSize = representing(on('Town', field('__typename'), field('id'), field('size')));

  it('one entity at many places is represented once, by what is required alone', () => {
    expect(byId([town({ id: 'a', name: 'x' }), town({ id: 'b' }), town({ id: 'a', name: 'y' })])).toEqual({
      list: [town({ id: 'a' }), town({ id: 'b' })],
      indexes: [0, 1, 0],
    });
  });

  it('a number and a string of the same digits are two entities', () => {
    expect(byId([town({ id: 1 }), town({ id: '1' }), town({ id: 1 }), town({ id: '1' })])).toEqual({
      list: [town({ id: 1 }), town({ id: '1' })],
      indexes: [0, 1, 0, 1],
    });
  });

  it('the same key with another rest is another representation, and each of them is found again', () => {
    const objects = [1, 2, 2, 1, 2, null, null].map((size) => town({ id: 'a', size }));
    expect(byIdAndSize(objects)).toEqual({
      list: [town({ id: 'a', size: 1 }), town({ id: 'a', size: 2 }), town({ id: 'a', size: null })],
      indexes: [0, 1, 1, 0, 1, 2, 2],
    });
  });

  it('the same key of another type is another entity', () => {
    const represent = representing(on('Place', field('__typename'), field('id')));
    const river = { __typename: 'River', id: 'a' };
    expect(represent([town({ id: 'a' }), river, town({ id: 'a' }), river])).toEqual({
      list: [town({ id: 'a' }), river],
      indexes: [0, 1, 0, 1],
    });
  });

  it('values that are objects are compared by what they hold', () => {
    expect(
      byIdAndSize([
        town({ id: 'a', size: { x: [1] } }),
        town({ id: 'a', size: { x: [1] } }),
        town({ id: 'a', size: { x: ['1'] } }),
      ]).indexes,
    ).toEqual([0, 0, 1]);
  });

  it('an object that lacks what is required, has no type, another type or null for its key has none', () => {
    expect(
      byId([town({}), { id: 'a' }, { __typename: 'River', id: 'a' }, town({ id: null }), town({ id: 'a' })]),
    ).toEqual({
      list: [town({ id: 'a' })],
      indexes: [-1, -1, -1, -1, 0],
    });
    expect(byIdAndSize([town({ id: 'a' }), town({ id: 'a' }), town({ id: 'a', size: 1 })]).indexes).toEqual([
      -1, -1, 0,
    ]);
  });

  it('an empty string and zero are keys', () => {
    expect(byId([town({ id: '' }), town({ id: 0 }), town({ id: '' })]).indexes).toEqual([0, 1, 0]);
  });

  it('a missing part voids its innermost fragment, not the whole', () => {
    const represent = representing(
      on('Town', field('__typename'), field('id')),
      on('Town', field('size'), field('missing')),
      on('Town', field('mayor', field('name'))),
    );
    expect(
      represent([town({ id: 'a', size: 1, mayor: { name: 'm', age: 5 } }), town({ id: 'b', size: 1 })]).list,
    ).toEqual([town({ id: 'a', mayor: { name: 'm' } }), town({ id: 'b' })]);
  });

  it('lists within what is required keep their order and their nulls', () => {
    const represent = representing(on('Town', field('__typename'), field('id'), field('parts', field('n'))));
    expect(represent([town({ id: 'a', parts: [{ n: 1, m: 2 }, null, { n: 3 }] })]).list).toEqual([
      town({ id: 'a', parts: [{ n: 1 }, null, { n: 3 }] }),
    ]);
  });
});
