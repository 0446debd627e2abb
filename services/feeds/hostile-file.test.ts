import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportFaults } from '../../tests/fuzz/feeds/report-faults.ts';
import {
  asTcvn3,
  asVni,
  garbled,
  latin1,
  utf16,
  vietnameseSentences,
  windows1258,
} from '../../tests/support/legacy-encodings.ts';
import { csvOf, fileSender } from '../../tests/support/send-file.ts';
import { testLedger, type TestLedger } from '../../tests/support/test-ledger.ts';
import {
  archiveOf,
  gathered,
  sheetArchive,
  testFolder,
  workbookParts,
  type ArchivePart,
  type SheetXml,
  type TestFolder,
} from '../../tests/support/write-workbook.ts';
import type { FileFormat } from './submission.ts';
import { markUpCsv } from './workbook/mark-up-csv.ts';

let hub: TestLedger;
let folder: TestFolder;
let send: ReturnType<typeof fileSender>;
beforeAll(async () => {
  hub = await testLedger();
  folder = await testFolder();
  send = fileSender(hub.foundation, folder);
});
afterAll(async () => {
  await hub.close();
  await folder.remove();
});

const share = 'infrastructure.fibre-household-share';
const titles = ['Mã chỉ tiêu', 'Kỳ báo cáo', 'Số liệu', 'Vị trí trong nguồn'];
const good = [share, '2024', '79,24%', 'trang 4'];
const lines = [titles, good];

/** The outcome, the faults with their lines, and what would be written. */
async function told(content: string | Buffer, format: FileFormat = 'csv'): Promise<string[]> {
  const report = await send(content, { format, isDryRun: true });
  expect(reportFaults(report, Infinity)).toEqual([]);
  const { outcome, faults, changes } = report;
  return [
    outcome,
    ...faults.first.map(
      ({ sheet, line, column, found }) => `${sheet ? `${sheet}!` : ''}${line} ${column}: ${found.slice(0, 100)}`,
    ),
    ...changes.first.map(({ indicator, period, after }) => `${indicator} ${period} ${after}`),
  ];
}

const taken = ['accepted', `${share} 2024 79.24`];

describe('a CSV file is read', () => {
  test.each<[string, string]>([
    ['with commas', csvOf(lines)],
    ['with semicolons', csvOf(lines, ';')],
    ['with tabs', csvOf(lines, '\t')],
    ['with a byte order mark', `\ufeff${csvOf(lines)}`],
    ['with marks and joiners in its cells', csvOf(lines.map((cells) => cells.map((cell) => `\ufeff${cell}\u200b`)))],
    ['with line ends of Windows', csvOf(lines).replaceAll('\n', '\r\n')],
    ['with line ends of old Macs', csvOf(lines).replaceAll('\n', '\r')],
    ['with mixed line ends', `${csvOf([titles])}\r\r\n\n${csvOf([good])}\r`],
    [
      'with its header in row 5',
      csvOf([['SỞ TT&TT'], [''], ['BÁO CÁO, quý III; năm 2024'], ['(kèm theo)'], ...lines], ';'),
    ],
    ['with decomposed letters', csvOf(lines).normalize('NFD')],
    ['whose rows are shorter than its header', csvOf([titles, good.slice(0, 3)])],
    ['whose header is longer than its rows', `${csvOf([titles])},,,\n${csvOf([good])}`],
    ['with breaks in quoted cells', csvOf([['Mã chỉ tiêu', 'Kỳ báo\ncáo', 'Số liệu'], good.slice(0, 3)])],
    [
      'with titles that every object knows',
      csvOf([
        [...titles, '__proto__', 'constructor'],
        [...good, 'x', 'y'],
      ]),
    ],
    ['with half characters that UTF-8 writes as one', csvOf([titles, [share, '2024', '79,24%', '𝐓𝐫𝐚𝐧𝐠 🏛']])],
  ])('%s', async (_, content) => {
    expect(await told(content)).toEqual(taken);
  });
});

