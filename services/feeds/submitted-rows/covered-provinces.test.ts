import { expect, test } from 'vitest';
import { csvOf } from '../../../tests/support/send-file.ts';
import { testSender } from '../../../tests/support/test-sender.ts';
import { share } from '../../../tests/support/try-file.ts';
import { readObservations } from '../../ledger/read/read-observations.ts';

const sender = testSender();
const { send } = sender;

const header = ['Tỉnh', 'Mã chỉ tiêu', 'Kỳ báo cáo', 'Số liệu', 'Nguồn'];

/** The province under which a row would stand, or what was expected in its cell. */
async function provinceOf(cell: string, period: string, provinceId: string): Promise<string | undefined> {
  const report = await send(csvOf([header, [cell, share, period, '50%', '']]), { provinceId, isDryRun: true });
  const [fault] = report.faults.first;
  return fault ? `${fault.column}: ${fault.expectedEn}` : report.changes.first[0]?.provinceId;
}

test.each([
  ['', '2026', 'khanh-hoa-2025'],
  ['khanh-hoa-2025', '2026', 'khanh-hoa-2025'],
  ['Khánh Hòa', '2026', 'khanh-hoa-2025'],
  ['tỉnh Khánh Hoà', '2026', 'khanh-hoa-2025'],
  ['KHANH HOA', '2026', 'khanh-hoa-2025'],
  ['56', '2026', 'khanh-hoa-2025'],
  ['Khánh Hòa', '2024', 'khanh-hoa'],
  ['khanh-hoa-2025', '2024', 'khanh-hoa-2025'],
  ['ninh-thuan', '2024', 'ninh-thuan'],
  ['Ninh Thuận', '6 tháng đầu năm 2024', 'ninh-thuan'],
  ['58', '2024', 'ninh-thuan'],
  ['Ninh Thuận', '2026', 'ninh-thuan'],
  ['', '2024', 'khanh-hoa-2025'],
])('in a file of Khánh Hòa, formed in 2025, "%s" of %s is %s', async (cell, period, expected) => {
  expect(await provinceOf(cell, period, 'khanh-hoa-2025')).toBe(expected);
});

const covered =
  'Tỉnh: an empty cell, or one of khanh-hoa-2025 (Khanh Hoa), khanh-hoa (Khanh Hoa), ninh-thuan (Ninh Thuan)';
test.each([
  ['kon-tum', '2024', `${covered}; nearest: kon-tum, quang-ngai-2025`],
  ['Đắk Lắk', '2024', expect.stringContaining(covered)],
  ['Nha Trang', '2024', covered],
  ['Khánh Hào', '2026', expect.stringContaining('nearest: khanh-hoa-2025')],
  ['vn', '2026', expect.stringContaining(covered)],
  ['58', '2026', expect.stringContaining(covered)],
])('a row of "%s" for %s is of another province, or of none', async (cell, period, expected) => {
  expect(await provinceOf(cell, period, 'khanh-hoa-2025')).toEqual(expected);
});

test('a predecessor speaks for itself alone', async () => {
  expect(await provinceOf('', '2024', 'ninh-thuan')).toBe('ninh-thuan');
  expect(await provinceOf('Khánh Hòa', '2024', 'ninh-thuan')).toMatch(/one of ninh-thuan/);
  expect(await provinceOf('Khánh Hòa', '2026', 'khanh-hoa')).toMatch(/one of khanh-hoa/);
});

test('a merged unit corrects what a predecessor reported, by a row of its file or a file of the predecessor', async () => {
  const row = (figure: string) => csvOf([header, ['Ninh Thuận', share, '2024', figure, '']]);
  const held = async () =>
    (await readObservations(sender.hub.ledger, { indicators: [share], provinceIds: ['ninh-thuan'], asOf: null })).map(
      ({ value, source, revision }) => [value, source.id, revision],
    );
  await send(row('50%'), { provinceId: 'ninh-thuan' });
  expect(await send(row('51%'), { provinceId: 'khanh-hoa-2025' })).toMatchObject({ rows: { corrected: 1 } });
  expect(await held()).toEqual([['51', 'ninh-thuan/direct', 2]]);
  const identity = { role: 'officer', subject: 'officer', provinceId: 'khanh-hoa-2025' } as const;
  expect(await send(row('52%'), { provinceId: 'ninh-thuan', identity })).toMatchObject({ rows: { corrected: 1 } });
  expect(await held()).toEqual([['52', 'ninh-thuan/direct', 3]]);
});

test('a row may stand under a document of the province’s own, and under no other', async () => {
  const file = (source: string) => csvOf([header, ['', share, '2023', '50%', source]]);
  const words = { provinceId: 'khanh-hoa-2025', isDryRun: true };
  await send(file(''), { provinceId: 'ninh-thuan', source: { title: 'Báo cáo 2023' } });
  expect(await send(file('ninh-thuan/baocao2023'), words)).toMatchObject({ outcome: 'accepted' });
  expect(await send(file('khanh-hoa-2025/direct'), words)).toMatchObject({ outcome: 'accepted' });
  expect(await send(file('kon-tum/direct'), words)).toMatchObject({
    faults: { count: 1, first: [{ column: 'Nguồn', foundVi: 'kon-tum/direct' }] },
  });
});
