import type { BlockList } from 'node:net';
import type { DocumentNode } from 'graphql';
import type { AreaList } from '../../../schema/areas/area-list.ts';
import type { Harvest } from '../../../schema/contract/live-profile.ts';
import type { ProvinceContract } from '../../../schema/contract/read-contract.ts';
import type { CheckSeverityWord } from '../../../schema/types/check-words.ts';
import type { SubgraphSdl } from '../../composition/compose.ts';
import type { SubgraphClient } from '../../engine/subgraphs/subgraph-client.ts';
import type { Candidate, LivePublication, PublishedParts } from '../publication.ts';

/** What keeps a publication from going live, or deserves to be known. */
export interface CheckFault {
  /** A warning keeps nothing from going live. */
  readonly severity: CheckSeverityWord;
  /** Where: a coordinate (`Province.konTumCoffee`), `line 12, column 3`, or null where it is the whole. */
  readonly place: string | null;
  /** What was found and what was expected. */
  readonly messageVi: string;
  readonly messageEn: string;
  /** How to mend it. */
  readonly mendVi: string;
  readonly mendEn: string;
}

/** An operation that clients really sent: nothing of its values is known. */
export interface SentOperation {
  readonly hash: string;
  /** The operation's name, where it has one: all that tells who would be hurt. */
  readonly name: string | null;
  /** `Type.field`, `Type.field(argument:)`, `Enum.VALUE`. */
  readonly coordinates: readonly string[];
  readonly count: number;
  /** The last day it was sent, YYYY-MM-DD. */
  readonly lastSentOn: string;
}

/** What stands around a candidate. */
export interface Surroundings {
  readonly areas: AreaList;
  readonly contract: ProvinceContract;
  /** The national subgraphs, as they compose. */
  readonly nationals: readonly SubgraphSdl[];
  /** The supergraph that is served now. */
  readonly supergraphSdl: string;
  readonly live: readonly LivePublication[];
  /** Candidates that are accepted but not live yet. */
  readonly pending: readonly Candidate[];
  readonly namedOperations: ReadonlyMap<string, DocumentNode>;
  readonly sentOperations: () => Promise<readonly SentOperation[]>;
  /** Which addresses may be called beside the Internet. */
  readonly allowed: BlockList;
  /** Asks the candidate's endpoint; close it after use. */
  readonly askEndpoint: (candidate: Candidate) => SubgraphClient;
  readonly harvest: Harvest;
}

/** A candidate whose SDL parses. */
export interface ReadCandidate extends Candidate {
  readonly document: DocumentNode;
  readonly parts: PublishedParts;
}

/** One check: gives its faults, none where all is well. */
export type Check = (
  candidate: ReadCandidate,
  surroundings: Surroundings,
) => readonly CheckFault[] | Promise<readonly CheckFault[]>;
