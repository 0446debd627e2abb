import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered } from '../../../tests/e2e/answered.ts';
import { fibre, openDesks, type Desks } from '../graph/typed-desk.fixture.ts';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks();
  await desks.send(`${fibre};2024-S1;100/200`, `${fibre};2015;100/200`, `${fibre};2016;100/200`);
});
afterAll(async () => await desks[Symbol.asyncDispose]());

const figure = (period: string): string[] => ['--province=kon-tum', `--indicator=${fibre}`, `--period=${period}`];
const right = ['--figure=110/200 (55%)', '--reason=Đếm thiếu'];

interface Stated {
  readonly id: string;
  readonly numerator: number | null;
  readonly source: { readonly id: string };
}

/** Figures of a period by their documents. */
async function stated(period: string): Promise<Record<string, Stated>> {
  const { infrastructure } = await answered<{
    infrastructure: { series: (Stated & { otherSources: readonly Stated[] })[] };
  }>(
    desks.hub,
    `query ($period: Period!) {
      infrastructure {
        series(of: [FIBRE_HOUSEHOLD_SHARE], provinces: ["kon-tum"], from: $period, to: $period) {
          id numerator source { id } otherSources { id numerator source { id } }
        }
      }
    }`,
    { period },
  );
  const all = infrastructure.series.flatMap(({ otherSources, ...chosen }) => [chosen, ...otherSources]);
  return Object.fromEntries(all.map((each) => [each.source.id, each]));
}
const own = 'kon-tum/direct';

test('a figure is found by unit, indicator and period, tried, and corrected', async () => {
  const tried = await desks.officer('correct', ...figure('2015'), ...right, '--dry-run');
  expect(tried.code).toBe(0);
  expect(tried.out).toMatch(/^Kiểm tra thử, chưa ghi gì\. Số liệu \d+ sẽ được đính chính\.\n/);
  expect(tried.out).toContain('\nĐể làm thật: chạy lại lệnh này, bỏ --dry-run.\n');
  expect((await stated('2015'))[own]?.numerator).toBe(100);
  const { code, out } = await desks.officer('correct', ...figure('2015'), ...right, '--lang=en');
  expect(code).toBe(0);
  expect(out).toMatch(/^Figure \d+ was corrected\.\n\nAct: +observation \d+\n[^]*\nReceipt: +no\. \d+, /);
  expect(out).toContain(`│ ${fibre} │ 2015   │ 100/200 │ 110/200 │`);
  expect((await stated('2015'))[own]?.numerator).toBe(110);
});

test('the same figure again changes nothing', async () => {
  const { code, out } = await desks.officer('correct', ...figure('2015'), ...right);
  expect([code, out.split('\n')[0]]).toEqual([
    0,
    `Không có gì thay đổi: số liệu ${(await stated('2015'))[own]?.id} đã đúng như vậy.`,
  ]);
});

test('where several documents state it they are listed, and nothing is done', async () => {
  const before = await stated('2024-S1');
  const { code, out, err } = await desks.officer('correct', ...figure('2024-S1'), ...right);
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe(`Chưa làm gì: hãy chọn một số liệu bằng --observation hoặc --source. Các văn bản nêu:
Nothing was done: choose a figure by --observation or --source. These documents state it:
  --observation=${before[own]?.id}  100/200  kon-tum/direct: Số liệu Kon Tum báo cáo trực tiếp
  --observation=${before['kon-tum-2024-s1']?.id}  59.47  kon-tum-2024-s1: Steering committee: review of the first half of 2024
`);
  expect(await stated('2024-S1')).toEqual(before);
});

test('one of them is chosen by its document or by its id', async () => {
  const bySource = await desks.officer('correct', ...figure('2024-S1'), `--source=${own}`, ...right, '--dry-run');
  const id = (await stated('2024-S1'))[own]?.id ?? '';
  const byId = await desks.officer('correct', `--observation=${id}`, ...right, '--dry-run');
  expect([bySource.code, bySource.out]).toEqual([0, byId.out]);
  expect(bySource.out).toContain(`Số liệu ${id} sẽ được đính chính.`);
});

test('what another document states is refused to the province with what it can do, and not to an editor', async () => {
  const news = [...figure('2024-S1'), '--source=kon-tum-2024-s1', ...right, '--dry-run'];
  const { code, err } = await desks.officer('correct', ...news);
  expect(code).toBe(2);
  expect(err).toMatch(
    /^Lỗi \[NOT_OWN_SOURCE\] .* Nguồn: kon-tum-2024-s1\. Hãy nêu tranh chấp: npm run hub -- dispute /,
  );
  expect((await desks.editor('correct', ...news)).code).toBe(0);
});

test('an officer of another province is refused', async () => {
  expect(await desks.stranger('correct', ...figure('2016'), ...right)).toMatchObject({
    code: 2,
    err: expect.stringContaining('Error [FORBIDDEN]') as unknown,
  });
});

test('one that was corrected meanwhile is refused, and the one that stands is named', async () => {
  const { id } = (await stated('2016'))[own] ?? { id: '' };
  await desks.officer('correct', `--observation=${id}`, ...right);
  const { code, err } = await desks.officer('correct', `--observation=${id}`, '--figure=120/200', '--reason=slip');
  const now = (await stated('2016'))[own]?.id;
  expect(code).toBe(2);
  expect(err).toMatch(
    new RegExp(
      `\\[STALE_OBSERVATION\\] .* Hiện hành thay cho ${id}: ${now}\\..*\n.* Current instead of ${id}: ${now}\\.`,
    ),
  );
});

test('what cannot be read is a fault, and ends with 1', async () => {
  const { code, out } = await desks.officer('correct', ...figure('2016'), '--figure=rất nhiều', '--reason=slip');
  expect(code).toBe(1);
  expect(out).toMatch(/^Chưa đính chính: số liệu mới có lỗi, xem ở dưới\.\n[^]*Thấy: +rất nhiều\n/);
});

test.each([
  [figure('1999'), 'No document states this figure (kon-tum, infrastructure.fibre-household-share, 1999)'],
  [figure('2015-13'), '--period=2015-13: expected 2024, 2024-S1,'],
  [
    ['--province=kon-tum', '--indicator=infrastructure.fibre', '--period=2015'],
    'There is no indicator "infrastructure.fibre". The nearest are',
  ],
  [['--province=kontum', `--indicator=${fibre}`, '--period=2015'], 'Error [UNKNOWN_PROVINCE]'],
  [['--province=kon-tum', '--period=2015'], '--indicator=<code> is missing'],
  [['--observation=1', '--province=kon-tum'], 'Choose --observation, or --province, --indicator and --period'],
])('%j is refused in both languages', async (words, english) => {
  const { code, out, err } = await desks.officer('correct', ...words, ...right);
  expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 2]);
  expect(err).toContain(english);
});
