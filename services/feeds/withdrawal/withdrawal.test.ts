import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answerOf, askFeeds, editor, officer } from '../../../tests/support/ask-feeds.ts';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { readFindings } from '../../ledger/read/read-findings.ts';
import { readObservations } from '../../ledger/read/read-observations.ts';
import { readRecords } from '../../ledger/read/read-records.ts';

const indicator = 'infrastructure.fibre-household-share';
let db: TestLedger;
let year = 2008;
let period = '';
beforeAll(async () => {
  db = await testLedger();
  const sources = ['one', 'two', 'three'].map((id) => sampleSource(id));
  await db.append({ sources: [...sources, sampleSource('news', { kind: 'news' })] });
});
afterAll(async () => await db.close());
beforeEach(() => {
  period = String((year += 1));
});

const claim = (sourceId: string, value: string) => sampleClaim({ indicator, period, sourceId, value });
const current = async (asOf: Date | null = null) =>
  await readObservations(db.ledger, { indicators: [indicator], period, asOf });
async function say(...figures: [string, string][]): Promise<Record<string, string>> {
  await db.append({ observations: figures.map(([source, value]) => claim(source, value)) });
  return Object.fromEntries((await current()).map(({ id, source }) => [source.id, String(id)]));
}
async function disagreements(): Promise<string[]> {
  const filter = { rule: 'sources-disagree', period, asOf: null } as const;
  const [rows, findings] = [await current(), await readFindings(db.ledger, filter)];
  const sourceOf = (id: number | null): string => rows.find((row) => row.id === id)?.source.id ?? 'none';
  return findings
    .map(({ observationId, related }) => `${sourceOf(observationId)}: ${related.map(sourceOf).toSorted().join()}`)
    .toSorted();
}

const fields = `{ figures records isDryRun recordedAt changes { count first { kind indicator period before after line } } findings { count } feed { kind name reason outcome { withdrawn added } } }`;
const withdraw = async (
  observations: (string | undefined)[],
  words: Record<string, unknown> = {},
  identity = officer,
) =>
  await askFeeds(
    db,
    `mutation ($observations: [ID!]!, $reason: String!, $dryRun: Boolean) {
      withdrawFigures(observations: $observations, reason: $reason, dryRun: $dryRun) ${fields}
    }`,
    { observations, reason: 'Counted twice', ...words },
    identity,
  );
const history = async (id: string | undefined, asOf?: string) =>
  (
    await askFeeds(
      db,
      `query ($id: ID!, $asOf: DateTime) { observation(id: $id, asOf: $asOf) {
        value withdrawn reason laterRevisions { value withdrawn reason status absence { reason } recordedAt }
        revisions { value withdrawn reason }
      } }`,
      { id, ...(asOf ? { asOf } : {}) },
    )
  ).data?.['observation'] as { laterRevisions: { recordedAt: string }[] };

test('a withdrawn figure is none of the current ones, and its page says when and why', async () => {
  const { one } = await say(['one', '80']);
  const report = answerOf(await withdraw([one]), 'withdrawFigures') as { recordedAt: string };
  expect(report).toEqual({
    figures: 1,
    records: 0,
    isDryRun: false,
    recordedAt: expect.stringMatching(/Z$/) as string,
    changes: { count: 1, first: [{ kind: 'WITHDRAWN', indicator, period, before: '80', after: null, line: null }] },
    findings: { count: 0 },
    feed: {
      kind: 'WITHDRAWAL',
      name: `observations ${one}`,
      reason: 'Counted twice',
      outcome: { withdrawn: 1, added: 0 },
    },
  });
  expect(await current()).toEqual([]);
  const page = await history(one);
  const { recordedAt } = report;
  const withdrawal = {
    value: null,
    withdrawn: true,
    reason: 'Counted twice',
    status: 'MISSING',
    absence: { reason: 'WITHDRAWN' },
    recordedAt,
  };
  expect(page).toEqual({ value: 80, withdrawn: false, reason: null, laterRevisions: [withdrawal], revisions: [] });
  // As of the moment before, nobody knew.
  const before = new Date(Date.parse(recordedAt) - 1);
  expect(await history(one, before.toISOString())).toMatchObject({ laterRevisions: [] });
  expect(await current(before)).toHaveLength(1);
});

test('a withdrawn figure can be reported again, and its revisions go on', async () => {
  const { one } = await say(['one', '80']);
  await withdraw([one]);
  const again = await say(['one', '80']);
  expect(await current()).toMatchObject([{ value: '80', revision: 3 }]);
  expect(await history(again['one'])).toMatchObject({
    laterRevisions: [],
    revisions: [
      { value: null, withdrawn: true, reason: 'Counted twice' },
      { value: 80, withdrawn: false },
    ],
  });
});

test('findings on it fall silent, and who still disagrees is told anew, once', async () => {
  const { two } = await say(['one', '80'], ['two', '70'], ['three', '60']);
  expect(await disagreements()).toEqual(['one: three,two', 'three: one,two', 'two: one,three']);
  expect((await withdraw([two])).data?.['withdrawFigures']).toMatchObject({ findings: { count: 2 } });
  expect(await disagreements()).toEqual(['one: three', 'three: one']);
});

test('with the last who disagreed the disagreement ends', async () => {
  const { two } = await say(['one', '80'], ['two', '70']);
  await withdraw([two]);
  expect(await disagreements()).toEqual([]);
});

test('two withdrawn together are judged once', async () => {
  const { one, two } = await say(['one', '80'], ['two', '70'], ['three', '60']);
  await withdraw([one, two]);
  expect(await disagreements()).toEqual([]);
  expect(await current()).toMatchObject([{ source: { id: 'three' } }]);
});

