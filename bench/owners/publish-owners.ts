import { committedNationalGraph } from '../../gateway/registry/store/national-graph.ts';
import { openRegistryStore, type RegistryStore } from '../../gateway/registry/store/registry-store.ts';
import { closeLedger, openLedger } from '../../services/ledger/open-ledger.ts';
import { benchFields } from './owners-figures.ts';

const actor = { subject: 'bench', role: 'operator' } as const;

async function withRegistry(databaseUrl: string, work: (store: RegistryStore) => Promise<void>): Promise<void> {
  const ledger = await openLedger({ url: databaseUrl });
  try {
    await work(openRegistryStore({ ledger, national: await committedNationalGraph() }));
  } finally {
    await closeLedger(ledger);
  }
}

/** Puts the endpoints of these provinces into the graph, as if they had passed the checks. */
export const publishOwners = async (databaseUrl: string, urls: ReadonlyMap<string, string>): Promise<void> =>
  await withRegistry(databaseUrl, async (store) => {
    for (const [provinceId, url] of urls)
      await store.publish({
        candidate: { name: `${provinceId}-security`, provinceId, url, authority: null, sdl: '# synthetic' },
        parts: { serves: { security: [...benchFields] }, extension: null },
        report: { outcome: 'passed', checks: [] },
        expectedVersion: null,
        reason: null,
        actor,
      });
  });

/** Leaves the national graph alone. */
export const retireOwners = async (databaseUrl: string): Promise<void> =>
  await withRegistry(databaseUrl, async (store) => {
    await store.rollBack({ version: 0, reason: 'The ledger alone', actor });
  });
