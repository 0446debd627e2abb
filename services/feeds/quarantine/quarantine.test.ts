import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askFeeds, editor, officer, officerOf } from '../../../tests/support/ask-feeds.ts';
import { testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { readObservations } from '../../ledger/read/read-observations.ts';

const indicator = 'infrastructure.fibre-household-share';
let db: TestLedger;
let year = 2008;
let period = '';
beforeAll(async () => {
  db = await testLedger();
});
afterAll(async () => await db.close());
beforeEach(() => {
  period = String((year += 1));
});

const current = async (span = period) =>
  await readObservations(db.ledger, {
    indicators: [indicator],
    from: `${span}-01-01`,
    to: `${span}-12-31`,
    asOf: null,
  });

/** Sends a file in part, and answers the numbers of its rows that were kept out. */
async function quarantine(text: string, words: object = {}, province = 'kon-tum'): Promise<string[]> {
  const { data } = await askFeeds(
    db,
    `mutation ($province: ID!, $file: FeedFileInput, $source: FeedSourceInput) {
      submitFeed(province: $province, file: $file, source: $source, acceptValid: true) {
        outcome feed { quarantinedRows { nodes { id } } }
      }
    }`,
    { province, file: { name: 'báo cáo.csv', format: 'CSV', text }, ...words },
    editor,
  );
  const { feed } = data?.['submitFeed'] as { feed: { quarantinedRows: { nodes: { id: string }[] } } };
  return feed.quarantinedRows.nodes.map(({ id }) => id);
}
const figureRows = (...figures: string[]): string =>
  [
    'indicator,period,figure',
    ...figures.map((figure, at) => `${indicator},${period}-${String(at + 1).padStart(2, '0')},${figure}`),
  ].join('\n');

type Cells = Record<string, string>;
const mend = async (rows: [string | undefined, Cells][], words: object = {}, identity = officer) =>
  await askFeeds(
    db,
    `mutation ($rows: [RowMend!]!, $dryRun: Boolean) { mendRows(rows: $rows, dryRun: $dryRun) {
      outcome rows { read added corrected unchanged refused } faults { count first { file line column found } }
      feed { kind name role }
    } }`,
    {
      rows: rows.map(([id, cells]) => ({
        id,
        cells: Object.entries(cells).map(([column, value]) => ({ column, value })),
      })),
      ...words,
    },
    identity,
  );
const drop = async (ids: (string | undefined)[], words: object = {}, identity = officer) =>
  await askFeeds(
    db,
    `mutation ($ids: [ID!]!, $reason: String!, $dryRun: Boolean) {
      dropRows(ids: $ids, reason: $reason, dryRun: $dryRun) { id state settledBy }
    }`,
    { ids, reason: 'Not ours', ...words },
    identity,
  );
const rowsNow = async (filter: Record<string, unknown>, identity = officer) =>
  await askFeeds(
    db,
    `query ($province: ID, $feed: ID, $state: QuarantineState, $first: Int, $after: String) {
      quarantinedRows(province: $province, feed: $feed, state: $state, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { id state line settledBy cells { column value } faults { file line column found mendVi } }
      }
    }`,
    filter,
    identity,
  );
const states = async (ids: readonly string[]): Promise<unknown> => {
  const { data } = await rowsNow({ province: 'kon-tum', first: 500 });
  const { nodes } = data?.['quarantinedRows'] as { nodes: { id: string; state: string }[] };
  return ids.map((id) => nodes.find((node) => node.id === id)?.state);
};

test('a row that was kept out is told with what it held and how to mend it, to its province alone', async () => {
  const [id] = await quarantine(figureRows('80', 'rất nhiều'));
  const { data } = await rowsNow({ province: 'kon-tum', state: 'WAITING' });
  const { nodes } = data?.['quarantinedRows'] as { nodes: { id: string }[] };
  expect(nodes.find((node) => node.id === id)).toEqual({
    id,
    state: 'WAITING',
    line: 3,
    settledBy: null,
    cells: [
      { column: 'indicator', value: indicator },
      { column: 'period', value: `${period}-02` },
      { column: 'figure', value: 'rất nhiều' },
    ],
    faults: [
      { file: 'báo cáo.csv', line: 3, column: 'figure', found: 'rất nhiều', mendVi: expect.any(String) as string },
    ],
  });
  const seen = await rowsNow({ province: 'kon-tum' }, officerOf('lang-son'));
  expect(new Set(seen.codes)).toEqual(new Set(['FORBIDDEN']));
  expect(seen.data?.['quarantinedRows']).toMatchObject({
    nodes: [{ id, cells: null, faults: null, state: 'WAITING' }],
  });
});

test('a mended row is taken as a feed of its own, and does not wait any more', async () => {
  const [id] = await quarantine(figureRows('80', 'rất nhiều'));
  expect((await mend([[id, { 'Số liệu': '81,5%' }]])).data?.['mendRows']).toEqual({
    outcome: 'ACCEPTED',
    rows: { read: 1, added: 1, corrected: 0, unchanged: 0, refused: 0 },
    faults: { count: 0, first: [] },
    feed: { kind: 'MEND', name: `rows ${id}`, role: 'OFFICER' },
  });
  expect((await current()).map(({ value }) => value)).toEqual(['81.5', '80']);
  expect(await states([id ?? ''])).toEqual(['MENDED']);
});

test('a mended row is of the document that its file was, and its numbers are read in the style of the file', async () => {
  const text = figureRows('"1,250.5"', 'x');
  const base = text
    .replaceAll(indicator, 'infrastructure.base-station-count')
    .replace('"1,250.5"', '"1,250"')
    .replace(',x', ',"2,600.0 x"');
  const [id] = await quarantine(`${base}\ninfrastructure.base-station-count,${period}-05,"3,000.0"`, {
    source: { title: 'Báo cáo riêng' },
  });
  expect((await mend([[id, { figure: '1,300' }]])).data?.['mendRows']).toMatchObject({ outcome: 'ACCEPTED' });
  const rows = await readObservations(db.ledger, {
    indicators: ['infrastructure.base-station-count'],
    period: `${period}-02`,
    asOf: null,
  });
  expect(rows).toMatchObject([{ value: '1300', source: { title: 'Báo cáo riêng' } }]);
});

test('of several the good ones are taken, the others are told and go on waiting', async () => {
  const ids = await quarantine(figureRows('x', 'y'));
  expect(
    (
      await mend([
        [ids[0], { figure: '81' }],
        [ids[1], { figure: 'z' }],
      ])
    ).data?.['mendRows'],
  ).toMatchObject({
    outcome: 'ACCEPTED_IN_PART',
    rows: { read: 2, added: 1, refused: 1 },
    faults: { count: 1, first: [{ file: 'báo cáo.csv', line: 3, column: 'figure', found: 'z' }] },
  });
  expect(await states(ids)).toEqual(['MENDED', 'WAITING']);
});

test('a mend that mends nothing writes nothing', async () => {
  const ids = await quarantine(figureRows('x'));
  expect((await mend([[ids[0], { figure: 'y' }]])).data?.['mendRows']).toMatchObject({
    outcome: 'REFUSED',
    feed: null,
  });
  expect(await states(ids)).toEqual(['WAITING']);
});

test('a dry run says whether it would be taken, and the row waits', async () => {
  const ids = await quarantine(figureRows('x'));
  const { data } = await mend([[ids[0], { figure: '81' }]], { dryRun: true });
  expect(data?.['mendRows']).toMatchObject({ outcome: 'ACCEPTED', rows: { added: 1 }, feed: null });
  expect(await states(ids)).toEqual(['WAITING']);
  expect(await current()).toEqual([]);
});

test('what the hub knows already mends a row too', async () => {
  const ids = await quarantine(figureRows('80', 'x'));
  expect((await mend([[ids[0], { period: `${period}-01`, figure: '80' }]])).data?.['mendRows']).toMatchObject({
    outcome: 'ACCEPTED',
    rows: { unchanged: 1 },
  });
  expect(await states(ids)).toEqual(['MENDED']);
});

test('a row that repeats another of its file is mended from the claim that it made', async () => {
  const row = `${indicator},${period},exact,79.24`;
  const ids = await quarantine(['indicator,period,qualifier,value', row, row].join('\n'));
  expect((await mend([[ids[0], { period: `${period}-07` }]])).data?.['mendRows']).toMatchObject({
    outcome: 'ACCEPTED',
  });
  expect((await current()).map((each) => [each.period, each.value])).toEqual([
    [period, '79.24'],
    [`${period}-07`, '79.24'],
  ]);
});

test('of two who mend the same row at once one wins, the other is told and nothing of theirs is written', async () => {
  const ids = await quarantine(figureRows('x', 'y'));
  const answers = await Promise.all([
    mend([[ids[0], { figure: '81' }]]),
    mend([
      [ids[0], { figure: '82' }],
      [ids[1], { figure: '83' }],
    ]),
  ]);
  expect(answers.map(({ codes }) => codes.join()).toSorted()).toEqual(['', 'STALE_ROW']);
  const values = (await current()).map(({ value }) => value).toSorted();
  expect([['81'], ['82', '83']]).toContainEqual(values);
});

test('a row that was mended or dropped cannot be mended or dropped again', async () => {
  const ids = await quarantine(figureRows('x', 'y'));
  await mend([[ids[0], { figure: '81' }]]);
  expect((await drop([ids[1]])).data?.['dropRows']).toEqual([
    { id: ids[1], state: 'DROPPED', settledBy: expect.stringMatching(/^\d+$/) as string },
  ]);
  for (const answer of [await mend([[ids[0], { figure: '82' }]]), await drop([ids[0]])])
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'STALE_ROW', rows: [{ id: ids[0], state: 'mended' }] } },
    ]);
  expect((await mend([[ids[1], { figure: '82' }]])).errors).toMatchObject([
    { extensions: { rows: [{ id: ids[1], state: 'dropped' }] } },
  ]);
});

