import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../tests/support/send-file.ts';
import { testSender } from '../../../tests/support/test-sender.ts';
import { share } from '../../../tests/support/try-file.ts';
import { sheetArchive } from '../../../tests/support/write-workbook.ts';
import type { Fault } from '../fault.ts';
import type { Counted } from '../report/validation-report.ts';
import { count, header, money } from './sample-columns.fixture.ts';

const { send } = testSender();

const told = ({ first }: Counted<Fault>): string[] =>
  first.map(({ line, column, foundEn }) => `${line} ${column}: ${foundEn}`);

async function warningsOf(lines: readonly (readonly string[])[]): Promise<string[]> {
  const report = await send(csvOf(lines), { isDryRun: true });
  expect(report.faults).toEqual({ count: 0, first: [] });
  return told(report.warnings);
}
const faultsOf = async (lines: readonly (readonly string[])[]): Promise<string[]> =>
  told((await send(csvOf(lines), { isDryRun: true })).faults);

describe('an officer is warned', () => {
  test('of columns that are not read', async () => {
    expect(
      await warningsOf([
        [...header, 'Cán bộ', 'Kỳ báo cáoo'],
        [share, '2024', '50%', 'A', 'B'],
      ]),
    ).toEqual(['1 Cán bộ: Cán bộ', '1 Kỳ báo cáoo: Kỳ báo cáoo']);
  });

  test('of notes, which are not kept, and of rows without a figure, once for all of them', async () => {
    const lines = [
      [...header, 'Ghi chú'],
      [share, '2024', '50%', 'ước tính'],
      [share, '2023', '…', ''],
      [share, '2022', 'chưa có số liệu', 'x'],
      [share, '2021', '51%', 'y'],
    ];
    expect(await warningsOf(lines)).toEqual(['2 Ghi chú: notes in 2 rows', '3 null: 2 rows without a figure']);
  });

  test('of a unit that is none, once for each', async () => {
    const unit = [...header, 'Đơn vị tính'];
    expect(
      await warningsOf([
        unit,
        [share, '2024', '50%', 'hộ'],
        [share, '2023', '50%', 'hộ'],
        [count, '2024', '5', 'lượt'],
      ]),
    ).toEqual(['2 Đơn vị tính: hộ']);
    expect(await warningsOf([unit, [share, '2024', '50%', 'Tỷ lệ %'], [money, '2024', '5', 'Tỷ đồng']])).toEqual([]);
  });

  test('of a share that may be of 1 and not of 100', async () => {
    const report = await send(
      csvOf([header, [share, '2024', '0,7924'], [share, '2023', '0,5%'], [share, '2022', '0']]),
      { isDryRun: true },
    );
    expect(report.warnings).toEqual({
      count: 1,
      first: [
        {
          file: 'report.csv',
          sheet: null,
          line: 2,
          column: 'Số liệu',
          foundVi: '0,7924',
          foundEn: '0,7924',
          expectedVi: 'một tỷ lệ phần trăm',
          expectedEn: 'a percent',
          mendVi: 'Đã hiểu là 0,7924%. Nếu muốn nói 79,24% thì ghi 79,24%.',
          mendEn: 'It was read as 0.7924 %. If 79.24 % is meant, write 79.24%.',
        },
      ],
    });
    expect(report.changes.first[0]?.after).toBe('0.7924');
  });

  test('of sheets that are hidden or hold no table', async () => {
    const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const table = `<row r="1">${header.map((title, at) => text('ABC'.charAt(at) + 1, title)).join('')}</row>
      <row r="2">${text('A2', share)}${text('B2', '2024')}${text('C2', '50%')}</row>`;
    const sheets = [
      { name: 'Số liệu', rows: table },
      { name: 'Ẩn', state: 'hidden', rows: table },
      { name: 'Khác', rows: `<row r="3">${text('A3', 'Danh sách')}</row>` },
      { name: 'Nội dung', rows: `<row r="2">${text('A2', 'STT')}${text('B2', 'Nội dung')}</row>` },
    ];
    const report = await send(sheetArchive({ sheets }), { format: 'xlsx', isDryRun: true });
    expect(report).toMatchObject({ outcome: 'accepted', rows: { read: 1, added: 1 } });
    expect(report.warnings.first.map(({ sheet, line, foundEn }) => `${sheet} ${line}: ${foundEn}`)).toEqual([
      'Ẩn 1: a hidden sheet',
      'Khác 3: Danh sách',
      'Nội dung 2: STT | Nội dung',
    ]);
  });
});

