import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { openDataVersions } from './open-data-versions.ts';
import { longestLeaseMs } from './version-lease.ts';

let db: TestLedger;
let admin: Client;
beforeAll(async () => {
  db = await testLedger();
  admin = new Client({ connectionString: db.url });
  await admin.connect();
  await db.append({ sources: [sampleSource('one')] });
  await write();
});
afterEach(async () => {
  await admin.query(`delete from version_lease where holder <> ''`);
});
afterAll(async () => {
  await admin.end();
  await db.close();
});

/** Less than the longest lease: whoever took less waited for none. A busy machine takes its time for the write itself. */
const unheldMs = longestLeaseMs - 100;

let figures = 0;
/** How long the delivery of a new figure took, milliseconds. */
async function write(): Promise<number> {
  const begun = performance.now();
  const claim = { indicator: 'infrastructure.village-count', value: String((figures += 1)), sourceId: 'one' };
  await db.append({ observations: [sampleClaim(claim)] });
  return performance.now() - begun;
}

/** A reader that was heard of once and never again. */
const silentReader = async (domains: readonly string[], ms: number): Promise<unknown> =>
  await admin.query(
    `insert into version_lease values ('silent', $1, clock_timestamp() + $2 * interval '1 millisecond')`,
    [domains, ms],
  );

test('a writer waits for a reader that answers nothing until its lease has run out, and no longer', async () => {
  await silentReader(['security', 'infrastructure'], 600);
  const took = await write();
  expect(took).toBeGreaterThanOrEqual(550);
  expect(took).toBeLessThan(unheldMs);
});

test('a lease that is renewed again and again without an answer holds a writer for the longest lease at most', async () => {
  await silentReader(['infrastructure'], 3_600_000);
  const took = await write();
  expect(took).toBeGreaterThanOrEqual(unheldMs);
  expect(took).toBeLessThan(20_000);
});

test('a reader of other domains, or one whose lease has run out, holds nobody up', async () => {
  await silentReader(['security'], 60_000);
  const looksOfWrite = async (): Promise<number> => {
    const before = db.statements.length;
    await write();
    return db.statements.slice(before).filter((sql) => sql.includes('version_lease')).length;
  };
  expect(await looksOfWrite()).toBe(1);
  await admin.query(
    `update version_lease set domains = '{infrastructure}', expires_at = now() where holder = 'silent'`,
  );
  expect(await looksOfWrite()).toBe(1);
});

test('a live reader holds a writer for milliseconds', async () => {
  const reader = await openDataVersions({ url: db.url, holder: 'live' });
  expect(await write()).toBeLessThan(unheldMs);
  await reader.stop();
});

test('writers that come at once and take every connection of the pool all come through', async () => {
  const reader = await openDataVersions({ url: db.url, holder: 'busy' });
  const took = await Promise.all(Array.from({ length: 12 }, async () => await write()));
  expect(Math.max(...took)).toBeLessThan(20_000);
  await reader.stop();
});

test('after a server has lost the leases, the first writer waits for the longest of them', async () => {
  await admin.query('truncate version_lease');
  expect(await write()).toBeGreaterThanOrEqual(longestLeaseMs);
  expect(await write()).toBeLessThan(unheldMs);
});
