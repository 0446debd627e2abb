import type { DomainWord } from '../types/domain.ts';
import type { DirectionWord, MergeRuleWord, UnitWord } from '../types/observation-words.ts';

/** One row of the catalogue. */
export interface IndicatorEntry {
  /** `domain.kebab-case`, for ever: a changed meaning is a new code. */
  readonly code: string;
  readonly domain: DomainWord;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly unit: UnitWord;
  readonly direction: DirectionWord;
  readonly mergeRule: MergeRuleWord;
  /** What a mean is weighted by, in words (`households`); null where the rule needs none. */
  readonly mergeWeight: string | null;
  /** Code of an indicator where the count is one, else words; null where the figure is no ratio. */
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly descriptionEn: string;
  /** ISO 8601 duration from the end of its period, `P18M`: older than that a figure is stale. */
  readonly ageLimit: string;
  /** Field of the province's profile: `fibreHouseholdShare`. */
  readonly field: string;
}

export const fieldOf = (code: string): string =>
  code.slice(code.indexOf('.') + 1).replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Value of the domain's enum: `FIBRE_HOUSEHOLD_SHARE`. */
export const enumValueOf = (code: string): string =>
  code
    .slice(code.indexOf('.') + 1)
    .replaceAll('-', '_')
    .toUpperCase();
