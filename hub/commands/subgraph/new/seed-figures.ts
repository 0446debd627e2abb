import { stringify } from 'csv-stringify/sync';
import type { Catalogue } from '../../../../schema/indicators/catalogue.ts';
import { Qualifier } from '../../../../schema/types/observation-words.ts';
import type { ObservationClaim } from '../../../../services/ledger/claim.ts';
import type { ProjectOwner } from './renamed.ts';

const columns = [
  'field',
  'period',
  'qualifier',
  'value',
  'lower',
  'upper',
  'numerator',
  'denominator',
  'stated',
  'locator',
] as const;

type Row = Readonly<Partial<Record<(typeof columns)[number], string | null>>>;

const isNewer = (one: ObservationClaim, other: ObservationClaim | undefined): boolean =>
  !other || one.period.end > other.period.end;

function rowOf(field: string, claim: ObservationClaim | undefined): Row {
  if (!claim) return { field };
  const { period, qualifier, sourceId, locator, ...figures } = claim;
  return {
    ...figures,
    field,
    period: period.text,
    qualifier: Qualifier.nameOf(qualifier),
    locator: [sourceId, locator].filter(Boolean).join(', '),
  };
}

/**
 * Every field of the domain with the newest figure that a report states of the unit; blank where none does. What the hub
 * derived itself is left out: a province states its own figures.
 */
export function seedFigures(
  { provinceId, domain }: ProjectOwner,
  observations: readonly ObservationClaim[],
  catalogue: Catalogue,
): string {
  const newest = new Map<string, ObservationClaim>();
  for (const claim of observations)
    if (claim.provinceId === provinceId && !claim.derived && isNewer(claim, newest.get(claim.indicator)))
      newest.set(claim.indicator, claim);
  const rows = catalogue.of(domain).map(({ field, code }) => rowOf(field, newest.get(code)));
  return stringify(rows, { header: true, columns: [...columns] });
}
