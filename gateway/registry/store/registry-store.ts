import type { GraphVersion, LivePublication } from '../publication.ts';
import {
  bringBack,
  publish,
  retire,
  rollBackGraph,
  type BringBackWish,
  type PublishWish,
  type RollBackWish,
  type SubgraphWish,
} from './acts.ts';
import { adoptContract, returnToService, setAside, type ReturnWish, type SetAsideWish } from './standing-acts.ts';
import { isLeftOut, type MakeVersion, type StoreParts } from './make-version.ts';
import type { NationalGraph } from './national-graph.ts';
import { readPublications, type PublicationFacts, type PublicationFilter } from './read-publications.ts';
import {
  readCurrentVersion,
  readHistory,
  readVersion,
  type StandingVersion,
  type VersionFacts,
} from './read-versions.ts';
import { writeVersion } from './write-version.ts';

/**
 * Which subgraphs provinces publish, version by version. Acts answer the version that is current once they are done, the
 * same one where there was nothing to do; all throw `RegistryRefusal`, and `LedgerUnavailable` where the database lets
 * them down. Two acts at once are done one after the other, the second on what the first has left.
 */
export interface RegistryStore {
  /** What national subgraphs every version is composed with. */
  readonly national: NationalGraph;
  currentVersion(): Promise<GraphVersion>;
  publish(wish: PublishWish): Promise<GraphVersion>;
  /** Brings one subgraph back to what it was before, live or retired. */
  bringBack(wish: BringBackWish): Promise<GraphVersion>;
  /** Makes the publications of an earlier version live again, as a new version. */
  rollBack(wish: RollBackWish): Promise<GraphVersion>;
  retire(wish: SubgraphWish): Promise<GraphVersion>;
  setAside(wish: SetAsideWish): Promise<GraphVersion>;
  returnToService(wish: ReturnWish): Promise<GraphVersion>;
  /**
   * Composes anew where the national contract is another than that of the current version. Answers the publications that
   * fit no more, and were set aside.
   */
  adoptContract(): Promise<readonly LivePublication[]>;
  /** Newest first, those before the version `beforeNumber`. */
  history(page: { readonly beforeNumber: number; readonly limit: number }): Promise<readonly VersionFacts[]>;
  publications(filter: PublicationFilter): Promise<readonly PublicationFacts[]>;
}

/** Before anybody has published anything. */
const versionZero = ({ supergraphSdl }: NationalGraph): StandingVersion => ({
  number: 0,
  supergraphSdl,
  nationalDigest: null,
  publications: [],
});

/** Made again of what another has left, until it is written: whoever is overtaken was so by an act that was done. */
async function change(parts: StoreParts, make: MakeVersion): Promise<StandingVersion> {
  for (;;) {
    const current = (await readCurrentVersion(parts.ledger)) ?? versionZero(parts.national);
    const next = await make(current, parts);
    if (!next) return current;
    const number = await writeVersion(parts.ledger, next);
    const made = number === null ? null : await readVersion(parts.ledger, number);
    if (made) return made;
  }
}

/** The registry over the tables of a ledger that are up. */
export function openRegistryStore(parts: StoreParts): RegistryStore {
  const { ledger, national } = parts;
  return {
    national,
    currentVersion: async () => (await readCurrentVersion(ledger)) ?? versionZero(national),
    publish: async (wish) => await change(parts, publish(wish)),
    bringBack: async (wish) => await change(parts, bringBack(wish)),
    rollBack: async (wish) => await change(parts, rollBackGraph(wish)),
    retire: async (wish) => await change(parts, retire(wish)),
    setAside: async (wish) => await change(parts, setAside(wish)),
    returnToService: async (wish) => await change(parts, returnToService(wish)),
    adoptContract: async () => {
      const before = await readCurrentVersion(ledger);
      const after = await change(parts, adoptContract);
      const wasLeftOut = new Set(before?.publications.filter(isLeftOut).map(({ id }) => id));
      return after.publications.filter((each) => isLeftOut(each) && !wasLeftOut.has(each.id));
    },
    history: async (page) => await readHistory(ledger, page),
    publications: async (filter) => await readPublications(ledger, filter),
  };
}
