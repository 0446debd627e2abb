import type { DomainWord } from '../../schema/types/domain.ts';

/** What a province hands in: a subgraph of its own, not yet looked at. */
export interface Candidate {
  /** Its name among all subgraphs, `<province>-<word>`: `kon-tum-security`. */
  readonly name: string;
  /** The owner: entities of this id alone are asked of it. */
  readonly provinceId: string;
  /** Where it answers GraphQL by POST. */
  readonly url: string;
  /** Certificate authority that its endpoint must prove itself by, PEM; null for those that the system trusts. */
  readonly authority: string | null;
  readonly sdl: string;
}

/** What the two kinds of publication in one SDL are. */
export interface PublishedParts {
  /** Fields of the profile that it serves, by domain: `{ security: ['socOperating'] }`. */
  readonly serves: Readonly<Partial<Record<DomainWord, readonly string[]>>>;
  /** Types and fields of the owner's namespace as the SDL of a subgraph that composes; null where it adds none. */
  readonly extension: string | null;
}

/** One accepted version of a province's subgraph; it never changes. */
export interface Publication extends Candidate, PublishedParts {
  /** Given by the registry, never reused. */
  readonly id: number;
}

/** Why a live subgraph is not asked for the time being. */
export interface SetAside {
  readonly reason: 'probes-fail' | 'sdl-drifted' | 'does-not-compose';
  readonly detail: string;
  readonly since: Date;
}

/** A publication that is part of the graph. */
export interface LivePublication extends Publication {
  /** Null while it is asked; set aside, its contract is answered from the ledger and its extensions are null. */
  readonly setAside: SetAside | null;
}

/** The graph as it is or was: what a gateway serves, whole. */
export interface GraphVersion {
  /** 0 is the national graph alone, as it is committed. */
  readonly number: number;
  readonly supergraphSdl: string;
  readonly publications: readonly LivePublication[];
}
