import { describe, expect, test } from 'vitest';
import { contract } from '../../../tests/support/sample-claims.ts';
import { csvOf } from '../../../tests/support/send-file.ts';
import { testSender } from '../../../tests/support/test-sender.ts';
import { share } from '../../../tests/support/try-file.ts';
import { sheetArchive } from '../../../tests/support/write-workbook.ts';
import type { ReportColumn } from './column-names.ts';
import type { CellsReading } from './read-cells.ts';
import { readMendedRow } from './read-mended-row.ts';
import { money } from './sample-columns.fixture.ts';

const sender = testSender();
const { send } = sender;

const header = ['Mã chỉ tiêu', 'Kỳ báo cáo', 'Số liệu', 'Vị trí trong nguồn', 'Ghi chú'];

type Send = Parameters<typeof send>;
type Cells = Record<string, unknown>;

/** What is kept of the refused rows of a file. */
async function keptOf(content: Send[0], words: Send[1] = {}): Promise<Cells[]> {
  const { feedId, faults } = await send(content, { acceptValid: true, ...words });
  expect(faults.count).toBeGreaterThan(0);
  const sql = 'select cells from quarantined_row where feed_id = ? order by id';
  const rows = await sender.hub.ledger.em.getConnection().execute<{ cells: Cells }[]>(sql, [feedId]);
  return rows.map(({ cells }) => cells);
}

const mend = (
  kept: Cells | undefined,
  overlay: Partial<Record<ReportColumn, string>>,
  words: Partial<CellsReading> = {},
) =>
  readMendedRow(contract, kept ?? {}, new Map(Object.entries(overlay) as [ReportColumn, string][]), {
    file: 'report.csv',
    sheet: null,
    line: 2,
    style: 'vietnamese',
    provinceId: 'kon-tum',
    sourceId: null,
    ownSources: new Set(),
    ...words,
  }).read;

const claimed = (mended: ReturnType<typeof mend>) => {
  if ('faults' in mended) return mended.faults.map(({ column, foundEn }) => `${column}: ${foundEn}`);
  const { provinceId, indicator, period, qualifier, value, numerator, denominator, locator, sourceId } = mended.claim;
  return [provinceId, indicator, period.text, qualifier, value, numerator, denominator, locator, sourceId]
    .filter((each) => each !== null)
    .join(' ');
};

test('a row is kept by what its columns mean', async () => {
  const kept = await keptOf(
    csvOf([header, [share, 'kỳ này', '1.363/1.726', 'trang 4', 'xem lại'], [share, '2023', '50,5%', '', '']]),
  );
  expect(kept).toEqual([
    {
      indicator: share,
      period: 'kỳ này',
      figure: '1.363/1.726',
      locator: 'trang 4',
      note: 'xem lại',
    },
  ]);
});

