import { parse, type DocumentNode } from 'graphql';
import { readNamedOperations } from '../../../schema/operations/named-operation.ts';
import { askClient, errorsIn } from '../checks/ask-candidate.ts';
import type { Surroundings } from '../checks/check.ts';
import { endpointChecksMs, withinDeadline } from '../checks/within-deadline.ts';
import { runChecks } from '../checks/run-checks.ts';
import type { Candidate } from '../publication.ts';
import type { RegistryStore } from '../store/registry-store.ts';
import { StatesNoSchema, type RegistryDesk } from './registry-desk.ts';

export interface DeskParts extends Pick<
  Surroundings,
  'areas' | 'contract' | 'sentOperations' | 'allowed' | 'askEndpoint' | 'harvest'
> {
  readonly store: RegistryStore;
  readonly readTraffic: RegistryDesk['readTraffic'];
}

let named: Promise<ReadonlyMap<string, DocumentNode>> | undefined;

/** Read once: they come with the release. */
async function namedOperations(): Promise<ReadonlyMap<string, DocumentNode>> {
  named ??= readNamedOperations().then((all) => new Map(all.map(({ name, text }) => [name, parse(text)])));
  return await named;
}

async function askSdl(endpoint: Omit<Candidate, 'sdl'>, askEndpoint: DeskParts['askEndpoint']): Promise<string> {
  const client = askEndpoint({ ...endpoint, sdl: '' });
  try {
    const answer = await askClient(client, '{ _service { sdl } }');
    const { sdl } = (answer.data?.['_service'] ?? {}) as { readonly sdl?: unknown };
    if (typeof sdl === 'string') return sdl;
    throw new StatesNoSchema(errorsIn(answer) ?? 'data._service.sdl');
  } finally {
    await client.close();
  }
}

/** What the subgraph `registry` works with, put together. */
export function openDesk({ store, readTraffic, ...parts }: DeskParts): RegistryDesk {
  return {
    store,
    readTraffic,
    askSdl: async (endpoint) => await askSdl(endpoint, parts.askEndpoint),
    check: async (candidate, { supergraphSdl, publications }) => {
      let endsAtMs: number | undefined;
      return await runChecks(candidate, {
        ...parts,
        // Counted from the first call: what comes before it takes as long as the graph is large.
        askEndpoint: (each) =>
          withinDeadline(parts.askEndpoint(each), (endsAtMs ??= performance.now() + endpointChecksMs)),
        nationals: store.national.subgraphs,
        supergraphSdl,
        live: publications,
        pending: [],
        namedOperations: await namedOperations(),
      });
    },
  };
}
