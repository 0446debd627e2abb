import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerOf, askFeeds, editor, officer, officerOf } from '../../../tests/support/ask-feeds.ts';
import { testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { submit } from '../submit.ts';
import { withPrivateFile } from './private-file.ts';

let db: TestLedger;
beforeAll(async () => {
  db = await testLedger();
});
afterAll(async () => await db.close());

const mutation = `mutation ($province: ID!, $rows: [ReportedFigure!], $file: FeedFileInput, $dryRun: Boolean, $acceptValid: Boolean, $reason: String, $source: FeedSourceInput) {
  submitFeed(province: $province, rows: $rows, file: $file, dryRun: $dryRun, acceptValid: $acceptValid, reason: $reason, source: $source) {
    file outcome provinceId isDryRun recordedAt
    rows { read added corrected unchanged refused quarantined }
    faults { count first { file sheet line column foundVi foundEn } }
    findings { count first { rule indicator } }
    changes { count first { kind indicator period before after line } }
    feed { kind name submitter role reason provinceId faults { line } outcome { added corrected quarantined waiting findings } }
  }
}`;
const fibre = 'infrastructure.fibre-household-share';
const send = async (variables: Record<string, unknown>, identity = officer) =>
  await askFeeds(db, mutation, { province: 'kon-tum', ...variables }, identity);

test('rows are sent as people write them, and the report says what became of each', async () => {
  const rows = [
    { indicator: fibre, period: '2021', figure: '79,24%', note: 'sơ bộ' },
    { indicator: 'infrastructure.base-station-count', period: 'quý III/2021', figure: 'trên 170' },
  ];
  const { data, errors } = await send({ rows, reason: 'First report' });
  expect(errors).toEqual([]);
  expect(data?.['submitFeed']).toEqual({
    file: 'rows',
    outcome: 'ACCEPTED',
    provinceId: 'kon-tum',
    isDryRun: false,
    recordedAt: expect.stringMatching(/Z$/) as string,
    rows: { read: 2, added: 2, corrected: 0, unchanged: 0, refused: 0, quarantined: 0 },
    faults: { count: 0, first: [] },
    findings: { count: 0, first: [] },
    changes: {
      count: 2,
      first: [
        { kind: 'NEW', indicator: fibre, period: '2021', before: null, after: '79.24', line: 2 },
        { kind: 'NEW', indicator: rows[1]?.indicator, period: '2021-Q3', before: null, after: '> 170', line: 3 },
      ],
    },
    feed: {
      kind: 'CALL',
      name: 'rows',
      submitter: officer.subject,
      role: 'OFFICER',
      reason: 'First report',
      provinceId: 'kon-tum',
      faults: [],
      outcome: { added: 2, corrected: 0, quarantined: 0, waiting: 0, findings: 0 },
    },
  });
});

test('columns keep the digits of the source, and what is no number is a fault of its row and column', async () => {
  const row = (columns: object) => ({ indicator: fibre, period: '2010', columns });
  expect((await send({ rows: [row({ value: '79.240' })] })).data?.['submitFeed']).toMatchObject({
    changes: { first: [{ after: '79.240' }] },
  });
  expect((await send({ rows: [row({ value: 'many' })] })).data?.['submitFeed']).toMatchObject({
    outcome: 'REFUSED',
    faults: { count: 1, first: [{ column: 'value', foundVi: 'many', foundEn: 'many', line: 2 }] },
    feed: null,
  });
});

const csv = `indicator,period,figure\n${fibre},2011,80\n${fibre},2012,many\n`;

test('a file by its text and by its bytes, by GraphQL and by the door itself, has the same report', async () => {
  const wish = { dryRun: true, acceptValid: true };
  const file = { name: 'báo cáo.csv', format: 'CSV' };
  const byText = await send({ ...wish, file: { ...file, text: csv } });
  const byBytes = await send({ ...wish, file: { ...file, base64: Buffer.from(csv).toString('base64') } });
  expect(byText.data?.['submitFeed']).toMatchObject({ outcome: 'ACCEPTED_IN_PART', isDryRun: true, feed: null });
  expect(byBytes).toEqual(byText);
  const report = await withPrivateFile(
    csv,
    async (path) =>
      await submit(db.foundation, {
        path,
        file: 'báo cáo.csv',
        format: 'csv',
        provinceId: 'kon-tum',
        identity: officer,
        isDryRun: true,
        acceptValid: true,
        numberStyle: 'auto',
        reason: null,
      }),
  );
  const { rows, changes } = answerOf(byText, 'submitFeed') as { rows: unknown; changes: { count: number } };
  expect({ rows: report.rows, changes: report.changes.count }).toEqual({ rows, changes: changes.count });
});

test('a dry run writes nothing, whatever it says', async () => {
  const tables = ['feed', 'source', 'observation', 'finding', 'quarantined_row', 'audit_entry', 'domain_version'];
  const sql = `select ${tables.map((table) => `(select json_agg(t order by t) from ${table} t) as ${table}`).join()}`;
  const held = async () => await db.ledger.em.getConnection().execute<object[]>(sql);
  const before = await held();
  await send({ dryRun: true, acceptValid: true, file: { name: 'a.csv', format: 'CSV', text: csv } });
  expect(await held()).toEqual(before);
});

test('a database that goes away is told as such, and nothing was written', async () => {
  const sql = db.ledger.em.getConnection();
  await sql.execute(
    `create function leave() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`,
  );
  await sql.execute(`create trigger leave before insert on feed for each row execute function leave()`);
  const file = { name: 'lost.csv', format: 'CSV', text: `indicator,period,figure\n${fibre},2017,80\n` };
  const { data, errors } = await send({ file });
  await sql.execute(`drop trigger leave on feed`);
  expect(data).toEqual({ submitFeed: null });
  expect(errors).toMatchObject([{ extensions: { code: 'LEDGER_UNAVAILABLE', reason: 'interrupted' } }]);
  expect((await send({ file })).data?.['submitFeed']).toMatchObject({ outcome: 'ACCEPTED', rows: { added: 1 } });
});

test('nothing of a file stays behind on the machine', async () => {
  const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('lien-tinh-feed-'));
  const before = left();
  await send({ file: { name: 'a.csv', format: 'CSV', text: csv } });
  await send({ file: { name: 'a.xlsx', format: 'XLSX', text: 'no workbook' } });
  expect(left().filter((name) => !before.includes(name))).toEqual([]);
});

