import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longestRecord } from './read-csv-records.ts';
import { readCsvRows } from './read-csv-rows.ts';
import { UnreadableFile } from './unreadable-file.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'csv-rows-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Line = [line: number, ...cells: string[]];
async function read(content: string | Buffer): Promise<Line[]> {
  const path = join(folder, 'file.csv');
  writeFileSync(path, content);
  const lines: Line[] = [];
  for await (const { line, cells } of readCsvRows(path)) lines.push([line, ...cells.map(({ text }) => text)]);
  return lines;
}
const failure = async (content: string | Buffer): Promise<unknown> =>
  await read(content).then(
    () => undefined,
    (error: unknown) => error,
  );

test.each([
  ['commas', 'a,b\n1,2\n'],
  ['semicolons, as spreadsheets of Vietnamese settings write them', 'a;b\n1;2\n'],
  ['tabs', 'a\tb\n1\t2\n'],
  ['a byte order mark', '\u{feff}a,b\n1,2\n'],
  ['line ends of Windows', 'a,b\r\n1,2\r\n'],
  ['line ends of old Macs', 'a,b\r1,2\r'],
  ['mixed line ends', 'a,b\r1,2\n'],
  ['no line end at the end', 'a,b\n1,2'],
])('cells parted by %s are read', async (_what, text) => {
  expect(await read(text)).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2'],
  ]);
});

test('a row begins on the line of its first cell, whatever was blank or quoted over lines before it', async () => {
  expect(await read('a,b\n\n1,"x\ny"\n , \n2,z\n')).toEqual([
    [1, 'a', 'b'],
    [3, '1', 'x\ny'],
    [6, '2', 'z'],
  ]);
});

test('decomposed letters are composed', async () => {
  expect(await read('Tỉnh'.normalize('NFD'))).toEqual([[1, 'Tỉnh']]);
});

test('an empty file has no rows', async () => {
  expect(await read('')).toEqual([]);
  expect(await read('\u{feff}\n\n')).toEqual([]);
});

test.each([
  ['a quote that is never closed', 'a,b\n1,2\n3,"4\n', 3],
  ['a quote within a cell', 'a,b\n1,2"3\n', 2],
  ['bytes that are no UTF-8', Buffer.from([0x61, 0x2c, 0xff, 0xfe]), 1],
  ['a row of a thousand cells', `a,b\n${','.repeat(1000)}1\n`, 2],
  ['a cell of more than a megabyte', `a,b\n1,"${'x'.repeat(longestRecord + 10)}"\n`, 2],
])('%s is told with its line', async (_what, content, line) => {
  const error = await failure(content);
  expect(error).toBeInstanceOf(UnreadableFile);
  expect((error as UnreadableFile).place.line).toBe(line);
});

test('a file of many pieces is read whole', async () => {
  const lines = Array.from({ length: 20_000 }, (_, at) => `${at},đô thị ${at}`);
  const rows = await read(lines.join('\r\n'));
  expect(rows).toHaveLength(20_000);
  expect(rows.at(-1)).toEqual([20_000, '19999', 'đô thị 19999']);
});

test('whatever the bytes are, there are rows or a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 })),
      async (content) => {
        const error = await failure(typeof content === 'string' ? content : Buffer.from(content));
        expect([undefined, UnreadableFile]).toContain((error as object | undefined)?.constructor);
      },
    ),
    { numRuns: 300 },
  );
});

test('cells that are quoted come back as they were', async () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .filter((text) => text.trim() !== '' && !/[\r\u{feff}]/u.test(text));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
      const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n');
      const cells = (await read(text)).map(([, ...each]) => each);
      expect(cells).toEqual(rows.map((row) => row.map((each) => each.normalize('NFC'))));
    }),
    { numRuns: 200 },
  );
});