test('dropping can be tried, and needs a reason', async () => {
  const ids = await quarantine(figureRows('x'));
  expect((await drop(ids, { dryRun: true })).data?.['dropRows']).toMatchObject([{ state: 'WAITING' }]);
  expect(await drop(ids, { reason: ' ' })).toMatchObject({ codes: ['BAD_ARGUMENT'] });
  expect(await states(ids)).toEqual(['WAITING']);
});

test('rows of another unit are not the officer’s to mend or drop', async () => {
  const ids = await quarantine(figureRows('x'), {}, 'lang-son');
  expect(await mend([[ids[0], { figure: '81' }]])).toMatchObject({ data: { mendRows: null }, codes: ['FORBIDDEN'] });
  expect(await drop(ids)).toMatchObject({ data: { dropRows: null }, codes: ['FORBIDDEN'] });
  const own = await quarantine(figureRows('x'));
  expect(
    await mend(
      [
        [ids[0], { figure: '1' }],
        [own[0], { figure: '1' }],
      ],
      {},
      editor,
    ),
  ).toMatchObject({ codes: ['BAD_ARGUMENT'] });
});

test.each<[string, [string | undefined, Cells][], string]>([
  ['no row', [], 'BAD_ARGUMENT'],
  ['a number that nothing has', [['999999', { figure: '1' }]], 'UNKNOWN_ID'],
  ['what is no number', [['x', { figure: '1' }]], 'UNKNOWN_ID'],
])('%s is refused', async (_what, rows, code) => {
  expect(await mend(rows)).toMatchObject({ codes: [code] });
});

