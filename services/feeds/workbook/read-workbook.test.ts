import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  gathered,
  sheetArchive,
  testFolder,
  type TestFolder,
  type WorkbookXml,
} from '../../../tests/support/write-workbook.ts';
import type { RawRow } from '../read/raw-row.ts';
import { isRawRow, type RowFault } from '../table/row-fault.ts';
import { readWorkbook } from './read-workbook.ts';

let folder: TestFolder;
beforeAll(async () => {
  folder = await testFolder();
});
afterAll(async () => await folder.remove());

async function read(bytes: Buffer): Promise<(RawRow | RowFault)[]> {
  return await gathered(readWorkbook(await folder.write('t.xlsx', bytes)));
}

/** Rows as texts, a number in brackets. */
const shown = (found: readonly (RawRow | RowFault)[]) =>
  found
    .filter(isRawRow)
    .map(({ line, cells }) => [line, ...cells.map(({ text, isNumber }) => (isNumber ? `<${text}>` : text))]);

const rowsOf = async (workbook: WorkbookXml) => shown(await read(sheetArchive(workbook)));
const oneRow = async (cells: string, more: Omit<WorkbookXml, 'sheets'> = {}) =>
  (await rowsOf({ ...more, sheets: [{ rows: `<row r="1">${cells}</row>` }] }))[0]?.slice(1);

test('a workbook of a spreadsheet program is read sheet by sheet', async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Số liệu');
  sheet.addRow(['Mã', 'Số', 'Ngày', 'Có']);
  sheet.addRow([]);
  sheet.addRow(['a', 79.24, new Date(Date.UTC(2024, 8, 30)), true]);
  sheet.addRow([{ richText: [{ text: 'xã ' }, { text: 'hội', font: { bold: true } }] }, null, null, '=1+1']);
  workbook.addWorksheet('Hai').addRow(['x']);
  const found = await read(Buffer.from(await workbook.xlsx.writeBuffer()));
  expect(shown(found)).toEqual([
    [1, 'Mã', 'Số', 'Ngày', 'Có'],
    [3, 'a', '<79.24>', '2024-09-30', 'TRUE'],
    [4, 'xã hội', '', '', '=1+1'],
    [1, 'x'],
  ]);
  expect(found.map(({ sheet: name }) => name)).toEqual(['Số liệu', 'Số liệu', 'Số liệu', 'Hai']);
});

test('texts are shared, inline or plain, in one piece or in runs, without hints how to say them', async () => {
  const cells = `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>tại chỗ</t></is></c>
    <c r="D1" t="str"><v>a_x0041_ &amp; b</v></c>`;
  const texts = ['<t>chung</t>', '<r><t>xã </t></r><r><rPr><b/></rPr><t>hội</t></r><rPh sb="0" eb="1"><t>x</t></rPh>'];
  expect(await oneRow(cells, { texts })).toEqual(['chung', 'xã hội', 'tại chỗ', 'aA & b']);
});

test('letters are composed and line ends are one', async () => {
  expect(await oneRow(`<c r="A1" t="str"><v>${'Hòa'.normalize('NFD')}_x000D_\nb</v></c>`)).toEqual(['Hòa\nb']);
});

test.each([
  ['79.239999999999995', '79.24'],
  ['0.30000000000000004', '0.3'],
  ['376874', '376874'],
  ['12345678901234567', '12345678901234567'],
  ['1.10', '1.1'],
  ['-5', '-5'],
  ['1.5E-3', '0.0015'],
  ['1.363E3', '1363'],
  ['0', '0'],
])('the number %s is %s', async (stored, text) => {
  expect(await oneRow(`<c r="A1"><v>${stored}</v></c>`)).toEqual([`<${text}>`]);
});

