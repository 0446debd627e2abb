import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../schema/project-root.ts';
import { closeLedger, migrateLedger, openLedger } from '../../../services/ledger/open-ledger.ts';
import { startPostgres } from '../../postgres/start-postgres.ts';
import { listen, startScriptedHub } from '../exchange/scripted-hub.fixture.ts';
import { sampleReport } from '../report/sample-report.fixture.ts';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const command = ['--import', 'tsx', join('hub', 'commands', 'hub.ts')];

/** Types a command as npm does: in the project's folder, wherever it was typed. */
const run = async (words: readonly string[], environment: Record<string, string> = {}): Promise<Ended> =>
  await new Promise((resolve) => {
    const options = { cwd: projectRoot, env: environment };
    execFile(process.execPath, [...command, ...words], options, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });

let folder: string;
let started: { stop(): Promise<void> }[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lien-tinh-command-'));
});
afterEach(async () => {
  for (const each of started) await each.stop();
  started = [];
  await rm(folder, { recursive: true });
});

/** Where a request is taken whole and never answered. */
async function urlThat(onReceived: () => void): Promise<string> {
  const { url, stop } = await listen((request) => void request.resume().once('end', onReceived));
  started.push({ stop });
  return url;
}

describe('the command as a process', () => {
  test('reads the file of the folder in which it was typed, and gives the report alone on standard output', async () => {
    await writeFile(join(folder, 'figures.csv'), 'x');
    const refused = sampleReport({ outcome: 'refused' });
    const hub = await startScriptedHub({ status: 422, body: refused });
    started.push(hub);
    const environment = { INIT_CWD: folder, HUB_URL: hub.url, HUB_TOKEN: 'a.b.c' };
    const { code, out, err } = await run(['report', 'figures.csv', '--province=kon-tum', '--json'], environment);
    expect([code, err, JSON.parse(out)]).toEqual([1, '', refused]);
    expect(hub.received[0]?.body.toString()).toBe('x');
  });

  test('ends with the code of the report though nobody reads it to its end', async () => {
    await writeFile(join(folder, 'figures.csv'), 'x');
    const hub = await startScriptedHub({ body: sampleReport({ outcome: 'refused', file: 'x'.repeat(1_000_000) }) });
    started.push(hub);
    const words = [
      'report',
      join(folder, 'figures.csv'),
      '--province=kon-tum',
      '--json',
      '--token=x',
      `--url=${hub.url}`,
    ];
    const child = spawn(process.execPath, [...command, ...words], { cwd: projectRoot, env: {} });
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
  });

  test('stopped by Ctrl+C tells what became of the file', async () => {
    await writeFile(join(folder, 'figures.csv'), 'x');
    const child = spawn(process.execPath, [...command, 'report', 'figures.csv', '--province=kon-tum'], {
      cwd: projectRoot,
      env: { INIT_CWD: folder, HUB_TOKEN: 'a.b.c', HUB_URL: await urlThat(() => child.kill('SIGINT')) },
    });
    const told = text(child.stderr);
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(3);
    expect(await told).toContain(
      'It was stopped after the whole file had been sent: whether the hub took it is unknown.',
    );
  });
});

describe('a ledger in DATA_DIR', () => {
  test('is looked at while its hub runs, and by a server of its own while it does not', async () => {
    const environment = { DATA_DIR: folder };
    const place = join(folder, 'postgres');
    const postgres = await startPostgres({ folder: place, ephemeral: true });
    const ledger = await openLedger({ url: postgres.url });
    await migrateLedger(ledger);
    await closeLedger(ledger);
    const head = `${'0'.repeat(64)} 0\n`;
    expect(await run(['ledger', 'head'], environment)).toEqual({ code: 0, out: head, err: '' });
    await postgres.stop();
    const alone = await run(['ledger', 'head'], environment);
    expect([alone.code, alone.out]).toEqual([0, head]);
    expect(alone.err).toContain('the hub does not run: its PostgreSQL is started for this look');
    // What was started for the look is gone: the folder is free again.
    await (await startPostgres({ folder: place, ephemeral: true })).stop();
  }, 120_000);

  test('that another process is starting on is left to it', async () => {
    const place = join(folder, 'postgres');
    const postgres = await startPostgres({ folder: place, ephemeral: true });
    started.push(postgres);
    await rm(join(place, 'password'));
    const { code, err } = await run(['ledger', 'head'], { DATA_DIR: folder });
    expect(code).toBe(2);
    expect(err).toContain(`is in use by process ${process.pid}`);
  }, 120_000);
});