test('the same row twice in a call, and a column that no report has, are refused', async () => {
  const [id] = await quarantine(figureRows('x'));
  expect(
    await mend([
      [id, { figure: '1' }],
      [id, { figure: '2' }],
    ]),
  ).toMatchObject({ codes: ['BAD_ARGUMENT'] });
  expect(await mend([[id, { colour: 'red' }]])).toMatchObject({ codes: ['BAD_ARGUMENT'] });
});

test('paging by feed and state visits each row once, and what waited then is seen as of then', async () => {
  const ids = await quarantine(figureRows('x', 'y', 'z'));
  const [first] = ids;
  const { data } = await rowsNow({ province: 'kon-tum', first: 500 });
  const { nodes } = data?.['quarantinedRows'] as { nodes: { id: string }[] };
  expect(nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  const feed = (
    await db.ledger.em
      .getConnection()
      .execute<{ id: string }[]>(`select feed_id as id from quarantined_row where id = ${first}`)
  )[0]?.id;
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const page = (await rowsNow({ feed, first: 2, ...(after === null ? {} : { after }) })).data?.[
      'quarantinedRows'
    ] as {
      totalCount: number;
      nodes: { id: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    expect(page.totalCount).toBe(3);
    seen.push(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(seen).toEqual(ids);
  const then = new Date().toISOString();
  await drop([first]);
  const count = async (asOf?: string) =>
    (
      await askFeeds(
        db,
        `query ($feed: ID!, $asOf: DateTime) { quarantinedRows(feed: $feed, state: WAITING, asOf: $asOf) { totalCount } feed(id: $feed, asOf: $asOf) { outcome { quarantined waiting } } }`,
        { feed, asOf },
      )
    ).data;
  expect(await count()).toMatchObject({
    quarantinedRows: { totalCount: 2 },
    feed: { outcome: { quarantined: 3, waiting: 2 } },
  });
  expect(await count(then)).toMatchObject({
    quarantinedRows: { totalCount: 3 },
    feed: { outcome: { quarantined: 3, waiting: 3 } },
  });
});
