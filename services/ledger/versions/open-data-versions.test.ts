import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { awaitReaders } from './await-readers.ts';
import { dataParts } from './known-versions.ts';
import { openDataVersions, type LeaseHolderOptions, type LeasedVersions } from './open-data-versions.ts';
import { watchVersions } from './watch-versions.ts';
import { writeInTransaction } from '../write/write-in-transaction.ts';

let db: TestLedger;
let admin: Client;
const open: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  db = await testLedger();
  admin = new Client({ connectionString: db.url });
  await admin.connect();
  await db.append({ sources: [sampleSource('one')] });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map(async (each) => await each.stop()));
  await admin.query(`delete from version_lease where holder <> ''`);
});
afterAll(async () => {
  await admin.end();
  await db.close();
});

async function reader(words: Partial<LeaseHolderOptions> = {}): Promise<LeasedVersions> {
  const versions = await openDataVersions({ url: db.url, holder: 'reader', today: () => '2026-11-01', ...words });
  open.push(versions);
  return versions;
}

let figures = 0;
/** A new figure each time; gives how long its delivery took, milliseconds. */
async function write(indicator = 'infrastructure.village-count'): Promise<number> {
  const begun = performance.now();
  const value = String((figures += 1));
  await db.append({ observations: [sampleClaim({ indicator, value, sourceId: 'one' })] });
  return performance.now() - begun;
}

async function versionOf(domain: string): Promise<string> {
  const { rows } = await admin.query<{ version: string }>(
    'select version::text from domain_version where domain = $1',
    [domain],
  );
  return rows[0]?.version ?? '0';
}

async function holders(): Promise<number> {
  const { rows } = await admin.query<{ count: number }>(
    `select count(*)::int as count from version_lease where holder <> ''`,
  );
  return rows[0]?.count ?? 0;
}

/** Ends the connections of that name as an administrator would. */
const cutOff = async (name: string): Promise<unknown> =>
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [name]);

