import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { sampleClaim } from '../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../tests/support/test-ledger.ts';
import type { FindingClaim, ObservationClaim } from '../ledger/claim.ts';
import { readFindings } from '../ledger/read/read-findings.ts';
import { claimColumns, claimOf, type ClaimRow } from '../ledger/write/claim-columns.ts';
import { writeInTransaction } from '../ledger/write/write-in-transaction.ts';
import { createJudge } from './judge.ts';

let db: TestLedger;
beforeAll(async () => {
  db = await testLedger();
  await db.append({ sources: ['one', 'two', 'three'].map((id) => sampleSource(id)) });
});
afterAll(async () => await db.close());

/** Each test speaks of a unit of its own, and of no other. */
const units = ['cao-bang', 'ha-giang', 'lao-cai', 'son-la', 'yen-bai', 'hoa-binh', 'lang-son', 'bac-giang', 'phu-tho'];
let unit = '';
const nextUnit = (): string => (unit = units.shift() ?? 'no more units');

type Words = Parameters<typeof sampleClaim>[0];
const claim = (indicator: string, value: string, words: Words = {}): ObservationClaim =>
  sampleClaim({ provinceId: unit, sourceId: 'one', indicator, value, ...words });
const online = (value: string) => claim('public-services.online-service-count', value);
const fully = (value: string) => claim('public-services.fully-online-service-count', value);
const partially = (value: string) => claim('public-services.partially-online-service-count', value);

const inShort = ({ rule, indicator, period, found }: FindingClaim): string => `${rule} ${indicator} ${period} ${found}`;
async function standing(): Promise<string[]> {
  const findings = await readFindings(db.ledger, { provinceIds: [unit], asOf: null });
  return findings.map(inShort).toSorted();
}

function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) => orders(items.filter((each) => each !== item)).map((rest) => [item, ...rest]));
}

describe('what is found does not depend on the order of arrival', () => {
  const series = (indicator: string, values: Readonly<Record<string, string>>): readonly Words[] =>
    Object.entries(values).map(([period, value]) => ({ indicator, period, value }));
  it.each<[string, readonly Words[]]>([
    [
      'parts and their total',
      [
        { indicator: 'public-services.online-service-count', value: '1553' },
        { indicator: 'public-services.fully-online-service-count', value: '1027' },
        { indicator: 'public-services.partially-online-service-count', value: '516' },
      ],
    ],
    [
      'a growth and its levels',
      [
        { indicator: 'programme.dti-score-growth', period: '2024', value: '12.3' },
        ...series('programme.dti-score', { 2023: '0.6010', 2024: '0.6420' }),
      ],
    ],
    [
      'a move and its ranks',
      [
        { indicator: 'programme.dti-rank-rise', period: '2023', value: '7' },
        ...series('programme.dti-rank', { 2022: '26', 2023: '21' }),
      ],
    ],
    [
      'half-years and their year',
      series('public-services.outgoing-document-count', { '2023-S1': '179460', '2023-S2': '194080', 2023: '337540' }),
    ],
    [
      'a leap between two years',
      series('infrastructure.fibre-household-share', { 2022: '62.0', 2023: '92.5', 2024: '64.1' }),
    ],
    [
      'a slip between two years',
      series('infrastructure.base-station-count', { 2022: '1204', 2023: '12400', 2024: '1311' }),
    ],
    [
      'three sources that differ',
      ['80', '70', '60'].map((value, at) => ({
        indicator: 'infrastructure.fibre-household-share',
        value,
        sourceId: ['one', 'two', 'three'][at] ?? '',
      })),
    ],
    [
      'the same counts for two indicators',
      ['mobile', 'fixed'].map((kind) => ({
        indicator: `infrastructure.${kind}-broadband-village-share`,
        numerator: '4342',
        denominator: '4357',
      })),
    ],
  ])('%s', async (_title, words) => {
    const found = new Set<string>();
    for (const order of orders(words)) {
      const database = await testLedger();
      await database.append({ sources: ['one', 'two', 'three'].map((id) => sampleSource(id)) });
      for (const each of order) await database.append({ observations: [sampleClaim({ sourceId: 'one', ...each })] });
      const findings = await readFindings(database.ledger, { asOf: null });
      found.add([...new Set(findings.map(inShort))].toSorted().join('; '));
      await database.close();
    }
    expect(found.size).toBe(1);
    expect([...found][0]).not.toBe('');
  });
});

test('a correction silences what rested on the claim, and what is still wrong is told anew', async () => {
  nextUnit();
  await db.append({ observations: [online('1553'), fully('1027'), partially('516')] });
  const wrong = (found: string) => [`parts-against-total public-services.online-service-count 2024 ${found}`];
  expect(await standing()).toEqual(wrong('1027 + 516 = 1543'));
  await db.append({ observations: [partially('416')] });
  expect(await standing()).toEqual(wrong('1027 + 416 = 1443'));
  await db.append({ observations: [partially('526')] });
  expect(await standing()).toEqual([]);
});

