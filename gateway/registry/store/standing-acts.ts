import type { LivePublication, SetAside } from '../publication.ts';
import { composeGraph, reasonOf, settleGraph } from './compose-graph.ts';
import {
  composedOf,
  isLeftOut,
  longestDetail,
  nextOf,
  standingsOf,
  type MakeVersion,
  type StoreParts,
} from './make-version.ts';
import type { StandingVersion } from './read-versions.ts';
import { RegistryRefusal } from './registry-refusal.ts';
import type { Actor } from './write-version.ts';

export interface SetAsideWish {
  readonly publicationId: number;
  /** What does not compose the store finds out by itself. */
  readonly reason: Exclude<SetAside['reason'], 'does-not-compose'>;
  readonly detail: string;
  readonly actor: Actor;
}

export type ReturnWish = Pick<SetAsideWish, 'publicationId' | 'actor'>;

/** Where nobody acted. */
const theHub: Actor = { subject: null, role: 'hub' };

function requireLiveId(current: StandingVersion, publicationId: number): LivePublication {
  const live = current.publications.find(({ id }) => id === publicationId);
  if (!live) throw new RegistryRefusal('not-live', String(publicationId));
  return live;
}

/** A publication that is merely silent stays composed: its fields are null for a while, and no client’s query is refused. */
export const setAside =
  ({ publicationId, reason, detail, actor }: SetAsideWish): MakeVersion =>
  async (current, { national }) => {
    const live = requireLiveId(current, publicationId);
    if (live.setAside) return null;
    return nextOf(current, {
      cause: 'set-aside',
      nationalDigest: current.nationalDigest ?? national.digest,
      standings: [{ publicationId, setAside: { reason, detail: detail.slice(0, longestDetail) } }],
      publicationId,
      provinceId: live.provinceId,
      actor,
    });
  };

/** The graph with a publication that was left out of it. Throws `RegistryRefusal`. */
async function composeAgain(
  { national }: StoreParts,
  current: StandingVersion,
  live: LivePublication,
): Promise<string> {
  try {
    return await composeGraph(national, [...composedOf(current.publications), live]);
  } catch (error) {
    throw new RegistryRefusal('does-not-compose', reasonOf(error));
  }
}

export const returnToService =
  ({ publicationId, actor }: ReturnWish): MakeVersion =>
  async (current, store) => {
    const live = requireLiveId(current, publicationId);
    if (!live.setAside) return null;
    return nextOf(current, {
      cause: 'returned',
      ...(isLeftOut(live)
        ? { supergraphSdl: await composeAgain(store, current, live), nationalDigest: store.national.digest }
        : { nationalDigest: current.nationalDigest ?? store.national.digest }),
      standings: [{ publicationId, setAside: null }],
      publicationId,
      provinceId: live.provinceId,
      actor,
    });
  };

/** A release of the hub may bring another national contract. */
export const adoptContract: MakeVersion = async (current, { national }) => {
  if (current.number === 0 || current.nationalDigest === national.digest) return null;
  const settled = await settleGraph(national, current.publications);
  return nextOf(current, {
    cause: 'contract',
    supergraphSdl: settled.supergraphSdl,
    nationalDigest: national.digest,
    standings: standingsOf(current.publications, settled),
    actor: theHub,
  });
};