describe('a row is mended', () => {
  test('cell by cell, by the rules of its file', async () => {
    const [kept] = await keptOf(
      csvOf([header, [share, 'kỳ tới', '1.363/1.726', 'trang 4', ''], [money, '2022', '1,5', '', '']]),
    );
    expect(claimed(mend(kept, { period: 'năm 2024' }))).toBe(
      `kon-tum ${share} 2024 exact 1363 1726 trang 4 kon-tum/direct`,
    );
    expect(claimed(mend(kept, { period: '2024', figure: '79,24%', locator: '' }))).toBe(
      `kon-tum ${share} 2024 exact 79.24 kon-tum/direct`,
    );
    expect(claimed(mend(kept, { period: '2024', figure: '79.24%' }))).toEqual(['figure: 79.24%']);
    expect(claimed(mend(kept, { period: '2024', figure: '79.24%' }, { style: 'english' }))).toMatch(/79\.24/);
  });

  test('as another province’s, which is one of those that the file may speak of', async () => {
    const [kept] = await keptOf(
      csvOf([
        [...header, 'Tỉnh'],
        [share, '2024', '50%', '', '', 'Nha Trang'],
      ]),
      {
        provinceId: 'khanh-hoa-2025',
      },
    );
    const words = { provinceId: 'khanh-hoa-2025' };
    expect(claimed(mend(kept, { province: 'Ninh Thuận' }, words))).toBe(
      `ninh-thuan ${share} 2024 exact 50 ninh-thuan/direct`,
    );
    expect(claimed(mend(kept, { province: '' }, words))).toBe(
      `khanh-hoa-2025 ${share} 2024 exact 50 khanh-hoa-2025/direct`,
    );
    expect(claimed(mend(kept, { province: 'kon-tum' }, words))).toEqual(['province: kon-tum']);
  });

  test('under the document that its file came from', async () => {
    const [kept] = await keptOf(csvOf([header, [share, 'kỳ sau', '50%', '', '']]), { source: { id: 'bao-cao' } });
    expect(claimed(mend(kept, { period: '2024' }, { sourceId: 'kon-tum/bao-cao' }))).toMatch(/kon-tum\/bao-cao$/);
    const sql = `select id from source where id = 'kon-tum/bao-cao'`;
    expect(await sender.hub.ledger.em.getConnection().execute(sql)).toHaveLength(1);
  });

  test('with numbers that a spreadsheet typed', async () => {
    const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const rows = `<row r="1">${text('A1', 'Mã chỉ tiêu')}${text('B1', 'Kỳ báo cáo')}${text('C1', 'Số liệu')}</row>
      <row r="2">${text('A2', money)}${text('B2', 'kỳ trước')}<c r="C2"><v>1.363</v></c></row>`;
    const [kept] = await keptOf(sheetArchive({ sheets: [{ rows }] }), { format: 'xlsx' });
    expect(kept).toMatchObject({ figure: '1.363', typedAsNumbers: 'figure' });
    expect(claimed(mend(kept, { period: '2024' }))).toBe(`kon-tum ${money} 2024 exact 1.363 kon-tum/direct`);
    expect(claimed(mend(kept, { period: '2024', figure: '1.363' }, { style: 'undecided' }))).toEqual(['figure: 1.363']);
  });

  test('that was refused after it had been read, in the numbers of the data set', async () => {
    const kept = await keptOf(
      csvOf([header, [money, '2021', '1,5', '', ''], [money, 'năm 2021', '1,6', 'trang 2', '']]),
    );
    expect(kept).toHaveLength(2);
    expect(claimed(mend(kept[1], {}))).toBe(`kon-tum ${money} 2021 exact 1.6 trang 2 kon-tum/direct`);
    expect(claimed(mend(kept[1], { period: '2020', value: '1,7' }))).toMatch(/2020 exact 1\.7/);
    expect(claimed(mend(kept[1], { figure: 'trên 1,7' }))).toMatch(/2021 more-than/);
  });

  test('only once every cell that could not be read is replaced', async () => {
    const json = `[{"indicator": "${share}", "period": "2019", "figure": "50%", "figure": "60%", "province": "kon-tum", "province": "x"}]`;
    const [kept] = await keptOf(json, { format: 'json' });
    expect(kept).toMatchObject({ mustBeReplaced: 'figure province' });
    expect(claimed(mend(kept, {}))).toEqual(['figure: 50%', 'province: kon-tum']);
    expect(claimed(mend(kept, { figure: '50%' }))).toEqual(['province: kon-tum']);
    expect(claimed(mend(kept, { figure: '50%', province: '' }))).toBe(`kon-tum ${share} 2019 exact 50 kon-tum/direct`);
  });

  test('never past the unit that stood in the title of its figures', async () => {
    const titles = ['Mã chỉ tiêu', 'Kỳ báo cáo', 'Số liệu (triệu đồng)'];
    const [kept] = await keptOf(csvOf([titles, [money, '2018', '1,5']]));
    expect(claimed(mend(kept, { period: '2018' }))).toEqual(['unit: triệu đồng']);
    expect(claimed(mend(kept, { unit: 'tỷ đồng' }))).toMatch(/exact 1\.5/);
  });
});

test('whatever was kept, the answer is a claim or faults', () => {
  for (const cells of [{}, { figure: 1, period: null }, { typedAsNumbers: 'x', mustBeReplaced: '__proto__' }])
    expect(mend(cells, {})).toHaveProperty('faults');
});
