import { afterAll, beforeAll, expect, test } from 'vitest';
import { coffee, officer as publisher } from '../../../gateway/registry/store/published.fixture.ts';
import { committedNationalGraph } from '../../../gateway/registry/store/national-graph.ts';
import { openRegistryStore } from '../../../gateway/registry/store/registry-store.ts';
import { makeToken, revokeToken } from '../../../gateway/registry/tokens/token-acts.ts';
import { askFeeds, editor, officer } from '../../../tests/support/ask-feeds.ts';
import { retractFinding } from '../../../tests/support/retracted-finding.ts';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { verifyLedger, type AuditFault } from './verify-ledger.ts';

const indicator = 'infrastructure.fibre-household-share';
let db: TestLedger;

/** One act of each kind, so that every table has rows of each. */
beforeAll(async () => {
  db = await testLedger();
  const record = {
    register: 'service-centre',
    domain: 'public-services',
    provinceId: 'kon-tum',
    key: 'a',
    period: null,
  } as const;
  await db.append({
    sources: [sampleSource('one')],
    observations: [sampleClaim({ indicator, value: '101', sourceId: 'one' })],
    records: [{ ...record, content: { name: 'a' }, sourceId: 'one', locator: null }],
  });
  await retractFinding(db);
  const text = `indicator,period,figure\n${indicator},2024,80\n${indicator},2023,x\n${indicator},2022,y\n`;
  const acts: [string, Record<string, unknown>?][] = [
    [
      `mutation ($text: String) { submitFeed(province: "kon-tum", file: { name: "a.csv", format: CSV, text: $text }, acceptValid: true) { outcome } }`,
      { text },
    ],
    ['mutation { openDispute(observation: 1, words: "Is it?") { id } }'],
    ['mutation { answerDispute(dispute: 1, state: OPEN, words: "And why?") { id } }'],
    ['mutation { correctFigure(observation: 1, figure: "80", reason: "A slip") { outcome } }'],
    ['mutation { mendRows(rows: [{ id: 1, cells: [{ column: "figure", value: "81" }] }]) { outcome } }'],
    ['mutation { dropRows(ids: [2], reason: "Not ours") { id } }'],
    ['mutation { withdrawRecord(record: 1, reason: "Closed") { records } }'],
  ];
  for (const [act, variables] of acts) {
    const { errors } = await askFeeds(db, act, variables, act.includes('answer') ? editor : officer);
    if (errors.length > 0) throw new Error(`${act}: ${JSON.stringify(errors)}`);
  }
  const store = openRegistryStore({ ledger: db.ledger, national: await committedNationalGraph() });
  await store.publish(coffee());
  await store.setAside({ publicationId: 1, reason: 'probes-fail', detail: 'unreachable', actor: publisher });
  const wish = { provinceId: 'kon-tum', name: 'build server', expiresOn: '2027-01-01', actor: publisher };
  const { id } = await makeToken(db.ledger, wish);
  await revokeToken(db.ledger, { ...wish, id });
  // Once more writes nothing.
  await revokeToken(db.ledger, { ...wish, id });
});
afterAll(async () => await db.close());

const tables = [
  'feed',
  'source',
  'observation',
  'record',
  'finding',
  'finding_retraction',
  'quarantined_row',
  'dispute_entry',
  'graph_version',
  'subgraph_publication',
  'subgraph_standing',
  'publishing_token',
  'publishing_token_end',
];
/** By which column the rows of a table name what they came with; the others are objects of their own. */
const ownerOf = (table: string): 'feed_id' | 'graph_version_id' | null => {
  if (table === 'feed' || table === 'graph_version' || table.startsWith('publishing_')) return null;
  return table.startsWith('subgraph_') ? 'graph_version_id' : 'feed_id';
};
const sql = async <Row = unknown>(text: string): Promise<Row[]> =>
  await db.ledger.em.getConnection().execute<Row[]>(text);

