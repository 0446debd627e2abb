import { describe, expect, it } from 'vitest';
import type { JsonObject } from './execution.ts';
import { compileJoin, mergeInto } from './join.ts';

const isObjectType = (typename: string): boolean => typename !== 'Media';

describe('mergeInto', () => {
  it('adds what was not known and goes into what was, item by item', () => {
    const known = { a: 1, in: { b: 2 }, list: [{ c: 3 }, null] };
    mergeInto(known, { d: 4, in: { e: 5 }, list: [{ f: 6 }, { g: 7 }] });
    expect(known).toEqual({ a: 1, d: 4, in: { b: 2, e: 5 }, list: [{ c: 3, f: 6 }, { g: 7 }] });
  });

  it('keeps what is known over a null, and takes a value over a known null', () => {
    const known = { a: 1, b: null, in: { c: 1 } };
    mergeInto(known, { a: null, b: 2, in: null });
    expect(known).toEqual({ a: 1, b: 2, in: { c: 1 } });
  });

  it('keeps the known list where another is not as long, and the known kind where they differ', () => {
    const known = { list: [1, 2], object: { a: 1 }, other: [1] };
    mergeInto(known, { list: [3], object: [3], other: { a: 1 } });
    expect(known).toEqual({ list: [1, 2], object: { a: 1 }, other: [1] });
  });

  it('passes over what a rewrite took away', () => {
    const known = { a: 1 };
    mergeInto(known, { a: undefined, b: undefined });
    expect(known).toEqual({ a: 1 });
    expect(Object.keys(known)).toEqual(['a']);
  });
});

describe('a compiled join', () => {
  it('joins the named fields as mergeInto does, and no others', () => {
    const join = compileJoin(['a', 'in'], isObjectType);
    const known: Record<string, unknown> = { in: { b: 1 } };
    join(known, { a: null, in: { c: 2 }, stranger: 3 });
    expect(known).toEqual({ a: null, in: { b: 1, c: 2 } });
    join(known, { a: 5 });
    join(known, { a: null });
    expect(known).toEqual({ a: 5, in: { b: 1, c: 2 } });
  });

  it("does not put an interface's name over the name of a type", () => {
    const join = compileJoin(['__typename'], isObjectType);
    const known: Record<string, unknown> = { __typename: 'Book' };
    join(known, { __typename: 'Media' });
    expect(known).toEqual({ __typename: 'Book' });
    const unknown: Record<string, unknown> = {};
    join(unknown, { __typename: 'Media' });
    join(unknown, { __typename: 'Book' });
    expect(unknown).toEqual({ __typename: 'Book' });
  });
});

it('takes nothing under the name of what all objects inherit', () => {
  const known: JsonObject = {};
  mergeInto(known, JSON.parse('{"__proto__":{"polluted":true},"a":{"__proto__":{"polluted":true}}}') as JsonObject);
  mergeInto(known, JSON.parse('{"a":{"__proto__":{"polluted":true},"b":1}}') as JsonObject);
  expect(({} as JsonObject)['polluted']).toBeUndefined();
  expect((known['a'] as JsonObject)['b']).toBe(1);
});
