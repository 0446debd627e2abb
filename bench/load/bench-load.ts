import { join } from 'node:path';
import { closeLedger, migrateLedger, openLedger } from '../../services/ledger/open-ledger.ts';
import { writeSyntheticFile, type SyntheticFile } from '../../tests/support/synthetic-file.ts';
import { withDurableDatabases, type Databases } from '../measuring/with-database.ts';
import type { BenchFlags } from '../measuring/bench-flags.ts';
import { warnWhereBusy } from '../measuring/busy-machine.ts';
import { copyRows, writeRows } from './copy-rows.ts';
import type { LoadFigures, ProcessFigures } from './load-figures.ts';
import { printLoads, type Measured } from './print-loads.ts';
import { runScript } from './run-script.ts';
import { watchBackends } from './watch-backends.ts';

/** In force to 2025-06-30, so that no day of the file is outside its lifetime. */
const [provinceId, lastDay] = ['kon-tum', '2025-06-30'];

async function emptyLedger(databases: Databases, name: string): Promise<string> {
  const url = await databases.createDatabase(name);
  const ledger = await openLedger({ url });
  await migrateLedger(ledger);
  await closeLedger(ledger);
  return url;
}

async function measureLoad(name: string, url: string, path: string): Promise<Measured> {
  const work = async (): Promise<LoadFigures> => await runScript<LoadFigures>('load-file.js', path, url, provinceId);
  const { result, backends } = await watchBackends(url, work);
  return { name, ...result, backends };
}

async function measureWalk(url: string): Promise<Measured> {
  const work = async (): Promise<ProcessFigures> => await runScript<ProcessFigures>('walk-ledger.js', url);
  const { result, backends } = await watchBackends(url, work);
  return { name: 'ledger verify', ...result, backends };
}

async function measureCopy(url: string, rows: string, like: 'including all' | ''): Promise<Measured> {
  const { result, backends } = await watchBackends(url, async () => await copyRows(url, rows, like));
  const name = like ? 'COPY, same indexes' : 'COPY, no index';
  return { name, ms: result.ms, backends: { ...backends, cpuMs: result.serverCpuMs } };
}

/** One round: a new ledger is loaded, the rows it then holds are copied, and the ledger is asked for more of the same. */
async function round(databases: Databases, folder: string, rows: number, turn: number): Promise<Measured[]> {
  const file = async (words: Pick<SyntheticFile, 'columns' | 'edition'>): Promise<string> => {
    const path = join(folder, `${words.columns}-${words.edition}.csv`);
    await writeSyntheticFile({ path, rows, lastDay, ...words });
    return path;
  };
  const first = await file({ columns: 'data-set', edition: 0 });
  const filled = await emptyLedger(databases, `round_${turn}`);
  const measured = [await measureLoad('load, columns of the data set', filled, first)];
  const copied = join(folder, 'rows.copy');
  await writeRows(filled, copied);
  measured.unshift(await measureCopy(filled, copied, 'including all'), await measureCopy(filled, copied, ''));
  measured.push(
    await measureLoad('load, the same again', filled, first),
    await measureLoad('load, every row corrected', filled, await file({ columns: 'data-set', edition: 1 })),
    await measureWalk(filled),
  );
  const people = await emptyLedger(databases, `round_${turn}_template`);
  measured.push(
    await measureLoad('load, columns of the template', people, await file({ columns: 'template', edition: 0 })),
  );
  return measured;
}

/**
 * Files of synthetic rows through the door of every province's file, beside PostgreSQL's own COPY of the same rows into a
 * table of the same columns; on a server of default durability.
 */
export async function benchLoad({ rounds = 1, rows = 100_000 }: BenchFlags): Promise<void> {
  console.log(`${rows} synthetic rows a file; median of ${rounds} rounds; fsync on`);
  warnWhereBusy();
  await withDurableDatabases(async (databases, folder) => {
    const measured: Measured[][] = [];
    for (let turn = 1; turn <= rounds; turn += 1) measured.push(await round(databases, folder, rows, turn));
    printLoads(measured, rows);
  });
}
