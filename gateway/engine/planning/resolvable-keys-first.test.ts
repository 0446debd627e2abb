import { parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';

it('keys that are not resolved come behind those that are, each in the order they had', () => {
  const sdl = `
    type A @join__type(graph: X, key: "a", resolvable: false) @join__type(graph: X, key: "b") @join__type(graph: Y, key: "c", resolvable: false) @join__type(graph: Y, key: "d", resolvable: true) { a: ID }
    interface B @join__type(graph: X, key: "a", resolvable: false) @join__type(graph: X, key: "b") { a: ID }
    type C @join__type(graph: X, key: "a") { a: ID }`;
  expect(print(resolvableKeysFirst(parse(sdl)))).toBe(
    print(
      parse(`
    type A @join__type(graph: X, key: "b") @join__type(graph: Y, key: "d", resolvable: true) @join__type(graph: X, key: "a", resolvable: false) @join__type(graph: Y, key: "c", resolvable: false) { a: ID }
    interface B @join__type(graph: X, key: "b") @join__type(graph: X, key: "a", resolvable: false) { a: ID }
    type C @join__type(graph: X, key: "a") { a: ID }`),
    ),
  );
});