describe('a unit of its own makes a figure another one, so it is a fault', () => {
  test.each([
    [money, '1,5', 'triệu đồng'],
    [money, '1,5', 'nghìn tỷ đồng'],
    [money, '1,5', '%'],
    [share, '50', 'hạng'],
    [count, '5', 'nghìn lượt'],
    [count, '5', '%'],
  ])('%s of %s in %s', async (indicator, figure, unit) => {
    expect(
      await faultsOf([
        [...header, 'Đơn vị tính'],
        [indicator, '2024', figure, unit],
      ]),
    ).toEqual([`2 Đơn vị tính: ${unit}`]);
    expect(
      await faultsOf([
        ['Mã chỉ tiêu', 'Kỳ báo cáo', `Số liệu (${unit})`],
        [indicator, '2024', figure],
      ]),
    ).toEqual([`2 Số liệu (${unit}): ${figure}`]);
  });

  test('growth is in percent as a share is', async () => {
    expect(
      await faultsOf([
        [...header, 'ĐVT'],
        ['programme.dti-score-growth', '2024', '-3,5', '%'],
      ]),
    ).toEqual([]);
  });
});

describe('an indicator', () => {
  const name = 'Tỷ lệ hộ gia đình sử dụng Internet băng rộng cáp quang';
  const named = ['Mã chỉ tiêu', 'Chỉ tiêu', 'Kỳ báo cáo', 'Số liệu'];

  test('may be named in words, whatever their case and accents', async () => {
    for (const words of [
      name,
      name.toUpperCase(),
      'ty le ho gia dinh su dung internet bang rong cap quang',
      'Households using fibre broadband',
    ])
      expect(
        await faultsOf([
          ['Chỉ tiêu', 'Kỳ', 'Số liệu'],
          [words, '2024', '50%'],
        ]),
      ).toEqual([]);
  });

  test('is told by code where both stand, and a name of another one is a fault', async () => {
    expect(await faultsOf([named, [share, name, '2024', '50%'], [share, 'cáp quang', '2023', '50%']])).toEqual([]);
    expect(await faultsOf([named, [share, 'Tỷ lệ xã có sóng 4G', '2024', '50%']])).toEqual([
      '2 Chỉ tiêu: Tỷ lệ xã có sóng 4G',
    ]);
  });

  test('that nobody knows is told with the nearest', async () => {
    const report = await send(
      csvOf([
        ['Chỉ tiêu', 'Kỳ', 'Số liệu'],
        ['infrastructure.fiber-household-share', '2024', '1'],
        ['Tỷ lệ hộ gia đình dùng Internet cáp quang', '2024', '1'],
        ['xyz', '2024', '1'],
        ['', '2024', '1'],
      ]),
    );
    expect(report.faults.first.map(({ line, expectedEn }) => `${line} ${expectedEn.slice(0, 88)}`)).toEqual([
      '2 the code of an indicator; nearest: infrastructure.fibre-household-share',
      expect.stringMatching(/^3 the code of an indicator; nearest: .*infrastructure\.fibre-household-share/),
      '4 the code of an indicator',
      '5 a text',
    ]);
  });
});

test('every fault of a row is told at once', async () => {
  const lines = [
    [...header, 'Tỉnh', 'Đơn vị tính', 'Nguồn', 'Vị trí'],
    [share, 'kỳ này', '79.24,5', 'Nha Trang', 'hạng', 'vnexpress', 'x'.repeat(1001)],
  ];
  expect((await faultsOf(lines)).map((each) => each.slice(0, 30))).toEqual([
    '2 Kỳ báo cáo: kỳ này',
    '2 Nguồn: vnexpress',
    `2 Vị trí: ${'x'.repeat(20)}`,
    '2 Đơn vị tính: hạng',
    '2 Số liệu: 79.24,5',
  ]);
});

test('rows between, below and beside the table are no rows of it', async () => {
  const lines = [
    ['UBND TỈNH KON TUM', '', ''],
    ['BÁO CÁO, quý III, năm 2024', '', ''],
    ['', '', ''],
    header,
    ['I. HẠ TẦNG SỐ', '', ''],
    [share, '2024', '50%'],
    header,
    [count, '2024', '5'],
    ['Người lập biểu', '', ''],
  ];
  const report = await send(csvOf(lines, ';'), { isDryRun: true });
  expect(report).toMatchObject({ outcome: 'accepted', rows: { read: 2, added: 2 }, faults: { count: 0 } });
  expect(told(report.warnings)).toEqual(['5 null: 2 rows without a figure']);
});
