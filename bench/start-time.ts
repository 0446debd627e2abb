import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../schema/project-root.ts';
import { processTree, residentMegabytes } from './memory.ts';

export interface StartFigures {
  readonly freshMs: number;
  readonly filledMs: number;
  readonly idleMegabytes: number;
}

const settleMs = 10_000;

async function startedMs(
  folder: string,
  port: number,
  whenReady: (processId: number) => Promise<void>,
): Promise<number> {
  const begun = performance.now();
  const settings = [`DATA_DIR=${folder}`, `PORT=${port}`, 'LOG_LEVEL=silent'];
  const child = spawn('env', [...settings, 'npm', 'start'], { cwd: projectRoot, detached: true, stdio: 'ignore' });
  const isReady = async (): Promise<boolean> =>
    await fetch(`http://127.0.0.1:${port}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error('the hub ended before it was ready');
    await sleep(20);
  }
  const elapsed = performance.now() - begun;
  await whenReady(child.pid ?? 0);
  process.kill(-(child.pid ?? 0), 'SIGTERM');
  await once(child, 'exit');
  return elapsed;
}

/** `npm start` to a hub that is ready: on a fresh data folder, then on the same one filled; and memory when idle. */
export async function measureStart(port: number): Promise<StartFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-bench-'));
  let idleMegabytes = 0;
  const freshMs = await startedMs(folder, port, async () => undefined);
  const filledMs = await startedMs(folder, port, async (processId) => {
    await sleep(settleMs);
    idleMegabytes = residentMegabytes(processTree(processId));
  });
  await rm(folder, { recursive: true, force: true });
  return { freshMs, filledMs, idleMegabytes };
}