test('one that is not current refuses all of them, and is told with what stands instead', async () => {
  const first = await say(['one', '80']);
  const second = await say(['one', '81'], ['two', '81']);
  expect((await withdraw([first['one'], second['two']])).errors).toMatchObject([
    { extensions: { code: 'STALE_OBSERVATION', current: [{ id: first['one'], current: second['one'] }] } },
  ]);
  expect(await current()).toHaveLength(2);
  await withdraw([second['one']]);
  expect((await withdraw([second['one']])).errors).toMatchObject([
    { extensions: { code: 'STALE_OBSERVATION', current: [{ id: second['one'], current: null }] } },
  ]);
});

test('of two that withdraw the same figure at once one does it, the other is told', async () => {
  const { one } = await say(['one', '80']);
  const answers = await Promise.all([withdraw([one]), withdraw([one])]);
  expect(answers.map(({ codes }) => codes.join()).toSorted()).toEqual(['', 'STALE_OBSERVATION']);
});

test('a dry run says what would be taken back, and takes nothing', async () => {
  const { one } = await say(['one', '80']);
  expect((await withdraw([one], { dryRun: true })).data?.['withdrawFigures']).toMatchObject({
    figures: 1,
    isDryRun: true,
    recordedAt: null,
    feed: null,
  });
  expect(await current()).toHaveLength(1);
});

test('what others state is not the province’s to withdraw, but an editor’s', async () => {
  const { news } = await say(['news', '80']);
  expect(await withdraw([news])).toMatchObject({ data: { withdrawFigures: null }, codes: ['NOT_OWN_SOURCE'] });
  expect(await withdraw([news], {}, editor)).toMatchObject({ codes: [] });
});

test.each([
  ['no figure at all', []],
  ['more than a thousand', Array.from({ length: 1001 }, (_, at) => String(at + 1))],
])('%s is refused', async (_what, ids) => {
  expect(await withdraw(ids)).toMatchObject({ codes: ['BAD_ARGUMENT'] });
});

const withdrawFeed = async (id: string, identity = officer) =>
  await askFeeds(
    db,
    `mutation ($id: ID!) { withdrawFeed(id: $id, reason: "The wrong file") ${fields} }`,
    { id },
    identity,
  );
const send = async (rows: object[], province = 'kon-tum', identity = officer): Promise<string> => {
  const answer = await askFeeds(
    db,
    `mutation ($province: ID!, $rows: [ReportedFigure!]) { submitFeed(province: $province, rows: $rows) { feed { id } } }`,
    { province, rows },
    identity,
  );
  return (answerOf(answer, 'submitFeed') as { feed: { id: string } }).feed.id;
};

test('a feed is taken back as far as it is current: what was corrected since stands', async () => {
  const row = (figure: string, of: string) => ({ indicator, period: of, figure });
  const id = await send([row('80', `${period}-01`), row('81', `${period}-02`)]);
  await send([row('70', `${period}-02`)]);
  expect((await withdrawFeed(id)).data?.['withdrawFeed']).toMatchObject({
    figures: 1,
    changes: { first: [{ period: `${period}-01`, before: '80' }] },
  });
  const standing = await readObservations(db.ledger, {
    indicators: [indicator],
    from: `${period}-01-01`,
    to: `${period}-12-31`,
    asOf: null,
  });
  expect(standing).toMatchObject([{ period: `${period}-02`, value: '70' }]);
  expect((await withdrawFeed(id)).data?.['withdrawFeed']).toMatchObject({ figures: 0, feed: null });
});

test('a feed of another unit, or of others’ sources, is not the officer’s to take back', async () => {
  const other = await send([{ indicator, period, figure: '80' }], 'lang-son', editor);
  expect(await withdrawFeed(other)).toMatchObject({ codes: ['FORBIDDEN'] });
  const { news } = await say(['news', '80']);
  const corrected = await askFeeds(
    db,
    `mutation ($id: ID!) { correctFigure(observation: $id, figure: "81", reason: "As printed") { feed { id } } }`,
    { id: news },
    editor,
  );
  const { feed } = answerOf(corrected, 'correctFigure') as { feed: { id: string } };
  expect(await withdrawFeed(feed.id)).toMatchObject({ codes: ['NOT_OWN_SOURCE'] });
});

test('a register record is withdrawn, and may come again', async () => {
  const record = {
    register: 'service-centre',
    domain: 'public-services',
    provinceId: 'kon-tum',
    key: 'a',
    period: null,
    content: { name: 'a' },
    sourceId: 'one',
    locator: null,
  } as const;
  const filter = { registers: ['service-centre'], asOf: null };
  await db.append({ records: [record] });
  const [row] = await readRecords(db.ledger, filter);
  const ask = async () =>
    await askFeeds(
      db,
      `mutation ($id: ID!) { withdrawRecord(record: $id, reason: "Closed") ${fields} }`,
      { id: String(row?.id) },
      officer,
    );
  expect((await ask()).data?.['withdrawRecord']).toMatchObject({
    records: 1,
    figures: 0,
    feed: { outcome: { withdrawn: 1 } },
  });
  expect(await readRecords(db.ledger, filter)).toEqual([]);
  expect((await ask()).errors).toMatchObject([{ extensions: { code: 'STALE_RECORD', current: [{ current: null }] } }]);
  expect(await db.append({ records: [record] })).toMatchObject({ accepted: 1 });
  expect(await readRecords(db.ledger, filter)).toMatchObject([{ content: { name: 'a' } }]);
});
