import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { measureDocument } from './measure-document.ts';

const measure = (text: string): object => measureDocument(parse(text));

describe('measureDocument', () => {
  it('counts fields, aliases and depth', () => {
    expect(measure('{ a { b x: c { d } } e }')).toMatchObject({ fields: 5, aliases: 1, depth: 3 });
  });

  it('counts a fragment wherever it is spread, at the depth it is spread', () => {
    expect(measure('{ a { ...F } b { c { ...F } } } fragment F on T { x: d { e } }')).toMatchObject({
      fields: 7,
      aliases: 2,
      depth: 4,
    });
  });

  it('passes through inline fragments without going deeper', () => {
    expect(measure('{ a { ... on T { b } ... @include(if: true) { c } } }')).toMatchObject({
      fields: 3,
      aliases: 0,
      depth: 2,
    });
  });

  it('counts the fields of the root through fragments', () => {
    expect(measure('{ a { b } ...F ... { d } } fragment F on Query { x: c { e } }')).toMatchObject({ rootFields: 3 });
    expect(measure('query A { a } query B { b { c } }')).toMatchObject({ rootFields: 2 });
  });

  it('counts directives wherever they are written, in a fragment wherever it is spread', () => {
    const text = `query A($x: Int @d) @d @d { a @d { ...F @d ... @d { b } } c { ...F } }
      fragment F on T @d { e @d @d }`;
    expect(measure(text)).toMatchObject({ directives: 6 + 2 * 3 });
    expect(measure('{ a { b } }')).toMatchObject({ directives: 0 });
  });

  it('comes to an end where fragments spread each other', () => {
    expect(measure('{ ...F } fragment F on T { a ...G } fragment G on T { b ...F }')).toMatchObject({ depth: 1 });
  });

  it('measures fragments that say millions at once', () => {
    const fragments = Array.from(
      { length: 50 },
      (_, index) => `fragment F${index} on T { ...F${index + 1} ...F${index + 1} }`,
    );
    expect(measure(`{ ...F0 } ${fragments.join(' ')} fragment F50 on T { a }`)).toMatchObject({ fields: 2 ** 50 });
  });
});
