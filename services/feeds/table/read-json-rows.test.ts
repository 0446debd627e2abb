import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../../tests/support/sample-claims.ts';
import { gathered, testFolder, type TestFolder } from '../../../tests/support/write-workbook.ts';
import { readJsonRows } from './read-json-rows.ts';
import { isRawRow } from './row-fault.ts';
import { UnreadableFile } from './unreadable-file.ts';

let folder: TestFolder;
beforeAll(async () => {
  folder = await testFolder();
});
afterAll(async () => await folder.remove());

const readAll = async (content: string | Buffer) =>
  await gathered(readJsonRows(await folder.write('t.json', content), contract));

/** Lines, paths and texts of rows, numbers in brackets; faults by what was found. */
const read = async (content: string | Buffer) =>
  (await readAll(content)).map((found) =>
    isRawRow(found)
      ? [
          found.line,
          found.path ?? '',
          ...found.cells.map(({ text, isNumber }) => (isNumber ? `<${text}>` : text)),
        ].join('|')
      : `${found.kind} ${found.line} ${found.column}: ${found.foundEn}`,
  );

const refusal = async (content: string | Buffer): Promise<unknown> =>
  await readAll(content).then(
    () => undefined,
    (error: unknown) => (error instanceof UnreadableFile ? `${error.place.line} ${error.found.foundEn}` : error),
  );

describe('JSON', () => {
  test('is a list of rows, told by their lines', async () => {
    expect(await read('[\n{"a": "x", "b": 1},\n{"b": 79.240, "c": null}\n]')).toEqual([
      '1||a|b|c',
      '2||x|<1>|',
      '3|||<79.240>|',
    ]);
  });

  test('may hold the list under a name', async () => {
    expect(await read('{"source": "x", "rows": [{"a": true}]}')).toEqual(['1||a', '1||true']);
    expect(await read('{"observations": [{"a": -1e3}]}')).toEqual(['1||a', '1||<-1e3>']);
  });

  test('may begin with a byte order mark, and end lines in any way', async () => {
    expect(await read('\ufeff[\r\n{"a": "Tỉnh"},\r{"a": 1}]')).toEqual(['1||a', '2||Tỉnh', '3||<1>']);
  });

  test('composes letters', async () => {
    expect(await read(JSON.stringify([{ a: 'Tỉnh' }]).normalize('NFD'))).toEqual(['1||a', '1||Tỉnh']);
  });

  test('without rows has the header of one that has some; rows without properties have none', async () => {
    expect(await read('[]')).toEqual(['1||indicator|period|figure']);
    expect(await read('[{}]')).toEqual(['1|']);
  });

  test('may name a property as every object does', async () => {
    expect(await read('[{"__proto__": 1, "constructor": "x", "toString": 2}]')).toEqual([
      '1||__proto__|constructor|toString',
      '1||<1>|x|<2>',
    ]);
  });
});

test('a property that stands twice is a fault of its row, the first of them stands', async () => {
  expect(await read('[{"a": 1, "a": 2},\n{"a": 3}]')).toEqual(['1||a', 'fault 1 a: 2', '1||<1>', '2||<3>']);
});

test('rows that share a line are told by their place in the list, those of a list by name with its name', async () => {
  expect(await read('[{"a": 1}, {"a": 2, "a": 3},\n{"a": 4}]')).toEqual([
    '1||a',
    '1|[0]|<1>',
    'fault 1 [1].a: 3',
    '1|[1]|<2>',
    '2||<4>',
  ]);
  expect(await read('{"rows": [{"a": 1}, {"a": 2}]}')).toEqual(['1||a', '1|rows[0]|<1>', '1|rows[1]|<2>']);
});

test('a list or an object in place of a value is a fault of its row', async () => {
  expect(await read('[{"a": [1, 2], "b": {"c": 1}}]')).toEqual([
    '1||a|b',
    'fault 1 a: [1, 2]',
    'fault 1 b: {"c": 1}',
    '1||[1, 2]|{"c": 1}',
  ]);
});

test.each<[string, string | Buffer, string]>([
  ['an empty file', '', '1 no value'],
  ['text', 'a,b', '1 a word without quotes'],
  ['a comma too many', '[{"a": 1},\n]', '2 no value'],
  ['a comment', '[\n// x\n]', '2 a comment'],
  ['two values', '[] []', '1 more behind the end of the JSON'],
  ['a number alone', '1', '1 a number'],
  ['an object without rows', '{"a": []}', '1 an object'],
  ['two lists of rows', '{"rows": [], "observations": []}', '1 an object'],
  ['a row that is no object', '[{"a": 1},\n2]', '2 a number'],
  ['brackets without end', '['.repeat(100_000), '1 brackets 65 deep'],
  [
    'properties without end',
    `[{${Array.from({ length: 201 }, (_, at) => `"p${at}": 1`).join()}}]`,
    '1 properties without end',
  ],
  ['bytes that are no UTF-8', Buffer.from([0x5b, 0xff, 0x5d]), '1 bytes that are no UTF-8'],
  ['too many bytes', Buffer.alloc(32 * 1024 * 1024 + 1, ' '), '1 33554433 bytes'],
])('%s cannot be read', async (_, content, found) => {
  expect(await refusal(content)).toBe(found);
});
