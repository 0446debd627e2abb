import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askFeeds, editor, officer, officerOf } from '../../../tests/support/ask-feeds.ts';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { readObservations } from '../../ledger/read/read-observations.ts';

const indicator = 'infrastructure.fibre-household-share';
let db: TestLedger;
let year = 2008;
let period = '';
beforeAll(async () => {
  db = await testLedger();
  await db.append({
    sources: [
      sampleSource('own'),
      sampleSource('news', { kind: 'news' }),
      sampleSource('ministry', { kind: 'ministry-page' }),
    ],
  });
});
afterAll(async () => await db.close());
beforeEach(() => {
  period = String((year += 1));
});

/** The current figures of this test's period by their source. */
async function current(): Promise<Record<string, { id: string; value: string | null; reason: string | null }>> {
  const rows = await readObservations(db.ledger, { indicators: [indicator], period, asOf: null });
  return Object.fromEntries(
    rows.map(({ id, source, value, reason }) => [source.id, { id: String(id), value, reason }]),
  );
}
async function say(sourceId: string, value: string, words: object = {}): Promise<string> {
  await db.append({ observations: [sampleClaim({ indicator, period, sourceId, value, ...words })] });
  return (await current())[sourceId]?.id ?? '';
}

const mutation = `mutation ($observation: ID!, $figure: String, $columns: FigureColumns, $reason: String!, $dryRun: Boolean) {
  correctFigure(observation: $observation, figure: $figure, columns: $columns, reason: $reason, dryRun: $dryRun) {
    outcome rows { corrected unchanged refused } faults { count first { column foundVi foundEn } }
    findings { first { rule } } changes { first { kind before after } } feed { kind role name reason }
  }
}`;
const correct = async (variables: Record<string, unknown>, identity = officer) =>
  await askFeeds(db, mutation, { reason: 'A slip of the pen', ...variables }, identity);

test('a correction is the next revision of the same claim, with its reason, judged by the rules', async () => {
  const observation = await say('own', '80', { locator: 'page 3', derived: true });
  expect((await correct({ observation, figure: '101%' })).data).toEqual({
    correctFigure: {
      outcome: 'ACCEPTED',
      rows: { corrected: 1, unchanged: 0, refused: 0 },
      faults: { count: 0, first: [] },
      findings: { first: [{ rule: 'SHARE_OUTSIDE_RANGE' }] },
      changes: { first: [{ kind: 'CORRECTED', before: '80', after: '101' }] },
      feed: { kind: 'CORRECTION', role: 'OFFICER', name: `observation ${observation}`, reason: 'A slip of the pen' },
    },
  });
  const [row] = await readObservations(db.ledger, { indicators: [indicator], period, asOf: null });
  expect(row).toMatchObject({
    value: '101',
    revision: 2,
    locator: 'page 3',
    derived: true,
    reason: 'A slip of the pen',
  });
});

test('in columns the digits are kept', async () => {
  const observation = await say('own', '80');
  await correct({ observation, columns: { numerator: '1363', denominator: '1720', stated: '79.240' } });
  expect(await readObservations(db.ledger, { indicators: [indicator], period, asOf: null })).toMatchObject([
    { numerator: '1363', denominator: '1720', stated: '79.240', value: null },
  ]);
});

test('the same figure again changes nothing, and nothing is written', async () => {
  const observation = await say('own', '80');
  expect((await correct({ observation, figure: '80' })).data?.['correctFigure']).toMatchObject({
    outcome: 'UNCHANGED',
    rows: { corrected: 0, unchanged: 1 },
    feed: null,
  });
  expect((await current())['own']?.id).toBe(observation);
});

test('what cannot be read is a fault of the report, and the figure stays', async () => {
  const observation = await say('own', '80');
  expect((await correct({ observation, figure: 'rất nhiều' })).data?.['correctFigure']).toMatchObject({
    outcome: 'REFUSED',
    faults: { count: 1, first: [{ column: 'figure', foundVi: 'rất nhiều', foundEn: 'rất nhiều' }] },
  });
  expect((await current())['own']).toMatchObject({ id: observation, value: '80' });
});

test('a dry run says what would become of it', async () => {
  const observation = await say('own', '80');
  expect((await correct({ observation, figure: '90', dryRun: true })).data?.['correctFigure']).toMatchObject({
    outcome: 'ACCEPTED',
    changes: { first: [{ before: '80', after: '90' }] },
    feed: null,
  });
  expect((await current())['own']?.id).toBe(observation);
});

test('one that was overtaken is refused, and told what stands now', async () => {
  const first = await say('own', '80');
  const second = await say('own', '81');
  expect((await correct({ observation: first, figure: '82' })).errors).toMatchObject([
    { extensions: { code: 'STALE_OBSERVATION', current: [{ id: first, current: second }] } },
  ]);
  expect((await current())['own']?.id).toBe(second);
});

test('of two corrections of the same figure at once one is written, the other is told', async () => {
  const observation = await say('own', '80');
  const answers = await Promise.all(['82', '83', '84'].map(async (figure) => await correct({ observation, figure })));
  expect(answers.map(({ codes }) => codes.join()).toSorted()).toEqual(['', 'STALE_OBSERVATION', 'STALE_OBSERVATION']);
  const [row] = await readObservations(db.ledger, { indicators: [indicator], period, asOf: null });
  expect(row?.revision).toBe(2);
});

test('what news and ministries state is not the province’s to correct, but an editor’s', async () => {
  for (const source of ['news', 'ministry']) {
    const observation = await say(source, '80');
    expect(await correct({ observation, figure: '82' })).toMatchObject({
      data: { correctFigure: null },
      codes: ['NOT_OWN_SOURCE'],
    });
    expect((await correct({ observation, figure: '82' }, editor)).data?.['correctFigure']).toMatchObject({
      outcome: 'ACCEPTED',
      feed: { role: 'EDITOR' },
    });
  }
});

test('an officer of another unit is refused, one of the unit that it went up in is not', async () => {
  const observation = await say('own', '80');
  expect(await correct({ observation, figure: '82' }, officerOf('lang-son'))).toMatchObject({ codes: ['FORBIDDEN'] });
  expect(await correct({ observation, figure: '82' }, officerOf('quang-ngai-2025'))).toMatchObject({ codes: [] });
});

test('a figure of a merged unit before it was formed stays one', async () => {
  const words = { provinceId: 'quang-ngai-2025', period: '2024', sourceId: 'own' };
  await db.append({ observations: [sampleClaim({ indicator, value: '80', mergedBasis: true, ...words })] });
  const find = async () =>
    (await readObservations(db.ledger, { indicators: [indicator], provinceIds: ['quang-ngai-2025'], asOf: null }))[0];
  await correct({ observation: String((await find())?.id), figure: '81' }, editor);
  expect(await find()).toMatchObject({ value: '81', mergedBasis: true, revision: 2 });
});

test.each([
  ['an id that nothing has', { observation: '999999', figure: '1' }, 'UNKNOWN_ID'],
  ['an aggregated figure', { observation: 'aggregated:kon-tum:x:2024', figure: '1' }, 'UNKNOWN_ID'],
])('%s is refused', async (_what, variables, code) => {
  expect(await correct(variables)).toMatchObject({ data: { correctFigure: null }, codes: [code] });
});

test('without a figure or without a reason it is refused', async () => {
  const observation = await say('own', '80');
  expect(await correct({ observation })).toMatchObject({ codes: ['BAD_ARGUMENT'] });
  expect(await correct({ observation, figure: '1', reason: '  ' })).toMatchObject({ codes: ['BAD_ARGUMENT'] });
});
