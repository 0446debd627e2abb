import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { longestLeaseMs } from '../../services/ledger/versions/version-lease.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { FigureReader } from '../support/figure-reader.ts';
import { openFigureWriter, type FigureWriter } from '../support/figure-writer.ts';
import { startHubProcess, type HubProcess } from '../support/hub-process.ts';
import { race } from '../support/race.ts';

/** RACE_MS=3000 for a quick look. */
// oxlint-disable-next-line node/no-process-env -- no setting of any process
const raceMs = Number(process.env['RACE_MS'] ?? 30_000);

let database: TestDatabase;
let hubs: readonly HubProcess[];
let urls: readonly string[];
let writer: FigureWriter;
let reader: FigureReader;
let admin: Client;
/** Every value is new; races count from others. */
let value = 1_000_000;

beforeAll(async () => {
  database = await testDatabase();
  // The first brings the data in. One reaches its subgraphs in its own process, the other over HTTP.
  hubs = [await startHubProcess(database.url), await startHubProcess(database.url, { SUBGRAPHS: 'http' })];
  urls = hubs.map(({ url }) => url);
  writer = await openFigureWriter(database.url);
  reader = new FigureReader();
  admin = new Client({ connectionString: inject('postgresUrl') });
  await admin.connect();
});
afterAll(async () => {
  await Promise.all(hubs.map(async (hub) => await hub.stop()));
  await writer.close();
  await reader.close();
  await admin.end();
  await database.drop();
});

const databaseName = (): string => new URL(database.url).pathname.slice(1);

async function cutOff(connections: string): Promise<number> {
  const { rowCount } = await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name like $2`,
    [databaseName(), connections],
  );
  return rowCount ?? 0;
}

const letConnect = async (isAllowed: boolean): Promise<unknown> =>
  await admin.query(`alter database ${databaseName()} with allow_connections ${isAllowed}`);

async function answersFromMemory(): Promise<number> {
  const counts = await Promise.all(hubs.map(async (hub) => await hub.answersFromMemory()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Asks until every hub answers from memory. */
async function warm(): Promise<void> {
  for (const hub of hubs)
    await vi.waitFor(
      async () => {
        const before = await hub.answersFromMemory();
        await reader.ask(hub.url, 'both');
        await reader.view(hub.url, false);
        expect(await hub.answersFromMemory()).toBe(before + 2);
      },
      { timeout: 5000, interval: 20 },
    );
}

async function write(): Promise<void> {
  value += 1;
  await writer.write('security', value);
}

/** What every gateway shows, each way it can be asked. */
async function readEverywhere(): Promise<(number | undefined)[]> {
  const reads = urls.flatMap((url) => [reader.ask(url, 'both'), reader.ask(url, 'security'), reader.view(url, true)]);
  return (await Promise.all(reads)).map(({ values }) => values.security);
}

const written = (): number[] => urls.flatMap(() => [value, value, value]);

describe('two gateways on one database', () => {
  it(`never answer older than was known before, while all write and read for ${raceMs} ms`, async () => {
    const before = await answersFromMemory();
    const milliseconds = raceMs / 2;
    const unresting = await race({ urls, writer, milliseconds, restMs: 0, from: 100_000 });
    const resting = await race({ urls, writer, milliseconds, restMs: 500, from: 200_000 });
    const hits = (await answersFromMemory()) - before;
    expect([...unresting.faults, ...resting.faults]).toEqual([]);
    // Memory did answer, and there was something to be wrong about.
    expect(hits).toBeGreaterThan(resting.reads / 20);
    expect(resting.unchanged).toBeGreaterThan(0);
    expect(unresting.writes + resting.writes).toBeGreaterThan(raceMs / 1500);
  }, 120_000);

  it("show a writer's own write to its next read, from both", async () => {
    for (let round = 0; round < 20; round++) {
      await warm();
      await write();
      expect(await readEverywhere()).toEqual(written());
    }
  }, 60_000);

  it('show it when one of them has lost its connection for versions before the write', async () => {
    for (let round = 0; round < 5; round++) {
      await warm();
      expect(await cutOff(`versions of hub ${hubs[round % 2]?.process.pid}`)).toBe(1);
      await write();
      expect(await readEverywhere()).toEqual(written());
    }
  }, 60_000);

  it('show it when one of them stood still while its lease ran out', async () => {
    await warm();
    const [, still] = hubs;
    still?.process.kill('SIGSTOP');
    const begun = performance.now();
    await write();
    expect(performance.now() - begun).toBeLessThan(3000);
    const early = reader.ask(still?.url ?? '', 'both');
    await pause(50);
    still?.process.kill('SIGCONT');
    expect((await early).values.security).toBe(value);
    expect(await readEverywhere()).toEqual(written());
  });

  it('answer nothing from memory without the database, and all of it once it is back', async () => {
    await warm();
    await letConnect(false);
    try {
      await cutOff('%');
      // A lease that has not run out is still good: nobody can write without being heard.
      await pause(longestLeaseMs);
      const before = await answersFromMemory();
      expect(await readEverywhere()).toEqual(written().map(() => undefined));
      expect(await answersFromMemory()).toBe(before);
    } finally {
      await letConnect(true);
    }
    await vi.waitFor(async () => expect(await readEverywhere()).toEqual(written()), { timeout: 10_000, interval: 100 });
    await warm();
  }, 60_000);
});

describe('the race', () => {
  it('finds a gateway that does not hold its memory against the versions', async () => {
    const faulty = await startHubProcess(database.url, {}, ['ignore-versions.ts']);
    try {
      const { faults } = await race({ urls: [faulty.url], writer, milliseconds: 5000, restMs: 500, from: 3_000_000 });
      expect(faults.length).toBeGreaterThan(0);
    } finally {
      await faulty.stop();
    }
  }, 60_000);
});
