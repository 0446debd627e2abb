import type { DomainWord } from '../types/domain.ts';
import type { QualifierWord } from '../types/observation-words.ts';

/** A figure as an endpoint states it. Numbers are decimal text. */
export interface LiveFigure {
  /** Field of the profile: `socOperating`. */
  readonly field: string;
  readonly period: string;
  readonly qualifier: QualifierWord;
  readonly value: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly stated: string | null;
  readonly locator: string | null;
}

/** A record as an endpoint states it. */
export interface LiveRecord {
  readonly period: string | null;
  readonly locator: string | null;
  /** The properties of its register, words as the hub writes them; null where it has none. */
  readonly content: Readonly<Record<string, unknown>>;
}

/** What an endpoint states of one domain, held against the contract: types, nulls, limits. The rules have not judged it. */
export interface LiveProfile {
  readonly publication: string;
  readonly provinceId: string;
  readonly domain: DomainWord;
  readonly figures: readonly LiveFigure[];
  /** All records by the field of their register; a register that was not asked for is left out. */
  readonly registers: Readonly<Record<string, readonly LiveRecord[]>>;
}

/** One fault or finding as whoever reports it should read it. */
export interface HarvestTelling {
  /** Field of the profile that it is about; null where it is about all. */
  readonly field: string | null;
  readonly messageVi: string;
  readonly messageEn: string;
}

export interface HarvestOutcome {
  /**
   * `accepted`: what could be taken of it stands in the ledger now; `unchanged`: it stood there before; `refused`: nothing
   * of it could be taken; `too-often`: it is new, but so much was new lately that it is left for later; `busy`: what came
   * of the same publication before is being written.
   */
  readonly outcome: 'accepted' | 'unchanged' | 'refused' | 'too-often' | 'busy';
  /** What could not be taken. */
  readonly faults: readonly HarvestTelling[];
  /** The hub's verdicts on what was taken now. */
  readonly findings: readonly HarvestTelling[];
}

/**
 * Writes what endpoints stated into the ledger through the one door, as figures of each publication's own source; a dry
 * run answers what would become of it. One outcome a profile, in their order. Rejects where the ledger cannot be reached.
 */
export type Harvest = (
  profiles: readonly LiveProfile[],
  options: { readonly isDryRun: boolean },
) => Promise<readonly HarvestOutcome[]>;
