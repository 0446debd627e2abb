import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { checkCase } from './feeds/check-case.ts';
import { feedCase } from './feeds/feed-case.ts';
import { openFuzzHub, type FuzzHub } from './feeds/fuzz-hub.ts';

let database: TestDatabase;
let hub: FuzzHub;
beforeAll(async () => {
  database = await testDatabase();
  hub = await openFuzzHub(database.url);
});
afterAll(async () => {
  await hub.close();
  await database.drop();
});

test('whatever a province sends, it gets a report that is true, and the ledger holds nothing that was not sent', async () => {
  await fc.assert(
    fc.asyncProperty(feedCase, async (feed) => void (await checkCase(hub, feed))),
    { numRuns: 200, endOnFailure: true },
  );
  expect(await hub.verify()).toEqual([]);
}, 120_000);
