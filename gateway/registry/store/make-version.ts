import type { LedgerDatabase } from '../../../services/ledger/open-ledger.ts';
import type { LivePublication } from '../publication.ts';
import type { Extending, SettledGraph } from './compose-graph.ts';
import type { NationalGraph } from './national-graph.ts';
import type { StandingVersion } from './read-versions.ts';
import type { NextVersion, StandingChange } from './write-version.ts';

export const isLeftOut = ({ setAside }: Pick<LivePublication, 'setAside'>): boolean =>
  setAside?.reason === 'does-not-compose';

/** Those of which the graph is composed: one that does not fit is live, but left out. */
export const composedOf = (publications: readonly LivePublication[]): readonly Extending[] =>
  publications.filter((publication) => !isLeftOut(publication));

/** What acts are done with. */
export interface StoreParts {
  readonly ledger: LedgerDatabase;
  readonly national: NationalGraph;
}

/** Makes the next version of the current one; null where there is nothing to do. Throws `RegistryRefusal`. */
export type MakeVersion = (current: StandingVersion, store: StoreParts) => Promise<NextVersion | null>;

/** What is told of a publication that is set aside: a sentence or some, not a log. */
export const longestDetail = 4000;

/** What became of publications that were composed anew: some may fit no more, some fit again. */
export const standingsOf = (
  publications: readonly LivePublication[],
  { leftOut }: SettledGraph,
): readonly StandingChange[] =>
  publications.flatMap((publication): StandingChange[] => {
    const detail = leftOut.get(publication.id)?.slice(0, longestDetail);
    if (detail !== undefined && !isLeftOut(publication))
      return [{ publicationId: publication.id, setAside: { reason: 'does-not-compose', detail } }];
    return detail === undefined && isLeftOut(publication) ? [{ publicationId: publication.id, setAside: null }] : [];
  });

/** A version that changes nothing but what is said of it. */
export const nextOf = (
  current: StandingVersion,
  change: Partial<NextVersion> & Pick<NextVersion, 'cause' | 'actor' | 'nationalDigest'>,
): NextVersion => ({
  base: current.number,
  supergraphSdl: current.supergraphSdl,
  publications: current.publications.map(({ id }) => id),
  accepted: null,
  standings: [],
  publicationId: null,
  provinceId: null,
  backTo: null,
  reason: null,
  ...change,
});