test('a finding that stands is not told again when something else comes beside it', async () => {
  nextUnit();
  await db.append({ observations: [online('1443'), fully('1027')] });
  await db.append({ observations: [partially('516')] });
  await db.append({ observations: [claim('public-services.administrative-procedure-count', '1726')] });
  await db.append({ observations: [claim('public-services.online-service-count', '1443', { period: '2023' })] });
  expect(await standing()).toEqual(['parts-against-total public-services.online-service-count 2024 1027 + 516 = 1543']);
});

test('the national figure that comes later tells who copied it', async () => {
  nextUnit();
  const fibre = 'infrastructure.fibre-household-share';
  await db.append({ observations: [claim(fibre, '75.39', { period: '2019' })] });
  expect(await standing()).toEqual([]);
  await db.append({ observations: [claim(fibre, '75.39', { period: '2019', provinceId: 'vn', sourceId: 'two' })] });
  expect(await standing()).toEqual([`equal-to-national-mean ${fibre} 2019 75.39`]);
});

test('a report that is corrected in one figure is still that of the year before in the others', async () => {
  nextUnit();
  const figures = (['1204', '389812', '41077', '1502', '61277', '3351'] as const).map((value, at): [string, string] => [
    [
      'base-station',
      'mobile-subscription',
      'fixed-broadband-subscription',
      'four-g-station',
      'smartphone-subscription',
      'internet-subscription',
    ][at] ?? '',
    value,
  ]);
  const report = (period: string, sourceId: string) =>
    figures.map(([name, value]) => claim(`infrastructure.${name}-count`, value, { period, sourceId }));
  await db.append({ observations: report('2022', 'one') });
  await db.append({ observations: report('2023', 'two') });
  const repeated = (found: string) => [`identical-to-earlier-period infrastructure.base-station-count 2023 ${found}`];
  expect(await standing()).toEqual(repeated('6/6'));
  // The note on a place changes no figure.
  await db.append({
    observations: report('2023', 'two')
      .slice(3, 4)
      .map((each) => ({ ...each, locator: 'page 2' })),
  });
  expect(await standing()).toEqual(repeated('6/6'));
  await db.append({
    observations: [claim('infrastructure.internet-subscription-count', '3402', { period: '2023', sourceId: 'two' })],
  });
  expect(await standing()).toEqual([]);
});

test('of a feed of several batches both sides of a disagreement are told once', async () => {
  nextUnit();
  const fibre = 'infrastructure.fibre-household-share';
  const day = (at: number): string => new Date(Date.UTC(2010, 0, 1 + at)).toISOString().slice(0, 10);
  const many = Array.from({ length: 5100 }, (_, at) =>
    claim('infrastructure.mobile-signal-village-share', '50', { period: day(at) }),
  );
  await db.append({
    observations: [claim(fibre, '80', { sourceId: 'one' }), ...many, claim(fibre, '70', { sourceId: 'two' })],
  });
  expect(await standing()).toEqual(
    [`sources-disagree ${fibre} 2024 70`, `sources-disagree ${fibre} 2024 80`].map((each) =>
      expect.stringContaining(each),
    ),
  );
});

test('what stands beside a figure that was withdrawn is judged again', async () => {
  nextUnit();
  const fibre = 'infrastructure.fibre-household-share';
  const said = (sourceId: string, value: string) => claim(fibre, value, { sourceId });
  await db.append({ observations: [said('one', '80'), said('two', '70'), said('three', '60')] });
  const again = await writeInTransaction(db.ledger, async (session) => {
    await session.execute(
      `insert into observation (province_id, domain, indicator, period, period_start, period_end, qualifier, value, derived,
         merged_basis, source_id, revision, supersedes, withdrawn, feed_id, recorded_at)
       select province_id, domain, indicator, period, period_start, period_end, qualifier, value, derived, merged_basis,
         source_id, 2, id, true, 999, now() from observation where province_id = ? and source_id = 'three'`,
      [unit],
    );
    const rows = await session.execute<ClaimRow>(`select ${claimColumns} from observation o where feed_id = 999`);
    const judge = createJudge(session, { feedId: 999, today: '2026-11-01', contract: db.foundation });
    return await judge.judgeAround(rows.map(claimOf));
  });
  // Two of three still disagree; the verdicts that named the third have fallen silent.
  expect(again.findings.map(({ found, expected }) => [found, expected])).toEqual([
    ['80 (one)', '70 (two)'],
    ['70 (two)', '80 (one)'],
  ]);
});

test('however many figures a batch has, it costs as many statements', async () => {
  const statementsOf = async (count: number, period: string): Promise<number> => {
    const areas = db.foundation.areas.inForce('2024-12-31').slice(0, count);
    const before = db.statements.length;
    await db.append({
      observations: areas.flatMap(({ id }) => [
        claim('infrastructure.base-station-count', '1204', { provinceId: id, period }),
        claim('infrastructure.five-g-station-count', '1205', { provinceId: id, period }),
      ]),
    });
    return db.statements.length - before;
  };
  await statementsOf(63, '2010');
  expect(await statementsOf(63, '2013')).toBe(await statementsOf(1, '2016'));
});
