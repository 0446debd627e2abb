import type { DomainWord } from '../types/domain.ts';
import type {
  IndicatorLevelWord,
  DirectionWord,
  MergeRuleWord,
  StockOrFlowWord,
  UnitWord,
} from '../types/observation-words.ts';

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
  /** Null where the figure appraises its period: a rank, an index, a change. */
  readonly stockOrFlow: StockOrFlowWord | null;
  /** True where the figure may multiply within a year: accounts, transactions, what has only begun. */
  readonly surges: boolean;
  /** Null where the figure is of the province as a whole. */
  readonly level: IndicatorLevelWord | null;
  /** Code of the indicator whose change on the year before it states; null where it states none. */
  readonly changeOf: string | null;
  readonly descriptionEn: string;
  /** ISO 8601 duration from the end of its period, `P18M`: older than that a figure is stale. */
  readonly ageLimit: string;
  /** Field of the province's profile: `fibreHouseholdShare`. */
  readonly field: string;
}

/** Whether the figure is a count for so many people of the population. */
export const isPerCapita = ({ unit, denominator }: IndicatorEntry): boolean =>
  denominator === 'population' && (unit === 'per-100-people' || unit === 'per-1000-people');

export const fieldOf = (code: string): string =>
  code.slice(code.indexOf('.') + 1).replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Value of the domain's enum: `FIBRE_HOUSEHOLD_SHARE`. */
export const enumValueOf = (code: string): string =>
  code
    .slice(code.indexOf('.') + 1)
    .replaceAll('-', '_')
    .toUpperCase();