describe('of a CSV file is refused, with its line', () => {
  test.each<[string, string | Buffer, string[]]>([
    ['nothing at all', '', ['1 null: nothing']],
    ['blank lines', '\n\n \n', ['1 null: nothing']],
    ['a file without a header', csvOf([good]), [`1 null: ${good.join(' | ')}`]],
    ['a header below line 20', csvOf([...Array.from({ length: 20 }, () => ['x']), ...lines]), ['1 null: x']],
    ['a missing column', csvOf([titles.toSpliced(1, 1), good.toSpliced(1, 1)]), ['1 null: no such column']],
    [
      'two columns of one meaning',
      csvOf([
        [...titles, 'Kết quả'],
        [...good, '1'],
      ]),
      ['1 Kết quả: Kết quả'],
    ],
    [
      'a quote that is never closed',
      `${csvOf(lines)}\n"x,2024,1`,
      ['3 null: Quote Not Closed: the parsing is finished with an opening quote at line 3'],
    ],
    [
      'a quote in the midst of a cell',
      `${csvOf(lines)}\nx"y,2024,1`,
      [expect.stringMatching(/^3 null: Invalid Opening Quote/)],
    ],
    [
      'a thousand columns',
      csvOf([[...titles, ...Array.from({ length: 1000 }, (_, at) => `${at}`)], good]),
      ['1 null: 1004 cells'],
    ],
    [
      'a cell of 10 MB',
      csvOf([titles, [share, '2024', '79,24%', 'x'.repeat(10_000_000)]]),
      ['2 null: a row without end'],
    ],
    [
      'a figure of a megabyte',
      csvOf([titles, [share, '2024', '9'.repeat(1_000_000), '']]),
      [`2 Số liệu: ${'9'.repeat(100)}`],
    ],
    ['a figure that a comma cut in two', `${csvOf([titles])}\n${share},2024,79,24%`, ['2 null: 79 | 24%']],
    ['a NUL', csvOf([titles, [share, '2024', '79,24%', 'a\0b']]), ['2 Vị trí trong nguồn: a\\u0000b']],
    [
      'a title with a NUL in a file without others',
      csvOf([['Mã chỉ tiêu\0', '\u0001x'], good]),
      ['1 null: Mã chỉ tiêu\\u0000 | \\u0001x'],
    ],
    ['an error of a spreadsheet', csvOf([titles, [share, '2024', '#N/A', '']]), ['2 Số liệu: #N/A']],
  ])('%s', async (_, content, faults) => {
    expect(await told(content)).toEqual(['refused', ...faults]);
  });

  test('a figure that a comma cut in two, unless it is a page that stands beside it: then it is warned of', async () => {
    const cut = `${share},2024,79,24`;
    expect(await told(`${csvOf([titles.slice(0, 3)])}\n${cut}`)).toEqual(['refused', '2 null: 4 cells']);
    expect(await told(`${csvOf([[...titles, 'Ghi chú']])}\n${cut}`)).toEqual(['refused', '2 null: 79 | 24']);
    expect(await told(`${csvOf([titles])}\n${cut}`)).toEqual(['accepted', `${share} 2024 79`]);
    const { warnings } = await send(`${csvOf([titles])}\n${cut}`, { isDryRun: true });
    expect(warnings.first.map(({ found }) => found)).toEqual(['a bare number beside the figure in 1 row']);
  });
});

