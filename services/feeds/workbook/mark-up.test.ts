import { ValueType, Workbook, type Cell } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  gathered,
  archiveOf,
  sheetArchive,
  testFolder,
  type TestFolder,
} from '../../../tests/support/write-workbook.ts';
import { foundText, type Fault } from '../fault.ts';
import type { ValidationReport } from '../report/validation-report.ts';
import { guardCsvCell } from './guard-csv-cell.ts';
import { markUpCsv } from './mark-up-csv.ts';
import { markUpWorkbook } from './mark-up-workbook.ts';
import { isRawRow } from '../table/row-fault.ts';
import { readWorkbook } from './read-workbook.ts';

let folder: TestFolder;
beforeAll(async () => {
  folder = await testFolder();
});
afterAll(async () => await folder.remove());

const fault = (line: number, column: string | null, words: Partial<Fault> = {}): Fault => ({
  file: 't.xlsx',
  sheet: 'Số liệu',
  line,
  column,
  ...foundText('=HYPERLINK("x")'),
  expectedVi: 'một con số',
  expectedEn: 'a number',
  mendVi: 'Ghi một con số.',
  mendEn: 'Write a number.',
  ...words,
});

const report = (faults: Fault[], warnings: Fault[] = []): ValidationReport => ({
  file: '=cmd()',
  digest: 'd',
  provinceId: 'kon-tum',
  isDryRun: true,
  outcome: 'refused',
  feedId: null,
  recordedAt: null,
  rows: { read: 2, added: 0, corrected: 0, unchanged: 0, refused: 2, quarantined: 0 },
  faults: { count: faults.length + 3, first: faults },
  warnings: { count: warnings.length, first: warnings },
  findings: {
    count: 1,
    first: [
      {
        rule: 'share-outside-range',
        severity: 'contradiction',
        provinceId: 'kon-tum',
        indicator: 'infrastructure.fibre-household-share',
        period: '2024',
        place: { sheet: 'Số liệu', line: 3, column: 'Số' },
        found: '120',
        expected: '0 to 100',
        repair: null,
        messageVi: 'Vượt quá 100%.',
        messageEn: 'More than 100 percent.',
      },
    ],
  },
  changes: { count: 0, first: [] },
});

async function upload(): Promise<string> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Số liệu', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [{ width: 33 }, { width: 12 }];
  sheet.addRow(['Mã', 'Số']).font = { bold: true };
  sheet.addRow(['a', 5]);
  sheet.addRow(['@b', { formula: '1+1', result: 2 }]);
  sheet.getCell('B2').numFmt = '0.00%';
  sheet.getCell('A2').note = 'của tôi';
  workbook.addWorksheet('Khác').addRow(['=x']);
  return await folder.write('upload.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()));
}

const reopen = async (bytes: Buffer): Promise<Workbook> => await new Workbook().xlsx.load(bytes);

const colorOf = ({ fill }: Cell) => (fill?.type === 'pattern' ? fill.fgColor?.argb : undefined);

const noteOf = ({ note }: Cell): string =>
  typeof note === 'string' ? note : (note?.texts?.map(({ text }) => text).join('') ?? '');