test.each([
  ['0.00%', '0.79239999999999999', '<79.24%>'],
  ['0%', '1', '<100%>'],
  ['0.0&quot;%&quot;', '79.24', '<79.24>'],
  ['dd/mm/yyyy', '45565', '2024-09-30'],
  ['[$-42A]dd\\ mmmm\\ yyyy;@', '45565', '2024-09-30'],
  ['mm/yyyy', '45536', '2024-09'],
  ['mmm-yy', '45536', '2024-09'],
  ['yyyy', '45536', '2024'],
  ['mm/yyyy hh:mm', '45536.5', '2024-09-01 12:00:00'],
  ['dd/mm/yyyy hh:mm', '45565.5', '2024-09-30 12:00:00'],
  ['h:mm', '0.5', '12:00:00'],
  ['[h]:mm', '1.5', '36:00:00'],
  ['#,##0 &quot;ngày&quot;', '12', '<12>'],
  ['[Red]0.0', '12', '<12>'],
  ['dd/mm/yyyy', '60', '#####'],
  ['dd/mm/yyyy', '-1', '#####'],
  ['dd/mm/yyyy', '1', '1900-01-01'],
])('a cell of the format %s that holds %s reads %s', async (format, stored, text) => {
  expect(await oneRow(`<c r="A1" s="1"><v>${stored}</v></c>`, { formats: [format] })).toEqual([text]);
});

test('days count from 1904 where the workbook says so', async () => {
  expect(await oneRow('<c r="A1" s="1"><v>44103</v></c>', { formats: ['yyyy-mm-dd'], is1904: true })).toEqual([
    '2024-09-30',
  ]);
});

test('truths, errors and ISO dates are words', async () => {
  const cells =
    '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="d"><v>2024-09-30T00:00:00</v></c>';
  expect(await oneRow(cells)).toEqual(['TRUE', 'FALSE', '#N/A', '2024-09-30']);
});

test('rows and cells without references follow each other; prefixes of tags say nothing', async () => {
  const rows =
    '<x:row xmlns:x="a"><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><row r="9"><c r="C9"><v>3</v></c></row>';
  expect(await rowsOf({ sheets: [{ rows }] })).toEqual([
    [1, '<1>', '<2>'],
    [9, '', '', '<3>'],
  ]);
});

test('a formula is a fault and neither its cached value nor anything else is taken from it', async () => {
  const rows = `<row r="1"><c r="A1" t="str"><v>Số liệu</v></c></row><row r="2"><c r="A2"><f>SUM(B1:B9)</f><v>42</v></c><c r="B2"><f t="shared" si="0"/><v>7</v></c></row>`;
  const found = await read(sheetArchive({ sheets: [{ name: 'S', rows }] }));
  expect(found.slice(1)).toEqual([
    expect.objectContaining({ kind: 'fault', sheet: 'S', line: 2, column: 'A', foundVi: '=SUM(B1:B9)' }),
    expect.objectContaining({ kind: 'fault', line: 2, column: 'B', foundVi: '=' }),
    {
      sheet: 'S',
      line: 2,
      cells: [
        { text: '=SUM(B1:B9)', isNumber: false },
        { text: '=', isNumber: false },
      ],
    },
  ]);
});

test('a cell that stands twice is a fault, the first of them stands', async () => {
  const found = await read(
    sheetArchive({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' }] }),
  );
  expect(found[0]).toMatchObject({ kind: 'fault', line: 1, column: 'A', foundVi: '2' });
  expect(shown(found)).toEqual([[1, '<1>']]);
});

test('a cell of 10 MB is a fault, wherever its text lies', async () => {
  const long = 'x'.repeat(100_000);
  const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>${long}</t></is></c></row>`;
  const found = await read(sheetArchive({ texts: [`<t>${long}</t>`], sheets: [{ rows }] }));
  expect(found.filter((one) => !isRawRow(one))).toEqual([
    expect.objectContaining({ kind: 'fault', column: 'A', expectedEn: 'at most 32767 characters in a cell' }),
    expect.objectContaining({ kind: 'fault', column: 'B' }),
  ]);
});

test('hidden sheets, hidden rows and merged cells are told; a marked sheet is skipped without a word', async () => {
  const table = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3"/>';
  const found = await read(
    sheetArchive({
      sheets: [
        { name: 'Kỳ &apos;24', rows: table },
        { name: 'An', state: 'veryHidden', rows: table },
        { name: 'T', rows: table, after: '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/></mergeCells>' },
      ],
      definedNames: `<definedName name="LienTinh.HuongDan">'Kỳ ''24'!$A$1</definedName>`,
    }),
  );
  expect(shown(found)).toEqual([
    [1, '<1>'],
    [2, '<2>'],
  ]);
  expect(found.flatMap((one) => (isRawRow(one) ? [] : [[one.kind, one.sheet, one.line, one.foundEn]]))).toEqual([
    ['warning', 'An', 1, 'a hidden sheet'],
    ['warning', 'T', 2, '1 hidden row'],
    ['warning', 'T', 2, 'merged cells A2:A3'],
  ]);
});
