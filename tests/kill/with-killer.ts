import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeLedger, migrateLedger, openLedger } from '../../services/ledger/open-ledger.ts';
import { LoadKiller } from './load-killer.ts';
import { startKillablePostgres } from './killable-postgres.ts';
import { startHub } from './start-hub.ts';
import { startLoader } from './start-loader.ts';
import type { StartVictim } from './victim.ts';

export type VictimName = 'hub' | 'loader';

/** Each by its name. */
const victims: Readonly<Record<VictimName, StartVictim>> = {
  hub: startHub,
  loader: async (url) => await startLoader(url),
};

export const victimNames = Object.keys(victims) as VictimName[];

/** A ledger on a server of its own, with default durability, and who kills loads on it; all of it is gone afterwards. */
export async function withKiller(
  { seed, victim }: { readonly seed: number; readonly victim: VictimName },
  work: (killer: LoadKiller) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-kill-'));
  const postgres = await startKillablePostgres(join(folder, 'postgres'));
  const ledger = await openLedger({ url: postgres.url });
  const killer = new LoadKiller({ seed, folder, postgres, ledger, startVictim: victims[victim] });
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
