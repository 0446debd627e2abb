import { getOperationAST, parse, print, stripIgnoredCharacters } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { ConditionValues } from '../planning/conditions.ts';
import { splitOperation } from './split-operation.ts';

const nothing = '...@include(if:false){__typename}';

interface Shown {
  readonly first: string;
  readonly parts: readonly object[];
}

function split(text: string, values: ConditionValues = {}): Shown | null {
  const document = parse(text, { noLocation: true });
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const made = splitOperation(document, operation, values);
  if (!made) return null;
  const shown = (node: Parameters<typeof print>[0]): string =>
    stripIgnoredCharacters(print(node)).replaceAll(' ...', '...');
  return {
    first: shown(made.primary),
    parts: made.parts.map(({ label, path, parent, document: whole, way }) => ({
      label,
      path,
      parent: parent && made.parts.indexOf(parent),
      document: shown(whole),
      way: shown(way),
    })),
  };
}

describe('an operation that defers', () => {
  it('is answered first without the fragment, then as a whole', () => {
    expect(split('{ shop { name ... on Shop @defer(label: "s") { stock } } }')).toEqual({
      first: '{shop{name}}',
      parts: [
        {
          label: 's',
          path: ['shop'],
          parent: null,
          document: '{shop{name...on Shop{stock}}}',
          way: '{shop{...on Shop{stock}}}',
        },
      ],
    });
  });

  it('leaves an object with nothing in it where all of it is deferred', () => {
    expect(split('{ shop { ... @defer { stock } } }')?.first).toBe(`{shop{${nothing}}}`);
  });

  it('has a part at every place where a fragment is spread, by the names of the answer', () => {
    const text = `{ a: shop { ...S } shops { partner { ...S } name } }
      fragment S on Shop { id ...T @defer } fragment T on Shop { stock ...U } fragment U on Shop { size }`;
    expect(split(text)).toEqual({
      first: '{a:shop{...on Shop{id}}shops{partner{...on Shop{id}}name}}',
      parts: [
        {
          label: null,
          path: ['a'],
          parent: null,
          document:
            '{a:shop{...on Shop{id...on Shop{stock...U}}}shops{partner{...on Shop{id}}name}}fragment U on Shop{size}',
          way: '{a:shop{...on Shop{...on Shop{stock...U}}}}',
        },
        {
          label: null,
          path: ['shops', 'partner'],
          parent: null,
          document:
            '{a:shop{...on Shop{id}}shops{partner{...on Shop{id...on Shop{stock...U}}}name}}fragment U on Shop{size}',
          way: '{shops{partner{...on Shop{...on Shop{stock...U}}}}}',
        },
      ],
    });
  });

  it('has parts of parts, which are answered with what they stand in', () => {
    expect(split('{ shop { ... @defer(label: "a") { name ... @defer(label: "b") { stock } } } }')).toMatchObject({
      first: `{shop{${nothing}}}`,
      parts: [
        { label: 'a', path: ['shop'], parent: null, document: '{shop{...{name}}}' },
        { label: 'b', path: ['shop'], parent: 0, document: '{shop{...{name...{stock}}}}' },
      ],
    });
  });

  it('keeps the conditions and the variables of what a part asks for, and no others', () => {
    const text = `query Q($on: Boolean!, $late: Boolean = true, $many: Int) {
      shop { name ... @defer(if: $late) @include(if: $on) { stock(first: $many) } } }`;
    expect(split(text, { on: true, late: true })).toMatchObject({
      first: 'query Q{shop{name}}',
      parts: [{ document: 'query Q($on:Boolean!$many:Int){shop{name...@include(if:$on){stock(first:$many)}}}' }],
    });
  });

  it.each([
    ['without the directive', '{ shop { ... { stock } } }', {}],
    ['where the directive is switched off', '{ shop { ... @defer(if: false) { stock } } }', {}],
    ['where a variable switches it off', '{ shop { ... @defer(if: $late) { stock } } }', { late: false }],
    ['where the fragment is left out', '{ shop { ... @defer @skip(if: $no) { stock } } }', { no: true }],
    ['where what is around it is left out', '{ shop @include(if: $on) { ... @defer { stock } } }', { on: false }],
  ])('%s nothing is deferred', (_title, text, values) => {
    expect(split(text, values)).toBeNull();
  });

  it('answers at once what goes beyond sixteen parts', () => {
    const many = Array.from({ length: 20 }, (_, index) => `... @defer { f${index} }`).join(' ');
    const made = split(`{ ${many} }`);
    expect(made?.parts).toHaveLength(16);
    expect(made?.first).toBe('{...{f16}...{f17}...{f18}...{f19}}'.replaceAll('...{', '...@defer{'));
  });

  it('is answered whole where its fragments spread out without measure', () => {
    const fragments = Array.from({ length: 20 }, (_, at) => `fragment F${at} on Shop { ...F${at + 1} ...F${at + 1} }`);
    const text = `{ shop { ...F0 } } ${fragments.join(' ')} fragment F20 on Shop { id ... @defer { stock } }`;
    expect(split(text)).toBeNull();
  });
});
