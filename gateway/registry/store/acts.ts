import type { Candidate, LivePublication, PublishedParts } from '../publication.ts';
import { composeGraph, reasonOf, settleGraph, type Extending } from './compose-graph.ts';
import { composedOf, nextOf, standingsOf, type MakeVersion, type StoreParts } from './make-version.ts';
import { readPublications } from './read-publications.ts';
import { readVersion, type StandingVersion } from './read-versions.ts';
import { RegistryRefusal } from './registry-refusal.ts';
import type { Accepted, Actor } from './write-version.ts';

export interface PublishWish extends Accepted {
  /** The version that whoever publishes has seen; null where any will do. */
  readonly expectedVersion: number | null;
  readonly reason: string | null;
  readonly actor: Actor;
}

/** An act on the subgraph of this name. */
export interface SubgraphWish {
  readonly name: string;
  readonly reason: string;
  readonly actor: Actor;
}

export interface BringBackWish extends SubgraphWish {
  /** Null: the one before the live one, or the last one where it is retired. */
  readonly publicationId: number | null;
}

export interface RollBackWish {
  /** Number of an earlier version; 0 is the national graph alone. */
  readonly version: number;
  readonly reason: string;
  readonly actor: Actor;
}

const sameText = (one: Candidate, other: Candidate): boolean =>
  one.url === other.url && one.sdl === other.sdl && one.authority === other.authority;

/** `security.socOperating` of each figure that it serves. */
const servedFields = ({ serves }: PublishedParts): string[] =>
  Object.entries(serves).flatMap(([domain, fields]) => fields.map((field) => `${domain}.${field}`));

/** Two answers of one owner to the same question would make its figure a matter of luck. */
function refuseServedTwice({ candidate, parts }: Accepted, others: readonly LivePublication[]): void {
  const served = new Set(servedFields(parts));
  for (const other of others) {
    if (other.provinceId !== candidate.provinceId) continue;
    const twice = servedFields(other).filter((field) => served.has(field));
    if (twice.length > 0) throw new RegistryRefusal('serves-twice', `${other.name}: ${twice.join(', ')}`);
  }
}

/** The graph with `joining` beside what stays. Throws `RegistryRefusal`. */
async function composeWith(
  { national }: StoreParts,
  staying: readonly LivePublication[],
  joining: Extending,
): Promise<string> {
  try {
    return await composeGraph(national, [...composedOf(staying), joining]);
  } catch (error) {
    throw new RegistryRefusal('does-not-compose', reasonOf(error));
  }
}

const isLiveUnder =
  (name: string) =>
  (publication: LivePublication): boolean =>
    publication.name === name;

/** Of the current version, the publication of this name. Throws `RegistryRefusal`. */
function requireLive(current: StandingVersion, name: string): LivePublication {
  const live = current.publications.find(isLiveUnder(name));
  if (!live) throw new RegistryRefusal('not-live', name);
  return live;
}

/** The same again changes nothing, unless what is live was set aside: then it is a new beginning. */
export const publish =
  ({ expectedVersion, reason, actor, ...accepted }: PublishWish): MakeVersion =>
  async (current, store) => {
    const { candidate, parts } = accepted;
    if (expectedVersion !== null && expectedVersion !== current.number)
      throw new RegistryRefusal('stale-version', String(current.number));
    const before = current.publications.find(isLiveUnder(candidate.name));
    if (before && !before.setAside && sameText(before, candidate)) return null;
    const others = current.publications.filter((publication) => publication !== before);
    refuseServedTwice(accepted, others);
    const joining = { id: 0, name: candidate.name, url: candidate.url, extension: parts.extension };
    return nextOf(current, {
      cause: 'publish',
      supergraphSdl: await composeWith(store, others, joining),
      nationalDigest: store.national.digest,
      publications: others.map(({ id }) => id),
      accepted,
      provinceId: candidate.provinceId,
      reason,
      actor,
    });
  };

export const bringBack =
  ({ name, publicationId, reason, actor }: BringBackWish): MakeVersion =>
  async (current, store) => {
    const live = current.publications.find(isLiveUnder(name));
    if (live && live.id === publicationId && !live.setAside) return null;
    const earlier = (await readPublications(store.ledger, { names: [name] })).filter(({ id }) => id !== live?.id);
    const target =
      publicationId === null
        ? earlier.find(({ id }) => id < (live?.id ?? Infinity))
        : [...earlier, ...(live ? [live] : [])].find(({ id }) => id === publicationId);
    if (!target) throw new RegistryRefusal('nothing-before', name);
    const others = current.publications.filter((publication) => publication !== live);
    refuseServedTwice({ candidate: target, parts: target, report: {} }, others);
    return nextOf(current, {
      cause: 'rollback',
      supergraphSdl: await composeWith(store, others, target),
      nationalDigest: store.national.digest,
      publications: [...others.map(({ id }) => id), target.id],
      // Whoever brings it back wants it asked; the probes look again.
      standings: target.setAside ? [{ publicationId: target.id, setAside: null }] : [],
      publicationId: target.id,
      provinceId: target.provinceId,
      reason,
      actor,
    });
  };

export const rollBackGraph =
  ({ version, reason, actor }: RollBackWish): MakeVersion =>
  async (current, store) => {
    if (version === current.number) return null;
    const earlier = version < current.number && version > 0 ? await readVersion(store.ledger, version) : null;
    if (!earlier && version !== 0) throw new RegistryRefusal('unknown-version', String(version));
    const publications = earlier?.publications ?? [];
    const settled = await settleGraph(store.national, publications);
    return nextOf(current, {
      cause: 'rollback',
      supergraphSdl: settled.supergraphSdl,
      nationalDigest: store.national.digest,
      publications: publications.map(({ id }) => id),
      standings: standingsOf(publications, settled),
      backTo: version,
      reason,
      actor,
    });
  };

export const retire =
  ({ name, reason, actor }: SubgraphWish): MakeVersion =>
  async (current, store) => {
    const live = requireLive(current, name);
    const others = current.publications.filter((publication) => publication !== live);
    const settled = await settleGraph(store.national, others);
    return nextOf(current, {
      cause: 'retire',
      supergraphSdl: settled.supergraphSdl,
      nationalDigest: store.national.digest,
      publications: others.map(({ id }) => id),
      standings: standingsOf(others, settled),
      publicationId: live.id,
      provinceId: live.provinceId,
      reason,
      actor,
    });
  };