describe('text in another encoding is named and refused', () => {
  const report = csvOf([titles, ...vietnameseSentences.map((text, at) => [share, `${2000 + at}`, '50%', text])], ';');
  test.each<[string, string | Buffer]>([
    ['text in TCVN3 (ABC)', latin1(asTcvn3(report))],
    ['text in TCVN3 (ABC)', asTcvn3(report)],
    ['text in VNI', latin1(asVni(report))],
    ['text in VNI', asVni(report)],
    ['text in windows-1258', windows1258(report)],
    ['UTF-8 text that was opened in another encoding', garbled(report, 'windows-1252')],
    ['question marks in place of Vietnamese letters', latin1(report)],
    ['text in UTF-16', utf16(`\ufeff${report}`, false)],
    ['text in UTF-16', utf16(report, true)],
    ['bytes that are no UTF-8 (perhaps windows-1252)', latin1('Année;Période\nété;2024')],
  ])('%s', async (found, content) => {
    const [outcome, fault, ...rest] = await told(content);
    expect([outcome, rest]).toEqual(['refused', []]);
    expect(fault).toMatch(new RegExp(`^1 null: ${found.replaceAll(/[()]/g, '\\$&')}`));
  });

  test('in one cell of a file that is otherwise Unicode', async () => {
    const rows = vietnameseSentences.map((text, at) => [share, `${2000 + at}`, '50%', text]);
    const { outcome, faults } = await send(
      csvOf([titles, ...rows, [share, '2020', '50%', asTcvn3('Tỷ lệ hộ gia đình')]]),
    );
    expect({ outcome, faults }).toMatchObject({
      outcome: 'refused',
      faults: { count: 1, first: [{ line: 10, column: 'Vị trí trong nguồn', found: 'Tû lÖ hé gia ®×nh' }] },
    });
  });

  test('in a workbook', async () => {
    expect(await told(workbookOf({ rows: rowsXml([titles.map(asTcvn3), good]) }), 'xlsx')).toEqual([
      'refused',
      'Sheet!1 null: text in TCVN3 (ABC): "M·"',
    ]);
  });
});

