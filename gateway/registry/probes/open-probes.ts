import type { Logger } from 'pino';
import type { RegistryStore } from '../store/registry-store.ts';
import { probePublication, type ProbeOptions } from './probe-publication.ts';
import { startProbes, type Probes } from './start-probes.ts';

export interface OpenProbesParts extends ProbeOptions {
  readonly store: Pick<RegistryStore, 'currentVersion' | 'setAside' | 'returnToService'>;
  readonly everyMs: number;
  readonly log: Logger;
}

/** Nobody acted but the hub itself. */
const actor = { subject: null, role: 'hub' } as const;

/** Probes of all that the registry has live; what they find is written into the registry, and so told to every gateway. */
export const openProbes = ({ store, everyMs, log, ...options }: OpenProbesParts): Probes =>
  startProbes({
    publications: async () => (await store.currentVersion()).publications,
    probe: async (publication) => await probePublication(publication, options),
    setAside: async ({ id }, { reason, detail }) => {
      // What does not compose the store finds out by itself.
      if (reason !== 'does-not-compose') await store.setAside({ publicationId: id, reason, detail, actor });
    },
    returnToService: async ({ id }) => void (await store.returnToService({ publicationId: id, actor })),
    everyMs,
    log,
  });
