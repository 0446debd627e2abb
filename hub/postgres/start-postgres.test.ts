import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { processSpace, processStartTime } from './process-identity.ts';
import { startPostgres, type EmbeddedPostgres } from './start-postgres.ts';

const isRoot = process.getuid?.() === 0;
const nobody = isRoot ? Number(spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout) : 0;
const hubScript = fileURLToPath(new URL('../../tests/support/postgres-owner.ts', import.meta.url));
const nobodyCanRunTheHub =
  isRoot &&
  nobody > 0 &&
  spawnSync('test', ['-r', hubScript, '-a', '-x', process.execPath], { uid: nobody, cwd: '/' }).status === 0;

let parent: string;
let folder: string;
const started: EmbeddedPostgres[] = [];
const hubs: ChildProcess[] = [];
const serverPids: number[] = [];
let made: string;

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'lien-tinh-postgres-made-'));
  await (await startPostgres({ folder: join(made, 'postgres') })).stop();
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'lien-tinh-postgres-test-')); // mkdtemp makes it 0700: private to us
  folder = join(parent, 'postgres');
});

afterEach(async () => {
  for (const hub of hubs.splice(0)) hub.kill('SIGKILL');
  await Promise.all(started.splice(0).map((postgres) => postgres.stop()));
  await Promise.all(serverPids.splice(0).map(untilGone));
  rmSync(parent, { recursive: true, force: true });
});

async function start(ephemeral = true): Promise<EmbeddedPostgres> {
  const postgres = await startPostgres({ folder, ephemeral });
  started.push(postgres);
  return postgres;
}

/** Spares a test that is not about the first start the time that one takes. */
function putMadeCluster(): void {
  spawnSync('cp', ['-a', join(made, 'postgres'), folder]);
}

