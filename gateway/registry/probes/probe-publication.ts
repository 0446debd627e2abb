import { randomUUID } from 'node:crypto';
import { parse } from 'graphql';
import type { Harvest, LiveProfile } from '../../../schema/contract/live-profile.ts';
import type { ProvinceContract } from '../../../schema/contract/read-contract.ts';
import type { SubgraphClient } from '../../engine/subgraphs/subgraph-client.ts';
import { askClient } from '../checks/ask-candidate.ts';
import { readCandidate } from '../checks/read-candidate.ts';
import { schemaDifferences } from '../checks/schema-differences.ts';
import type { LivePublication, SetAside } from '../publication.ts';
import { askLiveProfiles } from '../routing/ask-live-profiles.ts';

/** What a probe found: null where all is well. */
export type ProbeFault = Pick<SetAside, 'reason' | 'detail'> | null;

export interface ProbeOptions {
  readonly contract: ProvinceContract;
  readonly createClient: (publication: LivePublication) => SubgraphClient;
  readonly harvest: Harvest;
}

/** Differences that are told; the rest are counted. */
const mostTold = 3;

async function readSdl(client: SubgraphClient): Promise<string> {
  const { data } = await askClient(client, '{ _service { sdl } }');
  const service = data?.['_service'];
  const sdl = typeof service === 'object' && service !== null && 'sdl' in service ? service.sdl : undefined;
  if (typeof sdl !== 'string') throw new Error('it does not state its SDL');
  return sdl;
}

/** In which coordinates what is served differs from what was published; null where in none. */
function driftOf(publication: LivePublication, sdl: string, contract: ProvinceContract): string | null {
  // Read within the limits of what may be published, for it is a stranger’s text.
  const served = readCandidate({ ...publication, sdl }, contract);
  if ('faults' in served) return served.faults[0]?.messageEn ?? 'the SDL cannot be read';
  const differences = schemaDifferences(parse(publication.sdl, { noLocation: true }), served.read.document);
  if (differences.length === 0) return null;
  const first = differences.slice(0, mostTold).map(({ coordinate }) => coordinate);
  const more = differences.length - first.length;
  return `${first.join(', ')}${more > 0 ? ` (+${more})` : ''}`;
}

/** What it states, or why it is not what was published. */
async function hear(
  publication: LivePublication,
  { contract, createClient }: ProbeOptions,
): Promise<{ readonly profiles: readonly LiveProfile[] } | { readonly fault: NonNullable<ProbeFault> }> {
  const requestId = `probe-${randomUUID()}`;
  const client = createClient(publication);
  try {
    const drift = driftOf(publication, await readSdl(client), contract);
    if (drift !== null) return { fault: { reason: 'sdl-drifted', detail: drift } };
    return { profiles: await askLiveProfiles(client, publication, { contract, requestId }) };
  } catch (cause) {
    return { fault: { reason: 'probes-fail', detail: cause instanceof Error ? cause.message : String(cause) } };
  } finally {
    await client.close();
  }
}

/**
 * Looks whether a subgraph is still what was published, and takes in what it states: so that rankings and summaries have
 * it though nobody asked for its profile. One that is set aside is looked at, but nothing of it is taken in. Rejects where
 * the hub itself cannot take it in, which is no fault of the province.
 */
export async function probePublication(publication: LivePublication, options: ProbeOptions): Promise<ProbeFault> {
  const heard = await hear(publication, options);
  if ('fault' in heard) return heard.fault;
  if (!publication.setAside && heard.profiles.length > 0) await options.harvest(heard.profiles, { isDryRun: false });
  return null;
}