/** Does what somebody with the keys of the database could do, tells what the walk of the chain finds, and mends it again. */
async function faultsAfter(table: string, change: string): Promise<readonly AuditFault[]> {
  await sql(`create table kept as table "${table}"`);
  await sql(`alter table "${table}" disable trigger all`);
  try {
    await sql(change);
    return (await verifyLedger(db.ledger)).faults;
  } finally {
    await sql(`delete from "${table}"`);
    await sql(`insert into "${table}" select * from kept`);
    await sql(`alter table "${table}" enable trigger all`);
    await sql('drop table kept');
  }
}

const columnsOf = async (table: string): Promise<string[]> =>
  (
    await sql<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name = '${table}' order by ordinal_position`,
    )
  ).map(({ name }) => name);

test('after one act of each kind the chain is whole', async () => {
  expect(await verifyLedger(db.ledger)).toMatchObject({ entries: 14, faults: [], unaudited: 0 });
  const filled = await Promise.all(tables.map(async (table) => (await sql(`select 1 from "${table}"`)).length > 0));
  expect(filled).toEqual(tables.map(() => true));
});

test.each(tables)('a row of %s that is gone is found', async (table) => {
  expect(
    await faultsAfter(table, `delete from "${table}" where ctid in (select min(ctid) from "${table}")`),
  ).toContainEqual(expect.objectContaining({ kind: 'content-changed' }));
});

/** Something else than it was, whatever its type. */
const changes = [
  ['text', `'changed'`],
  ['jsonb', `'["changed"]'`],
  ['integer', '777'],
  ['bigint', '777'],
  ['numeric', '777'],
  ['boolean', null],
  ['date', `'1999-01-01'`],
  ['timestamp with time zone', `'1999-01-01'`],
] as const;

test.each(tables)('a change of any column of %s is found', async (table) => {
  const types = new Map(
    (
      await sql<{ name: string; type: string }>(
        `select column_name as name, data_type as type from information_schema.columns where table_name = '${table}'`,
      )
    ).map(({ name, type }) => [name, type]),
  );
  const unseen: string[] = [];
  for (const column of await columnsOf(table)) {
    const value = new Map<string | undefined, string | null>(changes).get(types.get(column)) ?? `not "${column}"`;
    const last = `(select id from "${table}" order by id desc limit 1)`;
    const faults = await faultsAfter(table, `update "${table}" set "${column}" = ${value} where id = ${last}`);
    if (faults.length === 0) unseen.push(column);
  }
  expect(unseen).toEqual([]);
});

test.each(tables.filter((table) => ownerOf(table) !== null))(
  'a row slipped into %s is found, with a feed or version of the graph that is or one that never was',
  async (table) => {
    const columns = await columnsOf(table);
    const id = table === 'source' ? `'slipped in'` : '999';
    const copyOf = (owner: string): string =>
      columns
        .map((column) => {
          if (column === 'id') return id;
          if (column === ownerOf(table)) return owner;
          // A finding is taken back once.
          if (table === 'finding_retraction' && column === 'finding_id') return '999';
          return column === 'supersedes' ? 'null' : column === 'revision' ? '99' : `"${column}"`;
        })
        .join();
    const unseen: string[] = [];
    for (const owner of [ownerOf(table) ?? '', '999', ...(table === 'dispute_entry' ? ['null::bigint'] : [])]) {
      const copy = `insert into "${table}" select ${copyOf(owner)} from "${table}" order by id desc limit 1`;
      if ((await faultsAfter(table, copy)).length === 0) unseen.push(owner);
    }
    expect(unseen).toEqual([]);
  },
);

test.each([
  ['graph_version', 'graph-version 999'],
  ['publishing_token', 'publishing-token 999'],
  ['publishing_token_end', 'publishing-token-end 999'],
])('a row of %s that was slipped in is found', async (table, object) => {
  const columns = (await columnsOf(table)).map((column) =>
    // A token ends once.
    column === 'id' || column === 'publishing_token_id' ? '999' : `"${column}"`,
  );
  const copy = `insert into ${table} select ${columns.join()} from ${table} where id = 1`;
  expect(await faultsAfter(table, copy)).toEqual([{ entry: null, object, kind: 'object-without-entry' }]);
});
