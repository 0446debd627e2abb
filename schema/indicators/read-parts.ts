import type { IndicatorEntry } from './indicator.ts';
import { partsRelations, type CountPlace, type PartsEntry, type PartsRelation } from './parts.ts';

export interface ReadParts {
  /** Undefined where there are faults. */
  readonly entry: PartsEntry | undefined;
  readonly faults: readonly string[];
}

const isRelation = (text: string): text is PartsRelation => partsRelations.some((relation) => relation === text);

/** `programme.team-count`, or `programme.plan-target-met-share:numerator` for a count of a share. */
function readPlace(text: string, entries: readonly IndicatorEntry[]): CountPlace | string {
  const [code = '', side = 'figure', ...rest] = text.split(':');
  const entry = entries.find((each) => each.code === code);
  if (!entry || rest.length > 0) return `${text}: expected an indicator, or one of its counts as code:numerator`;
  if (side === 'figure') return { code, side };
  if (side !== 'numerator' && side !== 'denominator') return `${text}: expected code:numerator or code:denominator`;
  return entry.numerator === null ? `${text}: ${code} is no ratio` : { code, side };
}

/** Reads one row of `parts.csv`: whole, relation, parts joined by semicolons, reason. */
export function readParts(row: Readonly<Record<string, string>>, entries: readonly IndicatorEntry[]): ReadParts {
  const [whole, ...parts] = [row['whole'] ?? '', ...(row['parts'] ?? '').split(';')].map((text) =>
    readPlace(text, entries),
  );
  const relation = row['relation'] ?? '';
  const reasonEn = row['reason_en'] ?? '';
  const faults = [whole, ...parts].filter((place) => typeof place === 'string');
  if (!isRelation(relation)) faults.push(`relation: found "${relation}", expected ${partsRelations.join(', ')}`);
  if (reasonEn === '') faults.push('reason_en: expected a text');
  if (faults.length > 0 || typeof whole !== 'object' || !isRelation(relation)) return { entry: undefined, faults };
  const places = parts.filter((place) => typeof place === 'object');
  return { entry: { whole, relation, parts: places, reasonEn }, faults };
}
