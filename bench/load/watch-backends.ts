import { Client } from 'pg';
import { cpuMs, memoryMegabytes } from '../measuring/process-figures.ts';

/** The processes in which the server worked for others meanwhile. */
export interface BackendFigures {
  readonly peakMegabytes: number;
  readonly cpuMs: number;
}

const lookEveryMs = 100;

const backendsSql = `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;

/** Looks, while the work goes on, at every process that serves this database. */
export async function watchBackends<Result>(
  url: string,
  work: () => Promise<Result>,
): Promise<{ result: Result; backends: BackendFigures }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const seen = new Map<number, BackendFigures>();
  const look = async (): Promise<void> => {
    const { rows } = await client.query<{ pid: number }>(backendsSql);
    for (const { pid } of rows)
      try {
        seen.set(pid, { peakMegabytes: memoryMegabytes(pid).peak, cpuMs: cpuMs(pid) });
      } catch {
        // It ended while we looked.
      }
  };
  const done = new AbortController();
  const watching = (async () => {
    while (!done.signal.aborted) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  })();
  try {
    const result = await work();
    const figures = [...seen.values()];
    const peakMegabytes = Math.max(...figures.map((each) => each.peakMegabytes));
    return { result, backends: { peakMegabytes, cpuMs: figures.reduce((sum, each) => sum + each.cpuMs, 0) } };
  } finally {
    done.abort();
    await watching;
    await client.end();
  }
}
