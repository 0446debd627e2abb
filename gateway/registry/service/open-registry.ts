import type { Logger } from 'pino';
import type { Settings } from '../../../config/settings.ts';
import type { Harvest } from '../../../schema/contract/live-profile.ts';
import { provinceContract } from '../../../schema/contract/read-contract.ts';
import type { Foundation } from '../../../services/kit/foundation.ts';
import type { SubgraphClient } from '../../engine/subgraphs/subgraph-client.ts';
import { openCounts } from '../counts/open-counts.ts';
import { createEndpointClient } from '../endpoint/endpoint-client.ts';
import { endpointsFromSettings, type EndpointCalls } from '../endpoint/endpoints-from-settings.ts';
import { openProbes } from '../probes/open-probes.ts';
import type { Probes } from '../probes/start-probes.ts';
import type { Candidate } from '../publication.ts';
import { committedNationalGraph, type NationalGraph } from '../store/national-graph.ts';
import { openRegistryStore, type RegistryStore } from '../store/registry-store.ts';
import { openDesk } from './open-desk.ts';
import type { RegistryDesk } from './registry-desk.ts';

export interface RegistryParts {
  readonly settings: Settings;
  readonly databaseUrl: string;
  /** What every subgraph stands on; the tables of its ledger are up. */
  readonly foundation: Pick<Foundation, 'ledger' | 'areas' | 'today'>;
  readonly harvest: Harvest;
  readonly log: Logger;
}

export interface OpenedRegistry {
  readonly national: NationalGraph;
  readonly store: RegistryStore;
  readonly desk: RegistryDesk;
  readonly endpoints: EndpointCalls;
  readonly probes: Probes;
  close(): Promise<void>;
}

/** The registry with all that it calls; the graph is composed anew where a release has brought another contract. */
export async function openRegistry(parts: RegistryParts): Promise<OpenedRegistry> {
  const { settings, databaseUrl, foundation, harvest, log } = parts;
  const national = await committedNationalGraph();
  const store = openRegistryStore({ ledger: foundation.ledger, national });
  for (const { name } of await store.adoptContract())
    log.error(
      { subgraph: name },
      'registry: this subgraph does not fit the national contract any more and is set aside; its owner must publish it anew',
    );
  const endpoints = await endpointsFromSettings(settings);
  const counts = openCounts({ url: databaseUrl, name: 'registry', today: foundation.today });
  const contract = provinceContract();
  // A probe or a check asks again what failed a moment ago.
  const askEndpoint = (candidate: Candidate): SubgraphClient =>
    createEndpointClient(candidate, { ...endpoints.options, guard: null });
  const desk = openDesk({
    store,
    areas: foundation.areas,
    contract,
    harvest,
    sentOperations: async () => await counts.sentOperations.read(),
    readTraffic: async (ids) => await counts.subgraphTraffic.read(ids),
    allowed: endpoints.options.allowed,
    askEndpoint,
  });
  const everyMs = settings.PROBE_EVERY_SECONDS * 1000;
  const probes = openProbes({ store, contract, harvest, createClient: askEndpoint, everyMs, log });
  return {
    national,
    store,
    desk,
    endpoints,
    probes,
    close: async () => {
      await probes.stop();
      await counts.close();
    },
  };
}