async function untilGone(pid: number): Promise<void> {
  await expect.poll(() => processStartTime(pid), { timeout: 10_000 }).toBeNull();
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function startHub(identity: { uid?: number; gid?: number } = {}): Promise<{ url: string; processId: number }> {
  const hub = spawn(process.execPath, [hubScript, folder], {
    ...identity,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  hubs.push(hub);
  const [line] = await Promise.race([
    once(createInterface(hub.stdout), 'line'),
    once(hub, 'exit').then(([code]) => Promise.reject(new Error(`the hub ended with ${String(code)}`))),
  ]);
  const hubStarted = JSON.parse(String(line)) as { url: string; processId: number };
  serverPids.push(hubStarted.processId);
  return hubStarted;
}

async function killHub(): Promise<void> {
  const hub = hubs.pop()!;
  hub.kill('SIGKILL');
  await once(hub, 'exit');
}

describe('a folder', () => {
  test('keeps its rows from one start to the next', async () => {
    const first = await start(false);
    await query(first.url, `create table province (name text); insert into province values ('Cà Mau')`);
    await first.stop();
    const second = await start(false);
    expect(await query(second.url, 'select name from province')).toEqual([{ name: 'Cà Mau' }]);
  });

  test('has one password, in a file for its owner alone', async () => {
    const first = await start();
    await first.stop();
    const second = await start();
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
    expect(new URL(second.url).password).toBe(new URL(first.url).password);
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain(new URL(first.url).password);
    expect(readFileSync(`/proc/${second.processId}/cmdline`, 'utf8')).not.toContain(new URL(first.url).password);
  });

  test('is refused to a second owner, who learns in both languages who holds it', async () => {
    putMadeCluster();
    await start();
    const message = new RegExp(`in use by process ${process.pid} [^]*tiến trình ${process.pid} sử dụng`);
    await expect(startPostgres({ folder, ephemeral: true })).rejects.toThrow(message);
  });

  test('is free again after stop', async () => {
    putMadeCluster();
    const postgres = await start();
    await postgres.stop();
    expect(existsSync(join(folder, 'owner.lock'))).toBe(false);
    expect(processStartTime(postgres.processId)).toBeNull();
  });

  test('with a cluster of another version is refused and left alone', async () => {
    putMadeCluster();
    await (await start()).stop();
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '12\n');
    await expect(start()).rejects.toThrow(/written by PostgreSQL 12/);
    expect(existsSync(join(folder, 'owner.lock'))).toBe(false);
  });

  test('with a damaged cluster is refused by name of the missing file', async () => {
    putMadeCluster();
    await (await start()).stop();
    rmSync(join(folder, 'cluster', 'global', 'pg_control'));
    await expect(start()).rejects.toThrow(/damaged: .*pg_control is missing/);
  });

  test('whose server fails to start reports the last lines of its log', async () => {
    putMadeCluster();
    await (await start()).stop();
    writeFileSync(join(folder, 'cluster', 'postgresql.conf'), 'no_such_setting = 1\n');
    await expect(start()).rejects.toThrow(/no_such_setting/);
  });

  test('left with half a cluster by an interrupted first start is started anew', async () => {
    mkdirSync(join(folder, 'cluster.new'), { recursive: true });
    writeFileSync(join(folder, 'cluster.new', 'PG_VERSION'), '18\n');
    expect(await query((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('the server', () => {
  test('listens on the loopback address only, and on no socket file', async () => {
    putMadeCluster();
    const postgres = await start();
    const settings = await query(
      postgres.url,
      `select name, setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories') order by 1`,
    );
    expect(settings).toEqual([
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'unix_socket_directories', setting: '' },
    ]);
  });

  test('refuses a wrong password', async () => {
    putMadeCluster();
    const url = new URL((await start()).url);
    url.password = 'wrong';
    await expect(query(url.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  test('makes a database once, however often and however concurrently it is asked for', async () => {
    putMadeCluster();
    const postgres = await start();
    const urls = await Promise.all([postgres.createDatabase('ledger'), postgres.createDatabase('ledger')]);
    expect(urls).toEqual([postgres.databaseUrl('ledger'), postgres.databaseUrl('ledger')]);
    await expect(postgres.createDatabase('a; drop')).rejects.toThrow(RangeError);
  });

  test('sorts Vietnamese text alike on every system', async () => {
    putMadeCluster();
    const postgres = await start();
    expect(await query(postgres.url, `select lower('ĐÀ NẴNG') as name`)).toEqual([{ name: 'đà nẵng' }]);
  });
});

describe('a hub killed with -9', () => {
  test('takes its server down with it, and the next start has every committed row', async () => {
    putMadeCluster();
    const killed = await startHub();
    await query(killed.url, `create table feed (id int); insert into feed select generate_series(1, 1000)`);
    await killHub();
    await untilGone(killed.processId);
    const next = await start(false);
    expect(await query(next.url, 'select count(*)::int as rows from feed')).toEqual([{ rows: 1000 }]);
  });

  test('together with its server leaves every committed row to the next start', async () => {
    putMadeCluster();
    const killed = await startHub();
    await query(killed.url, `create table feed (id int); insert into feed select generate_series(1, 1000)`);
    process.kill(killed.processId, 'SIGKILL');
    await killHub();
    const next = await start(false);
    expect(await query(next.url, 'select count(*)::int as rows from feed')).toEqual([{ rows: 1000 }]);
  });

  test('whose server still runs is followed by a start that shuts the server down first', async () => {
    putMadeCluster();
    const killed = await startHub();
    await query(killed.url, `create table feed (id int); insert into feed values (1)`);
    // A stopped process can not act on its signals: the server stays, as if nobody had asked it to end.
    process.kill(killed.processId, 'SIGSTOP');
    await killHub();
    setTimeout(() => process.kill(killed.processId, 'SIGCONT'), 300);
    const next = await start(false);
    expect(processStartTime(killed.processId)).toBeNull();
    expect(await query(next.url, 'select id from feed')).toEqual([{ id: 1 }]);
  });

  test('and whose pid now belongs to another process blocks nobody', async () => {
    putMadeCluster();
    await (await start()).stop();
    const lock = { pid: process.pid, startTime: '1', since: '2020-01-01T00:00:00Z', space: processSpace() };
    writeFileSync(join(folder, 'owner.lock'), JSON.stringify(lock));
    writeFileSync(join(folder, 'cluster', 'postmaster.pid'), `${process.pid}\n/nowhere\n`);
    expect(await query((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe.runIf(isRoot)('started by root', () => {
  test('works below a folder that only root may enter', async () => {
    chmodSync(parent, 0o700);
    const postgres = await start();
    expect(statSync(`/proc/${postgres.processId}`).uid).not.toBe(0);
    expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test.runIf(nobodyCanRunTheHub)('opens what an ordinary user made, and gives it back', async () => {
    chownSync(parent, nobody, nobody);
    const asUser = { uid: nobody, gid: nobody };
    await query((await startHub(asUser)).url, 'create table feed (id int)');
    await killHub();
    const byRoot = await start(false);
    await query(byRoot.url, 'insert into feed values (1)');
    await byRoot.stop();
    const again = await startHub(asUser);
    expect(statSync(`/proc/${again.processId}`).uid).toBe(nobody);
    expect(await query(again.url, 'select id from feed')).toEqual([{ id: 1 }]);
  });
});