describe('versions in force', () => {
  test('all parts at their versions, those without data too, and the day', async () => {
    await write();
    const versions = await reader();
    expect(versions.current()).toEqual({
      infrastructure: await versionOf('infrastructure'),
      'public-services': '0',
      security: '0',
      economy: '0',
      programme: '0',
      reporting: await versionOf('reporting'),
      registry: '0',
      calendar: '2026-11-01',
    });
    expect(versions.current()).toBe(versions.current());
  });

  test('once a write is acknowledged, no reader gives the version before it, and soon all give the new one', async () => {
    const [one, other] = [await reader(), await reader()];
    for (let round = 0; round < 20; round += 1) {
      await write();
      const version = await versionOf('infrastructure');
      for (const each of [one, other]) expect([undefined, version]).toContain(each.current()?.['infrastructure']);
      await vi.waitFor(
        () =>
          expect([one.current()?.['infrastructure'], other.current()?.['infrastructure']]).toEqual([version, version]),
        { interval: 2, timeout: 300 },
      );
    }
  });

  test('a change is already out of memory when anybody can first read it', async () => {
    const versions = await reader();
    const progress = { isDone: false };
    const written = (async () => {
      for (let round = 0; round < 20; round += 1) await write();
      progress.isDone = true;
    })();
    while (!progress.isDone) {
      const stored = await versionOf('infrastructure');
      expect(Number(versions.current()?.['infrastructure'] ?? stored)).toBeGreaterThanOrEqual(Number(stored));
    }
    await written;
  });

  test('a change of one domain leaves the others in force all the while', async () => {
    const versions = await reader();
    const progress = { isDone: false };
    const written = write().then(() => (progress.isDone = true));
    while (!progress.isDone) {
      expect(versions.current()).toMatchObject({ security: '0', calendar: '2026-11-01' });
      await pause(1);
    }
    await written;
  });

  test('a domain whose writer rolls back comes into force again as it was', async () => {
    const versions = await reader();
    const before = versions.current();
    const failing = writeInTransaction(db.ledger, async (session) => {
      await awaitReaders(session, new Set(['infrastructure']));
      expect(versions.current()).not.toHaveProperty('infrastructure');
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await vi.waitFor(() => expect(versions.current()).toEqual(before), { interval: 5, timeout: 300 });
  });

  test('a process that starts while a writer is at work has nothing in force before all domains are', async () => {
    const writing = writeInTransaction(db.ledger, async (session) => {
      await awaitReaders(session, new Set(['infrastructure']));
      const versions = await reader();
      await pause(100);
      expect(versions.current()).toBeNull();
      return versions;
    });
    const versions = await writing;
    await vi.waitFor(() => expect(Object.keys(versions.current() ?? {})).toHaveLength(dataParts.length + 1), {
      interval: 5,
      timeout: 500,
    });
  });

  test('the day turns without the database', async () => {
    let day = '2026-11-01';
    const versions = await reader({ today: () => day });
    const before = versions.current();
    day = '2026-11-02';
    expect(versions.current()).toEqual({ ...before, calendar: day });
  });
});

describe('without the database', () => {
  test('nothing is in force after the connection is cut off, until a new one has claimed the lease again', async () => {
    const versions = await reader({ holder: 'cut' });
    await cutOff('versions of cut');
    await vi.waitFor(() => expect(versions.current()).toBeNull(), { interval: 1, timeout: 500 });
    await write();
    const version = await versionOf('infrastructure');
    await vi.waitFor(() => expect(versions.current()).toMatchObject({ infrastructure: version }), 2000);
  });

  test('nothing is in force once the lease has run out unrenewed', async () => {
    const versions = await reader({ leaseMs: 800, pollMs: 10_000 });
    expect(versions.current()).not.toBeNull();
    await pause(750);
    expect(versions.current()).toBeNull();
  });

  test('an unreachable database is no reason not to start', async () => {
    const url = new URL(db.url);
    url.pathname = '/nowhere';
    const versions = await reader({ url: url.href });
    expect(versions.current()).toBeNull();
    expect(versions.of(['security'])).toEqual({ security: '' });
  });

  test('a lease longer than writers wait is refused', async () => {
    await expect(openDataVersions({ url: db.url, holder: 'x', leaseMs: 2001 })).rejects.toThrow('leaseMs: expected');
  });

  test('a stop gives the lease back', async () => {
    const versions = await reader();
    expect(await holders()).toBe(1);
    await versions.stop();
    expect(await holders()).toBe(0);
    expect(versions.current()).toBeNull();
  });
});

describe('labels', () => {
  test('a notification brings the version long before the next poll', async () => {
    const watched = await watchVersions({ url: db.url, name: 'told', pollMs: 60_000 });
    open.push(watched);
    await write();
    const version = await versionOf('infrastructure');
    await vi.waitFor(() => expect(watched.of(['infrastructure'])).toEqual({ infrastructure: version }), 500);
  });

  test('a poll finds what no notification told', async () => {
    const watched = await watchVersions({ url: db.url, name: 'untold', pollMs: 50 });
    open.push(watched);
    await admin.query(`update domain_version set version = version + 1 where domain = 'infrastructure'`);
    const version = await versionOf('infrastructure');
    await vi.waitFor(() => expect(watched.of(['infrastructure'])).toEqual({ infrastructure: version }), 500);
  });

  test('a listener that is cut off hears again', async () => {
    const watched = await watchVersions({ url: db.url, name: 'ended', pollMs: 60_000 });
    open.push(watched);
    await cutOff('versions of ended');
    await write();
    const version = await versionOf('infrastructure');
    await vi.waitFor(() => expect(watched.of(['infrastructure'])).toEqual({ infrastructure: version }), 2000);
  });

  test('a version never goes back', async () => {
    const watched = await watchVersions({ url: db.url, name: 'late', pollMs: 60_000 });
    open.push(watched);
    const before = watched.of(['infrastructure']);
    await admin.query(`select pg_notify('domain_version', '{"versions":{"infrastructure":"1","security":"7"}}')`);
    await vi.waitFor(() => expect(watched.of(['security'])).toEqual({ security: '7' }), 500);
    expect(watched.of(['infrastructure'])).toEqual(before);
  });
});
