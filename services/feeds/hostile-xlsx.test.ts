import { describe, expect, test } from 'vitest';
import { rowsXml } from '../../tests/support/rows-xml.ts';
import { testSender } from '../../tests/support/test-sender.ts';
import { fileTrier, goodIsTaken, goodLines, goodRow, share, titles } from '../../tests/support/try-file.ts';
import {
  archiveOf,
  sheetArchive,
  workbookParts,
  type ArchivePart,
  type SheetXml,
} from '../../tests/support/write-workbook.ts';

const { send } = testSender();
const told = fileTrier(send);

const workbookOf = (...sheets: SheetXml[]): Buffer =>
  sheetArchive({ sheets, formats: ['0.00%', 'mmm-yy', 'dd/mm/yyyy'] });
const sheet = { rows: rowsXml(goodLines) };
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
          ['<c><f>ROW()-1</f><v>1</v></c>', ...goodRow, '<c><f>NOW()</f></c>'],
        ]),
      }),
    ],
    [
      'with formulas in rows that nobody filled in',
      sheetArchive({
        sheets: [{ rows: rowsXml([titles, goodRow, [share, '<c><f>B2</f><v>2024</v></c>', '', '<c><f>1</f></c>']]) }],
      }),
    ],
  ])('%s', async (_, content) => {
    expect(await told(content, 'xlsx')).toEqual(goodIsTaken);
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
      workbookOf(sheet, { name: 'Hai', rows: rowsXml([[...titles, 'Kết quả'], goodRow]) }),
      ['Hai!1 Kết quả: Kết quả'],
    ],
  ])('%s', async (_, content, faults) => {
    const [outcome, ...found] = await told(content, 'xlsx');
    expect([outcome, ...found.filter((each) => !each.startsWith(share))]).toEqual(['refused', ...faults]);
  });

  test('a sheet that is hidden, and merged cells leave the rows below without a figure', async () => {
    const rows = rowsXml([titles, goodRow, [share, '2023', '', '']]);
    const report = await send(
      workbookOf(
        { rows, after: '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>' },
        { name: 'Ẩn', state: 'veryHidden', rows: rowsXml([titles, [share, '2022', '1%']]) },
      ),
      { format: 'xlsx', isDryRun: true },
    );
    expect(report).toMatchObject({ outcome: 'accepted', rows: { read: 1, added: 1 } });
    expect(report.warnings.first.map(({ foundEn }) => foundEn)).toEqual([
      'merged cells C2:C3',
      'a hidden sheet',
      '1 row without a figure',
    ]);
  });
});
