import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LoadAnswer } from '../kill/load-words.ts';
import { startLoader } from '../kill/start-loader.ts';
import { writeSyntheticFile } from '../support/synthetic-file.ts';
import { testLedger, type TestLedger } from '../support/test-ledger.ts';

let db: TestLedger;
let folder: string;
let path: string;
beforeEach(async () => {
  db = await testLedger();
  folder = await mkdtemp(join(tmpdir(), 'lien-tinh-room-'));
  path = join(folder, 'large.csv');
  await writeSyntheticFile({ path, rows: 30_000, columns: 'data-set', lastDay: '2025-06-30', edition: 0 });
});
afterEach(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

const sql = async <Row extends object>(text: string): Promise<Row[]> =>
  await db.ledger.em.getConnection().execute<Row[]>(text);

async function load(onReading: () => Promise<void> = async () => undefined): Promise<LoadAnswer | null> {
  const loader = await startLoader(db.url);
  let reading: Promise<void> | undefined;
  try {
    return await loader.take({ file: 'large.csv', path, provinceId: 'kon-tum' }, (step) => {
      if (step === 'reading') reading ??= onReading();
    });
  } finally {
    await reading;
    await loader.kill();
  }
}

const noRoom = { kind: 'unavailable', reason: 'full' };
const traces = async (): Promise<unknown> =>
  await sql(
    'select (select count(*)::int from feed) as feeds, (select count(*)::int from observation) as observations',
  );

it('a file for which the disk has no room leaves nothing, its sender is told so, and later it goes in', async () => {
  const answer = await load(async () => {
    const [copying] = await sql<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and query like 'copy staged%'`,
    );
    // As a full disk does, it refuses to make files longer. Only the server's own user may set it.
    const { uid, gid } = statSync(`/proc/${copying?.pid}`);
    spawnSync('prlimit', ['--pid', `${copying?.pid}`, '--fsize=1000000:'], { uid, gid });
  });
  expect(answer).toEqual(noRoom);
  expect(await traces()).toEqual([{ feeds: 0, observations: 0 }]);
  expect(await load()).toMatchObject({ report: { outcome: 'accepted', rows: { added: 30_000 } } });
}, 120_000);

it('a file that would take more temporary files than the operator allows leaves nothing, and its sender is told so', async () => {
  await sql(
    `do $$ begin execute format('alter database %I set temp_file_limit = ''100kB''', current_database()); end $$`,
  );
  expect(await load()).toEqual(noRoom);
  expect(await traces()).toEqual([{ feeds: 0, observations: 0 }]);
}, 120_000);