test('a document is named as the source, and its figures stand beside those of the direct report', async () => {
  const rows = [{ indicator: fibre, period: '2021', figure: '80%' }];
  const source = { title: 'Báo cáo năm 2021', publishedOn: '2022-01' };
  expect((await send({ rows, source })).data?.['submitFeed']).toMatchObject({
    rows: { added: 1, corrected: 0 },
    findings: { count: 2, first: [{ rule: 'SOURCES_DISAGREE' }, { rule: 'SOURCES_DISAGREE' }] },
  });
});

test.each([
  ['neither rows nor a file', {}],
  [
    'rows and a file',
    { rows: [{ indicator: fibre, period: '2021', figure: '1' }], file: { name: 'a', format: 'CSV', text: '' } },
  ],
  ['a row with no figure', { rows: [{ indicator: fibre, period: '2021' }] }],
  [
    'a row with its figure both ways',
    { rows: [{ indicator: fibre, period: '2021', figure: '1', columns: { value: '1' } }] },
  ],
  [
    'rows of both kinds',
    {
      rows: [
        { indicator: fibre, period: '2021', figure: '1' },
        { indicator: fibre, period: '2022', columns: { value: '1' } },
      ],
    },
  ],
  ['a file with text and bytes', { file: { name: 'a', format: 'CSV', text: '', base64: '' } }],
  ['bytes that are no base64', { file: { name: 'a', format: 'CSV', base64: 'ab$d' } }],
  ['a source of no day', { rows: [], source: { title: 'x', publishedOn: 'yesterday' } }],
  ['an empty reason', { rows: [], reason: ' ' }],
])('%s is refused as an argument', async (_what, variables) => {
  expect(await send(variables)).toMatchObject({ data: { submitFeed: null }, codes: ['BAD_ARGUMENT'] });
});

test.each([
  ['the public', undefined, 'UNAUTHENTICATED'],
  ['an analyst', { role: 'analyst', subject: 'x', provinceId: null }, 'FORBIDDEN'],
  ['an officer of another unit', officerOf('lang-son'), 'FORBIDDEN'],
] as const)('%s may not send figures of Kon Tum', async (_who, identity, code) => {
  const rows = [{ indicator: fibre, period: '2021', figure: '1' }];
  expect(await askFeeds(db, mutation, { province: 'kon-tum', rows }, identity)).toMatchObject({
    data: { submitFeed: null },
    codes: [code],
  });
});

test('an editor sends for any unit, and the feed says that it was the ministry', async () => {
  const rows = [{ indicator: fibre, period: '2021', figure: '70' }];
  const { data } = await askFeeds(db, mutation, { province: 'lang-son', rows }, editor);
  expect(data?.['submitFeed']).toMatchObject({ outcome: 'ACCEPTED', feed: { role: 'EDITOR', submitter: 'an editor' } });
});

test('an unknown unit is told', async () => {
  expect(await askFeeds(db, mutation, { province: 'atlantis', rows: [] }, editor)).toMatchObject({
    codes: ['UNKNOWN_PROVINCE'],
  });
});

test('a file that came before is known, unless a figure of its province has changed since', async () => {
  const text = `indicator,period,figure\n${fibre},2015,80\n`;
  const file = { name: 'known.csv', format: 'CSV', text };
  const outcome = async (variables: Record<string, unknown>) =>
    (await send(variables)).data?.['submitFeed'] as { outcome: string; rows: object };
  expect(await outcome({ file })).toMatchObject({ outcome: 'ACCEPTED', rows: { added: 1 } });
  expect(await outcome({ file })).toMatchObject({ outcome: 'UNCHANGED', rows: { read: 1, unchanged: 1 } });
  await outcome({ rows: [{ indicator: fibre, period: '2015', figure: '81' }] });
  expect(await outcome({ file })).toMatchObject({ outcome: 'ACCEPTED', rows: { corrected: 1 } });
});
