import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeLedger, migrateLedger, openLedger } from '../../services/ledger/open-ledger.ts';
import { LoadKiller } from './load-killer.ts';
import { startKillablePostgres } from './killable-postgres.ts';
import { startLoader } from './start-loader.ts';

/** A ledger on a server of its own, with default durability, and who kills loads on it; all of it is gone afterwards. */
export async function withKiller(seed: number, work: (killer: LoadKiller) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-kill-'));
  const postgres = await startKillablePostgres(join(folder, 'postgres'));
  const ledger = await openLedger({ url: postgres.url });
  const killer = new LoadKiller({ seed, folder, postgres, ledger, startVictim: startLoader });
  try {
    await migrateLedger(ledger);
    await work(killer);
  } finally {
    await killer.stop();
    await closeLedger(ledger);
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
