import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { openDataVersions } from './open-data-versions.ts';

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
  expect(took).toBeLessThan(1200);
});

test('a lease that is renewed again and again without an answer holds a writer for the longest lease at most', async () => {
  await silentReader(['infrastructure'], 3_600_000);
  const took = await write();
  expect(took).toBeGreaterThanOrEqual(1900);
  expect(took).toBeLessThan(3000);
});

test('a reader of other domains, or one whose lease has run out, holds nobody up', async () => {
  await silentReader(['security'], 60_000);
  const statements = db.statements.length;
  expect(await write()).toBeLessThan(400);
  expect(db.statements.slice(statements).filter((sql) => sql.includes('version_lease'))).toHaveLength(1);
  await admin.query(
    `update version_lease set domains = '{infrastructure}', expires_at = now() where holder = 'silent'`,
  );
  expect(await write()).toBeLessThan(400);
});

test('a live reader holds a writer for milliseconds', async () => {
  const reader = await openDataVersions({ url: db.url, holder: 'live' });
  expect(await write()).toBeLessThan(400);
  await reader.stop();
});

test('writers that come at once and take every connection of the pool all come through', async () => {
  const reader = await openDataVersions({ url: db.url, holder: 'busy' });
  const took = await Promise.all(Array.from({ length: 12 }, async () => await write()));
  expect(Math.max(...took)).toBeLessThan(5000);
  await reader.stop();
});

test('after a server has lost the leases, the first writer waits for the longest of them', async () => {
  await admin.query('truncate version_lease');
  expect(await write()).toBeGreaterThanOrEqual(2000);
  expect(await write()).toBeLessThan(400);
});
