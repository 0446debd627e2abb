import type { DomainWord } from '../../schema/types/domain.ts';
import type { QualifierWord } from '../../schema/types/observation-words.ts';

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

/** What an endpoint states of one domain, held against the contract: types, nulls, limits. The rules have not judged it. */
export interface LiveProfile {
  readonly publication: string;
  readonly provinceId: string;
  readonly domain: DomainWord;
  readonly figures: readonly LiveFigure[];
  /** Records by the field of their register; a register that was not asked for is left out. */
  readonly registers: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

/** One fault or finding as whoever reports it should read it. */
export interface HarvestTelling {
  /** Field of the profile, or of a record of it, that it is about; null where it is about all. */
  readonly place: string | null;
  readonly messageVi: string;
  readonly messageEn: string;
}

export interface HarvestOutcome {
  /** `refused`: not a row of it was written. */
  readonly outcome: 'accepted' | 'unchanged' | 'refused';
  /** What could not be taken. */
  readonly faults: readonly HarvestTelling[];
  /** The hub's verdicts on what was taken. */
  readonly findings: readonly HarvestTelling[];
}

/**
 * Writes what an endpoint stated into the ledger through the one door, as figures of the publication's own source; a dry
 * run answers what would become of it. Rejects where the ledger cannot be written.
 */
export type Harvest = (profile: LiveProfile, options: { readonly isDryRun: boolean }) => Promise<HarvestOutcome>;
