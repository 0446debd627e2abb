import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from, to } from 'pg-copy-streams';
import { cpuMs } from '../measuring/process-figures.ts';

export interface CopyFigures {
  readonly ms: number;
  readonly serverCpuMs: number;
}

const pieceSize = 256 * 1024;

async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Writes the observations of a ledger to a file, as COPY reads them. */
export const writeRows = async (url: string, path: string): Promise<void> =>
  await withClient(url, async (client) => {
    await pipeline(client.query(to('copy observation to stdout')), createWriteStream(path));
  });

/**
 * What PostgreSQL takes to copy the rows of a file into a plain table with the columns of the ledger: nothing is compared,
 * judged or recorded. `including all` makes its indexes and constraints too.
 */
export const copyRows = async (url: string, path: string, like: 'including all' | ''): Promise<CopyFigures> =>
  await withClient(url, async (client) => {
    await client.query(`create table observation_like (like observation ${like})`);
    await client.query('checkpoint');
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const pid = rows[0]?.pid ?? 0;
    const [cpuBefore, begun] = [cpuMs(pid), performance.now()];
    const copy = client.query(from('copy observation_like from stdin'));
    await pipeline(createReadStream(path, { highWaterMark: pieceSize }), copy);
    const figures = { ms: performance.now() - begun, serverCpuMs: cpuMs(pid) - cpuBefore };
    await client.query('drop table observation_like');
    return figures;
  });
