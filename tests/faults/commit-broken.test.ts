import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { deliver, type Receipt } from '../../services/feeds/deliver.ts';
import type { Delivery } from '../../services/feeds/delivery.ts';
import { closeLedger, openLedger, type LedgerDatabase } from '../../services/ledger/open-ledger.ts';
import { contract, sampleClaim } from '../support/sample-claims.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { sampleSource, testLedger, type TestLedger } from '../support/test-ledger.ts';

/** A commit that takes its time, so that there is a moment in which to break it. */
const slowCommit = `
  create function linger() returns trigger language plpgsql as $$ begin perform pg_sleep(1); return null; end $$;
  create constraint trigger feed_lingers after insert on feed deferrable initially deferred
    for each row execute function linger()`;
const lingering = `select pid from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`;

const delivery: Delivery = {
  name: 'figures.csv',
  digest: 'digest',
  sources: [sampleSource('one')],
  observations: [sampleClaim({ value: '80', sourceId: 'one' })],
  records: [],
  sourcePlaces: new Map(),
  faults: [],
};

let db: TestLedger;
let proxy: TcpProxy;
let ledger: LedgerDatabase;
beforeEach(async () => {
  db = await testLedger();
  proxy = await startTcpProxy(db.url);
  ledger = await openLedger({ url: proxy.urlOf(db.url) });
  await sql(slowCommit);
});
afterEach(async () => {
  await closeLedger(ledger);
  await proxy.close();
  await db.close();
});

const sql = async <Row extends object>(text: string): Promise<Row[]> =>
  await db.ledger.em.getConnection().execute<Row[]>(text);
const send = async (): Promise<Receipt> => await deliver({ ...contract, ledger, today: () => '2026-11-01' }, delivery);
const feeds = async (): Promise<number> => (await sql('select 1 from feed')).length;

/** The server process that commits. */
async function committing(): Promise<number> {
  for (;;) {
    const [row] = await sql<{ pid: number }>(lingering);
    if (row) return row.pid;
    await pause(10);
  }
}

it('a sender whose connection breaks while the server commits is told that all was written', async () => {
  const receipt = send();
  await committing();
  proxy.breakAll();
  expect(await receipt).toMatchObject({ isNew: true, accepted: 2 });
  expect(await feeds()).toBe(1);
});

it('a sender whose transaction is ended before its commit is through is told that nothing was written', async () => {
  const receipt = send();
  await sql(`select pg_terminate_backend(${await committing()})`);
  await expect(receipt).rejects.toMatchObject({
    name: 'LedgerUnavailable',
    reason: 'interrupted',
    message: expect.stringContaining('nothing was written') as string,
    messageVi: expect.stringContaining('chưa ghi gì') as string,
  });
  expect(await feeds()).toBe(0);
  expect(await send()).toMatchObject({ isNew: true, accepted: 2 });
});

it('a sender who cannot ask is told that nobody knows, and the same again brings what is missing: here nothing', async () => {
  const receipt = send();
  await committing();
  proxy.leadTo(null);
  proxy.breakAll();
  await expect(receipt).rejects.toMatchObject({ name: 'LedgerUnavailable', reason: 'unknown' });
  proxy.leadTo(db.url);
  expect(await send()).toMatchObject({ isNew: false, accepted: 0 });
  expect(await feeds()).toBe(1);
}, 60_000);
