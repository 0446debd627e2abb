import { hash } from 'node:crypto';
import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readNamedOperations } from '../../../schema/operations/named-operation.ts';
import { createTrustedDocuments } from './trusted-documents.ts';

const text = '# Câu hỏi\n# The question\nquery TheWord($n: Int = 1) { word(n: $n), other }';
const normal = print(parse(text));
const documents = createTrustedDocuments([{ name: 'the-word', operationName: 'TheWord', text }]);

describe('createTrustedDocuments', () => {
  it('knows a document by the name of its file and of its operation', () => {
    expect([documents.byId('the-word'), documents.byId('TheWord')]).toEqual([normal, normal]);
    expect([documents.byId('theword'), documents.byId('__proto__'), documents.byId('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(documents.names).toEqual(['the-word']);
  });

  it('knows a document by the hash of its file and of its printed text', () => {
    expect(documents.byHash(hash('sha256', text))).toBe(normal);
    expect(documents.byHash(hash('sha256', normal).toUpperCase())).toBe(normal);
    expect(documents.byHash(hash('sha256', '{ word }'))).toBeUndefined();
  });

  it.each([
    text,
    'query TheWord($n:Int=1){word(n:$n) other}',
    'query TheWord(\n  $n: Int = 1,\n) {\n  # why\n  word(n: $n)\n  other\n}\n',
  ])('knows %j by its meaning', (sent) => {
    expect([documents.byText(sent), documents.byText(sent)]).toEqual([normal, normal]);
  });

  it.each([
    'query TheWord($n: Int = 2) { word(n: $n) other }',
    'query TheWord($n: Int = 1) { other word(n: $n) }',
    'query Other($n: Int = 1) { word(n: $n) other }',
    `${text} query More { __schema { types { name } } }`,
    '{ __schema { types { name } } }',
    '{ word',
    '',
  ])('does not know %j', (sent) => {
    expect([documents.byText(sent), documents.byText(sent)]).toEqual([undefined, undefined]);
  });

  it('knows every committed operation in every way', async () => {
    const operations = await readNamedOperations();
    const committed = createTrustedDocuments(operations);
    for (const operation of operations) {
      const expected = print(parse(operation.text));
      expect(committed.byId(operation.name)).toBe(expected);
      expect(committed.byId(operation.operationName)).toBe(expected);
      expect(committed.byText(operation.text)).toBe(expected);
      expect(committed.byHash(hash('sha256', operation.text))).toBe(expected);
    }
  });
});
