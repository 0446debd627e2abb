import { Kind, parse, print, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { RequiredArguments } from './required-arguments.ts';
import { simplifyOperation, type Simplification } from './simplify-operation.ts';

const noArguments: RequiredArguments = { required: new Set(), internal: new Set(), byField: new Map() };
const nothing: Simplification = { values: {}, requiredArguments: noArguments, leftOut: new Set() };

function simplified(text: string, simplification: Partial<Simplification> = {}, name?: string): string | undefined {
  const document = parse(text);
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode =>
      each.kind === Kind.OPERATION_DEFINITION && (name === undefined || each.name?.value === name),
  );
  const simple = simplifyOperation(document, operation as OperationDefinitionNode, { ...nothing, ...simplification });
  return simple && print(simple);
}

const written = (text: string): string => print(parse(text));

describe('simplifyOperation', () => {
  it('decides conditions by the values of their variables, which then are gone', () => {
    const text = `query ($a: Boolean!, $b: Boolean!, $n: Int) {
      one @include(if: $a) two @skip(if: $a) ... @include(if: $b) { three(n: $n) } four @include(if: true) five @skip(if: true) }`;
    expect(simplified(text, { values: { a: true, b: false } })).toBe(written('{ one four }'));
    expect(simplified(text, { values: { a: false, b: true } })).toBe(
      written('query ($n: Int) { two ... { three(n: $n) } four }'),
    );
  });

  it('keeps a field only where both of its conditions hold', () => {
    const text = 'query ($a: Boolean!, $b: Boolean!) { one two @include(if: $a) @skip(if: $b) }';
    expect(simplified(text, { values: { a: true, b: false } })).toBe(written('{ one two }'));
    expect(simplified(text, { values: { a: true, b: true } })).toBe(written('{ one }'));
    expect(simplified(text, { values: { a: false, b: false } })).toBe(written('{ one }'));
  });

  it('keeps of several operations the one that is meant, with the fragments and variables that it uses', () => {
    const text = `query A($x: Int) { a(x: $x) { ...One } } query B($y: Int, $unused: Int) { b(y: $y) { ...Two } }
      fragment One on T { one } fragment Two on T { ...Three } fragment Three on T { three }`;
    expect(simplified(text, {}, 'B')).toBe(
      written('query B($y: Int) { b(y: $y) { ...Two } } fragment Two on T { ...Three } fragment Three on T { three }'),
    );
  });

  it('counts the variables of fragments, and drops fragments whose spread is not included', () => {
    const text = `query ($x: Int, $y: Int, $if: Boolean!) { a { ...One ...Two @include(if: $if) } }
      fragment One on T { one(x: $x) } fragment Two on T { two(y: $y) }`;
    expect(simplified(text, { values: { if: false } })).toBe(
      written('query ($x: Int) { a { ...One } } fragment One on T { one(x: $x) }'),
    );
  });

  it('leaves introspection out, wherever it stands', () => {
    const text =
      '{ __schema { types { name } } ...Root one } fragment Root on Query { __type(name: "T") { name } two }';
    expect(simplified(text)).toBe(written('{ ...Root one } fragment Root on Query { two }'));
  });

  it('asks for the type where nothing is left of a selection', () => {
    expect(simplified('{ one { two @skip(if: true) } }')).toBe(written('{ one { __typename } }'));
    expect(simplified('{ one { ...F } } fragment F on T { two @skip(if: true) }')).toBe(
      written('{ one { ...F } } fragment F on T { __typename }'),
    );
  });

  it('has nothing to plan where nothing but introspection and the name of the root is left', () => {
    expect(simplified('{ __typename __schema { description } one @skip(if: true) }')).toBeUndefined();
  });

  it('gives a name of its own to a field that may be required with other arguments', () => {
    const requiredArguments = { ...noArguments, required: new Set(['price']) };
    expect(simplified('{ a { price other: price(in: "VND") size } }', { requiredArguments })).toBe(
      written('{ a { _asked_price: price _asked_other: price(in: "VND") size } }'),
    );
  });

  it('gives another name to an alias that stands where a key or a requirement does', () => {
    const requiredArguments = { ...noArguments, internal: new Set(['id']) };
    expect(simplified('{ a { id id2: id } b { id: size } }', { requiredArguments })).toBe(
      written('{ a { id id2: id } b { _asked_id: size } }'),
    );
  });

  it('leaves out an alias that says the name of its field', () => {
    expect(simplified('{ id: id a: id }')).toBe(written('{ id a: id }'));
  });

  it('has no fragments at the root of a mutation, so that its fields keep their order', () => {
    const text = `mutation { one { ...T } ...M ... @include(if: true) { two } } fragment M on Mutation { ...N three }
      fragment N on Mutation { four } fragment T on T { five }`;
    expect(simplified(text)).toBe(written('mutation { one { ...T } four three two } fragment T on T { five }'));
  });

  it('leaves out what is planned apart, by name', () => {
    expect(simplified('{ a { one x: two } }', { leftOut: new Set(['two']) })).toBe(written('{ a { one } }'));
  });

  it('decides nothing about directives that are no conditions', () => {
    expect(simplified('{ a @cached(for: 5) ... @defer(label: "x") { b } }')).toBe(
      written('{ a @cached(for: 5) ... { b } }'),
    );
  });
});
