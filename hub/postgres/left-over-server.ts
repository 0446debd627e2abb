import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processStartTime } from './process-identity.ts';

/**
 * Ends what a killed hub left running on this cluster, and removes the stale pid file. To be called by the folder's
 * owner only. The server is asked for a fast shutdown first, so that it writes everything down.
 */
export async function stopLeftOverServer(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const folder = realpathSync(cluster);
  const postmaster = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  if (serverProcessesIn(folder).includes(postmaster)) {
    signal(postmaster, 'SIGINT');
    await untilNoneIn(folder, 20_000);
  }
  // A child that outlives its postmaster still writes to the cluster: a new server beside it would destroy data.
  for (const harder of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of serverProcessesIn(folder)) signal(pid, harder);
    await untilNoneIn(folder, 5_000);
  }
  rmSync(pidFile, { force: true });
}

/** Every process of a PostgreSQL server works in its cluster's folder: a surer sign than the pid in a file. */
export function serverProcessesIn(folder: string): number[] {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => {
    try {
      const isServer = readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
      return isServer && readlinkSync(`/proc/${pid}/cwd`) === folder && processStartTime(pid) !== null;
    } catch {
      return false;
    }
  });
}

async function untilNoneIn(folder: string, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (serverProcessesIn(folder).length > 0 && Date.now() < deadline) await sleep(20);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself meanwhile.
  }
}
