import { describe, expect, it } from 'vitest';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { catalogue } from '../../../schema/indicators/catalogue.ts';
import { readCsvTable } from './csv-table.ts';
import { openReading } from './reading.ts';

const contract = { areas: committedAreas(), catalogue: catalogue() };

function table(bytes: string | Buffer) {
  const reading = openReading({ name: 't.csv', kind: 'sources', bytes: Buffer.from(bytes) }, contract);
  const rows = readCsvTable(reading, ['a', 'b']).map((row) => [row.line, row.cell('a'), row.cell('b')]);
  return {
    rows,
    faults: reading.faults.map(({ line, column, foundEn, expectedEn }) => [line, column, foundEn, expectedEn]),
  };
}

describe('readCsvTable', () => {
  it.each([
    ['\n', 'a,b\n1,"x\ny"\n\n2,3\n'],
    ['\r\n, with byte order mark', '\ufeffa,b\r\n1,"x\r\ny"\r\n\r\n2,3'],
    ['\r', 'a,b\r1,"x\ry"\r\r2,3'],
  ])('tells the first line of each row, lines ended by %j', (_, text) => {
    expect(table(text)).toEqual({
      rows: [
        [2, '1', 'x\ny'],
        [5, '2', '3'],
      ],
      faults: [],
    });
  });

  it('takes the columns in any order', () => {
    expect(table('b,a\n1,2\n').rows).toEqual([[2, '2', '1']]);
  });

  it('composes letters, so that one name is one text', () => {
    expect(table('a,b\nHòa,Hòa\n'.normalize('NFD')).rows).toEqual([
      [2, 'Hòa'.normalize('NFC'), 'Hòa'.normalize('NFC')],
    ]);
  });

  it.each([
    [
      'an empty file',
      '',
      [
        [1, 'a', '', 'the column a'],
        [1, 'b', '', 'the column b'],
      ],
    ],
    [
      'a missing and an unknown column',
      'a,c\n1,2\n',
      [
        [1, 'b', '', 'the column b'],
        [1, 'c', 'c', 'only a, b'],
      ],
    ],
    ['a column that stands twice', 'a,b,a\n1,2,3\n', [[1, 'a', 'a', 'each column once']]],
    ['what is no header', `${','.repeat(200_000)}\n`, [[1, null, '200001 columns', 'the columns a,b']]],
    ['semicolons', 'a;b\n1;2\n', [[1, null, 'a;b', 'cells parted by commas']]],
    [
      'bytes that are no UTF-8',
      Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xe1, 0x0a]),
      [[2, null, 'bytes that are no UTF-8', 'UTF-8 text']],
    ],
  ])('refuses %s', (_, bytes, faults) => {
    expect(table(bytes)).toEqual({ rows: [], faults });
  });

  it.each([
    ['never closed', 'a,b\n1,2\n3,"x\n4,5\n'],
    ['opened inside a cell', 'a,b\n1,2\n3,x"y\n4,5\n'],
    ['closed inside a cell', 'a,b\n1,2\n3,"x"y\n4,5\n'],
  ])('names the row whose quote is %s, and reads the rows before it', (_, text) => {
    expect(table(text)).toMatchObject({
      rows: [[2, '1', '2']],
      faults: [[3, null, expect.stringMatching(/quote/i), expect.any(String)]],
    });
  });

  it('refuses a row of too few cells alone', () => {
    expect(table('a,b\n1\n2,3\n')).toEqual({ rows: [[3, '2', '3']], faults: [[2, null, '1 cell', '2 cells']] });
  });
});