function sheetOf(workbook: Workbook, name: string) {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('a marked-up workbook', () => {
  test('colours and comments the faulty cells and keeps the rest as it was', async () => {
    const marked = await reopen(await markUpWorkbook(await upload(), report([fault(2, 'Số'), fault(2, null)])));
    expect(marked.worksheets.map(({ name }) => name)).toEqual(['Báo cáo kiểm tra', 'Số liệu', 'Khác']);
    const sheet = sheetOf(marked, 'Số liệu');
    expect(colorOf(sheet.getCell('B2'))).toBe('FFFFC7CE');
    expect(sheet.getCell('B2').numFmt).toBe('0.00%');
    expect(noteOf(sheet.getCell('B2'))).toMatch(
      /LỖI: thấy =HYPERLINK[^]*; cần có một con số\n[^]*Cách sửa: Ghi một con số\.[^]*; expected a number\n/,
    );
    expect(noteOf(sheet.getCell('A2'))).toMatch(/^\[Liên Tỉnh\][^]*của tôi$/);
    expect(colorOf(sheet.getCell('A3'))).toBeUndefined();
    expect(colorOf(sheet.getCell('B3'))).toBe('FFFFEB9C');
    expect(noteOf(sheet.getCell('B3'))).toMatch(/CẦN XEM LẠI: Vượt quá 100%/);
    expect(sheet.getColumn(1).width).toBe(33);
    expect(sheet.getRow(1).getCell(1).font?.bold).toBe(true);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  test('finds the header below titles', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Số liệu');
    sheet.addRows([['BÁO CÁO'], [], ['Mã', 'Số'], ['a', 'x']]);
    const path = await folder.write('titled.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()));
    const marked = await reopen(await markUpWorkbook(path, report([fault(4, 'Số')])));
    expect(colorOf(sheetOf(marked, 'Số liệu').getCell('B4'))).toBe('FFFFC7CE');
  });

  test('holds no formula, neither of the upload nor of what was found', async () => {
    const marked = await reopen(await markUpWorkbook(await upload(), report([fault(3, 'B')])));
    const types = marked.worksheets.flatMap((sheet) => {
      const found: ValueType[] = [];
      sheet.eachRow((row) => row.eachCell((cell) => found.push(cell.type)));
      return found;
    });
    expect(types).not.toContain(ValueType.Formula);
    expect(sheetOf(marked, 'Số liệu').getCell('B3').value).toBe('=1+1');
    expect(sheetOf(marked, 'Báo cáo kiểm tra').getCell('C2').value).toBe('=cmd()');
  });

  test('comes back mended: its report is no table, and a second report takes the place of the first', async () => {
    const once = await folder.write('once.xlsx', await markUpWorkbook(await upload(), report([fault(2, 'Số')])));
    const sheets = (await gathered(readWorkbook(once))).filter(isRawRow).map(({ sheet }) => sheet);
    expect(new Set(sheets)).toEqual(new Set(['Số liệu', 'Khác']));
    const twice = await reopen(
      await markUpWorkbook(once, { ...report([fault(2, 'Mã')]), findings: { count: 0, first: [] } }),
    );
    expect(twice.worksheets.map(({ name }) => name)).toEqual(['Báo cáo kiểm tra', 'Số liệu', 'Khác']);
    const sheet = sheetOf(twice, 'Số liệu');
    expect([colorOf(sheet.getCell('B2')), noteOf(sheet.getCell('B2'))]).toEqual([undefined, '']);
    expect(noteOf(sheet.getCell('A2')).match(/LỖI/g)).toHaveLength(1);
    expect(noteOf(sheet.getCell('A2'))).toContain('của tôi');
  });

  test.each([
    ['no workbook', 'a,b\n1,2\n'],
    [
      'with a merge over the whole sheet',
      sheetArchive({ sheets: [{ rows: '', after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }] }),
    ],
    [
      'with a name for the whole sheet',
      sheetArchive({
        sheets: [{ rows: '' }],
        definedNames: '<definedName name="n">Sheet!$A$1:$XFD$1048576</definedName>',
      }),
    ],
    ['with a document type', archiveOf([{ name: 'xl/workbook.xml', content: '<!DOCTYPE a><workbook/>' }])],
  ])('is the report alone where the upload is %s', async (_, bytes) => {
    const marked = await reopen(await markUpWorkbook(await folder.write('bad.xlsx', bytes), report([fault(1, null)])));
    expect(marked.worksheets.map(({ name }) => name)).toEqual(['Báo cáo kiểm tra']);
    expect(JSON.stringify(marked.worksheets[0]?.getSheetValues())).toContain('Ghi một con số.');
  });
});

describe('a marked-up CSV file', () => {
  const marked = async (csv: string, faults: Fault[]): Promise<string> => {
    const path = await folder.write('t.csv', csv);
    const pieces = await gathered(markUpCsv(path, { ...report(faults), findings: { count: 0, first: [] } }));
    return pieces.join('');
  };

  test('tells the faults of each row in a column of its own', async () => {
    const text = await marked('\ufeffMã;Số\r\n"a\nb";=1+1\r\nc;3\r\n', [fault(2, 'Số', { sheet: null })]);
    expect(text).toBe(
      `\ufeffMã;Số;Kết quả kiểm tra\r\n"a\nb";'=1+1;"Số: LỖI: thấy =HYPERLINK(""x""); cần có một con số · Cách sửa: Ghi một con số. · FAULT: found =HYPERLINK(""x""); expected a number · To mend: Write a number."\r\nc;3;\r\n`,
    );
  });

  test('ends where its rows can no longer be told apart, and says so', async () => {
    expect(await marked(`Mã,Số\n"${'x'.repeat(2_000_000)}`, [])).toMatch(/\(dòng dài không hết · a row without end\)/);
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['+84 x', "'+84 x"],
  ['-mục 2', "'-mục 2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=x', "'\t=x"],
  ['\rx', "'\rx"],
  [' =x', "' =x"],
  ['＝x', "'＝x"],
  ['-5', '-5'],
  ['-1.363,5%', '-1.363,5%'],
  ['a=b', 'a=b'],
  ['', ''],
])('the cell %j is written %j', (text, written) => {
  expect(guardCsvCell(text)).toBe(written);
});