describe('a file of another kind than it is sent as is named', () => {
  test.each<[string, FileFormat, string | Buffer]>([
    ['1 null: an Excel workbook or ZIP archive', 'csv', sheetArchive({ sheets: [{ rows: '' }] })],
    ['1 null: an Excel workbook or ZIP archive', 'json', sheetArchive({ sheets: [{ rows: '' }] })],
    ['1 null: an old Excel or Word file', 'csv', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['1 null: a PDF document', 'csv', '%PDF-1.7\n'],
    ['1 null: a picture', 'csv', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['1 null: a web page or XML file', 'csv', '\ufeff<!DOCTYPE html><table>'],
    ['1 null: JSON', 'csv', '[{"indicator": "x"}]'],
    ['1 null: InvalidSymbol', 'json', csvOf(lines)],
    ['1 null: a text file named as a workbook', 'xlsx', csvOf(lines)],
    ['1 null: a JSON file named as a workbook', 'xlsx', '[{"a": 1}]'],
    ['1 null: an empty file', 'xlsx', ''],
  ])('%s, sent as %s', async (found, format, content) => {
    expect(await told(content, format)).toEqual(['refused', found]);
  });
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const rowsXml = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (cells) =>
        `<row>${cells.map((cell) => (cell.startsWith('<') ? cell : `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`)).join('')}</row>`,
    )
    .join('');
const workbookOf = (...sheets: SheetXml[]): Buffer =>
  sheetArchive({ sheets, formats: ['0.00%', 'mmm-yy', 'dd/mm/yyyy'] });
const sheet = { rows: rowsXml(lines) };
const withParts = (...parts: ArchivePart[]): Buffer => archiveOf([...workbookParts({ sheets: [sheet] }), ...parts]);

describe('a workbook is read', () => {
  test.each<[string, Buffer]>([
    ['with texts', workbookOf(sheet)],
    ['with a number', workbookOf({ rows: rowsXml([titles, [share, '<c><v>2024</v></c>', '<c><v>79.24</v></c>']]) })],
    [
      'with a percent',
      workbookOf({ rows: rowsXml([titles, [share, '2024', '<c s="1"><v>0.79239999999999999</v></c>']]) }),
    ],
    ['with a second sheet of the same columns', workbookOf(sheet, { name: 'Hai', rows: rowsXml([titles]) })],
    ['with links that are never followed', withParts({ name: 'xl/connections.xml', content: 'http://x' })],
    [
      'with formulas where nothing is read',
      workbookOf({
        rows: rowsXml([
          ['STT', ...titles],
          ['<c><f>ROW()-1</f><v>1</v></c>', ...good, '<c><f>NOW()</f></c>'],
        ]),
      }),
    ],
  ])('%s', async (_, content) => {
    expect(await told(content, 'xlsx')).toEqual(taken);
  });

  test('with periods that Excel made dates of', async () => {
    const periods = ['<c s="2"><v>45536</v></c>', '<c s="3"><v>45565</v></c>'];
    const rows = rowsXml([titles, ...periods.map((period) => [share, period, '50%'])]);
    expect(await told(workbookOf({ rows }), 'xlsx')).toEqual([
      'accepted',
      `${share} 2024-09 50`,
      `${share} 2024-09-30 50`,
    ]);
  });
});

describe('of a workbook is refused', () => {
  test.each<[string, Buffer, string[]]>([
    ['macros', withParts({ name: 'xl/vbaProject.bin', content: 'x' }), ['1 null: macros']],
    [
      'external links and DDE',
      withParts({ name: 'xl/externalLinks/externalLink1.xml', content: '<ddeLink ddeService="cmd"/>' }),
      ['1 null: links to other workbooks or programs'],
    ],
    [
      'a formula in a figure, whatever its last result',
      workbookOf({ rows: rowsXml([titles, [share, '2024', '<c><f>SUM(A1:A9)</f><v>42</v></c>']]) }),
      ['Sheet!2 Số liệu: =SUM(A1:A9)'],
    ],
    [
      'a figure that Excel made a date of',
      workbookOf({ rows: rowsXml([titles, ['programme.dti-rank', '2024', '<c s="2"><v>49218</v></c>']]) }),
      ['Sheet!2 Số liệu: 2034-10'],
    ],
    [
      'a cell of 10 MB',
      workbookOf({ rows: rowsXml([titles, [share, '2024', '50%', 'x'.repeat(10_000_000)]]) }),
      [expect.stringMatching(/^(Sheet!2 Vị trí trong nguồn: x+|1 null: one element without end)/)],
    ],
    [
      'a bomb',
      archiveOf(
        workbookParts({ sheets: [sheet] }).map((part) =>
          part.name.endsWith('sheet1.xml')
            ? { ...part, content: `<worksheet><sheetData>${'<row/>'.repeat(2_000_000)}` }
            : part,
        ),
      ),
      ['1 null: a part that grows more than 300 times'],
    ],
    [
      'a thousand columns',
      workbookOf({ rows: rowsXml([Array.from({ length: 1000 }, (_, at) => `${at}`)]) }),
      ['Sheet!1 null: a cell in column GS, row 1'],
    ],
    ['the beginning of a workbook', workbookOf(sheet).subarray(0, 700), [expect.stringMatching(/damaged archive/)]],
    [
      'a table whose header says one thing twice, beside a good one',
      workbookOf(sheet, { name: 'Hai', rows: rowsXml([[...titles, 'Kết quả'], good]) }),
      ['Hai!1 Kết quả: Kết quả'],
    ],
  ])('%s', async (_, content, faults) => {
    const [outcome, ...found] = await told(content, 'xlsx');
    expect([outcome, ...found.filter((each) => !each.startsWith(share))]).toEqual(['refused', ...faults]);
  });

  test('a sheet that is hidden, and merged cells leave the rows below without a figure', async () => {
    const rows = rowsXml([titles, good, [share, '2023', '', '']]);
    const report = await send(
      workbookOf(
        { rows, after: '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>' },
        { name: 'Ẩn', state: 'veryHidden', rows: rowsXml([titles, [share, '2022', '1%']]) },
      ),
      { format: 'xlsx', isDryRun: true },
    );
    expect(report).toMatchObject({ outcome: 'accepted', rows: { read: 1, added: 1 } });
    expect(report.warnings.first.map(({ found }) => found)).toEqual([
      'merged cells C2:C3',
      'a hidden sheet',
      '1 row without a figure',
    ]);
  });
});

describe('JSON', () => {
  const row = { indicator: share, period: '2024', figure: '79,24%' };
  test.each<[string, string, string[]]>([
    ['of rows is read', JSON.stringify([row]), taken],
    [
      'with digits as they were written',
      `[{"indicator": "${share}", "period": 2024, "figure": 79.240}]`,
      ['accepted', `${share} 2024 79.240`],
    ],
    [
      'that names what every object has',
      JSON.stringify([row]).replace('{', '{"__proto__": {"figure": 1}, "constructor": 1, '),
      taken,
    ],
    [
      'with a property twice',
      JSON.stringify([row]).replace('{', '{"figure": 1, '),
      ['refused', '1 [0].figure: 79,24%'],
    ],
    [
      'with an object for a figure',
      JSON.stringify([{ ...row, figure: { value: 1 } }]),
      ['refused', '1 [0].figure: {"value":1}'],
    ],
    ['with a truth for a share', JSON.stringify([{ ...row, figure: true }]), ['refused', '1 [0].figure: true']],
    [
      'with a number beyond all bounds',
      JSON.stringify([row]).replace('"79,24%"', '1e400'),
      ['refused', '1 [0].figure: 1e400'],
    ],
    ['with half a character', JSON.stringify([row]).replace('79', '\\ud800'), ['refused', '1 [0].figure: �,24%']],
    [
      'with half a character in a place',
      JSON.stringify([{ ...row, locator: '?' }]).replace('?', '\\udfff'),
      ['refused', '1 [0].locator: �'],
    ],
    ['with a name that cannot be stored', JSON.stringify([{ ...row, 'a\0b\u001b': 1 }]), taken],
    ['without end', '['.repeat(1_000_000), ['refused', '1 null: brackets 65 deep']],
    ['cut off', JSON.stringify([row]).slice(0, -5), ['refused', expect.stringMatching(/^1 null: /)]],
  ])('%s', async (_, content, expected) => {
    expect(await told(content, 'json')).toEqual(expected);
  });
});

test('whatever hostile text a refused row holds, it can be kept and told', async () => {
  const rows = [
    ['=cmd|" /C calc"!A0', '2024\0', '@SUM(1)', '\ud83d'],
    ['__proto__', '\u001b[31m', '\uffff', '\u0000'],
  ];
  const json = JSON.stringify(
    rows.map(([indicator, period, figure, locator]) => ({ indicator, period, figure, locator })),
  );
  const report = await send(json, { format: 'json', acceptValid: true });
  expect(reportFaults(report, 1)).toEqual([]);
  expect(report).toMatchObject({ outcome: 'accepted-in-part', rows: { read: 2, quarantined: 2 } });
  const again = await send(json, { format: 'json', acceptValid: true });
  expect(again).toMatchObject({ outcome: 'unchanged', rows: { read: 2, quarantined: 2 } });
});

test('what goes out again is text: a cell of an upload runs on nobody’s machine', async () => {
  const evil = [
    '=1+1',
    '+cmd',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '\u0000=1',
    '\u00a0=1',
    '%0A=1',
    ';=1',
  ];
  const path = await folder.write('evil.csv', csvOf([titles, ...evil.map((cell) => [cell, cell, cell, cell])]));
  const report = await send(csvOf([titles, ...evil.map((cell) => [cell, cell, cell, cell])]));
  const copy = (await gathered(markUpCsv(path, report))).join('');
  const cells = (parse(copy, { bom: true }) as unknown as string[][]).flat();
  expect(cells.length).toBeGreaterThan(evil.length * 4);
  for (const cell of cells) expect(cell).not.toMatch(/^[\s\0]*[=+\-@＝]/);
});
