import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { projectRoot } from '../../schema/project-root.ts';
import { verifyLedger } from '../../services/ledger/audit/verify-ledger.ts';
import { startLoader } from '../kill/start-loader.ts';
import type { Victim } from '../kill/victim.ts';
import { sampleClaim } from '../support/sample-claims.ts';
import { writeSyntheticFile } from '../support/synthetic-file.ts';
import { sampleSource, testLedger, type TestLedger } from '../support/test-ledger.ts';

let db: TestLedger;
let folder: string;
const processes: { kill(): unknown }[] = [];
beforeEach(async () => {
  db = await testLedger();
  folder = await mkdtemp(join(tmpdir(), 'lien-tinh-writers-'));
});
afterEach(async () => {
  for (const each of processes.splice(0)) await each.kill();
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

const sql = async <Row extends object>(text: string): Promise<Row[]> =>
  await db.ledger.em.getConnection().execute<Row[]>(text);
/** Brings one row in; resolves once the writer's lock was to be had. */
const write = async (): Promise<unknown> =>
  await db.append({ sources: [sampleSource('one')], observations: [sampleClaim({ value: '80', sourceId: 'one' })] });

async function loader(): Promise<Victim> {
  const victim = await startLoader(db.url);
  processes.push(victim);
  return victim;
}

/** A process that holds the writer's lock, and how it then hangs. */
async function hangingWriter(way: 'idle' | 'taking' | 'asking'): Promise<ChildProcess> {
  const script = join(projectRoot, 'tests', 'kill', 'hanging-writer.ts');
  const child = fork(script, [db.url, way], { execArgv: ['--import', 'tsx'], stdio: 'ignore' });
  processes.push({ kill: () => child.kill('SIGKILL') });
  await once(child, 'message');
  return child;
}

it('files of two processes at once all land, one after the other, and the chain does not fork', async () => {
  const loaders = [await loader(), await loader()];
  const file = async (number: number) => {
    const path = join(folder, `${number}.csv`);
    await writeSyntheticFile({ path, rows: 1000, columns: 'data-set', lastDay: '2025-06-30', edition: 16 * number });
    return { file: `${number}.csv`, path, provinceId: number < 4 ? 'kon-tum' : 'gia-lai' };
  };
  const send = async (victim: Victim, numbers: readonly number[]): Promise<unknown[]> => {
    const outcomes: unknown[] = [];
    for (const number of numbers) {
      const answer = await victim.take(await file(number));
      outcomes.push(answer?.kind === 'report' ? answer.report.outcome : answer);
    }
    return outcomes;
  };
  const [one, other] = loaders as [Victim, Victim];
  const outcomes = await Promise.all([send(one, [1, 2, 5]), send(other, [3, 4, 6])]);
  expect(outcomes.flat()).toEqual(Array.from({ length: 6 }, () => 'accepted'));
  const feeds = await sql(
    `select id from feed f where not exists (select 1 from feed e where e.id > f.id and e.recorded_at <= f.recorded_at)`,
  );
  expect(feeds).toHaveLength(6);
  expect(await verifyLedger(db.ledger)).toMatchObject({ entries: 6, faults: [], unaudited: 0 });
}, 120_000);

it.each(['idle', 'taking'] as const)(
  'a writer that stands still (%s) is ended by the server after its patience, and the next one goes on',
  async (way) => {
    for (const limit of ['idle_in_transaction_session_timeout', 'tcp_user_timeout'])
      await sql(`do $$ begin execute format('alter database %I set ${limit} = ''2s''', current_database()); end $$`);
    const hanging = await hangingWriter(way);
    // So that what it is sent is under way.
    await pause(200);
    hanging.kill('SIGSTOP');
    expect(await write()).toMatchObject({ isNew: true });
  },
  60_000,
);

it('the lock of a writer that dies in the middle of a statement does not outlive it', async () => {
  const dying = await hangingWriter('asking');
  await pause(200);
  dying.kill('SIGKILL');
  const begun = performance.now();
  expect(await write()).toMatchObject({ isNew: true });
  // The statement itself would have gone on for a minute.
  expect(performance.now() - begun).toBeLessThan(30_000);
}, 60_000);
