import { NATION } from '../../../schema/areas/area.ts';
import type { AreaList } from '../../../schema/areas/area-list.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { Observation } from '../../../schema/types/observation.type.ts';
import type { UnitWord } from '../../../schema/types/observation-words.ts';
import type { ObservationRow } from '../../ledger/read/observation-row.ts';
import { absence } from './absence.ts';
import { boundaryBases } from './boundary-bases.ts';

/** An observation as resolvers pass it on: findings and revisions are read only when asked for. */
export interface ObservationModel extends Omit<
  Observation,
  'findings' | 'revisions' | 'laterRevisions' | 'disputes' | 'staleness' | 'otherSources' | 'aggregatedFrom'
> {
  readonly otherSources: ObservationModel[];
  readonly aggregatedFrom: ObservationModel[];
  /** Id of the ledger's row; null for an aggregated figure. */
  readonly rowId: number | null;
  readonly asOf: Date | null;
  /** What the figure counts for in a mean; null where nobody reported it. Set only on parts of a merged figure. */
  readonly weight?: number | null;
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

const scaleOf: Partial<Record<UnitWord, number>> = { percent: 100, 'per-100-people': 100, 'per-1000-people': 1000 };

/** Value of a ratio from its counts, rounded to 10 decimals so that no binary dust shows; null without a usable whole. */
export function ratioOf(unit: UnitWord, numerator: number | null, denominator: number | null): number | null {
  const scale = scaleOf[unit];
  if (scale === undefined || numerator === null || !denominator) return null;
  return Number(((numerator / denominator) * scale).toFixed(10));
}

/** What the resolvers of one request share when they make observations. */
export interface ReadMoment {
  readonly areas: AreaList;
  readonly asOf: Date | null;
}

export function toObservation(
  row: ObservationRow,
  indicator: IndicatorEntry,
  { areas, asOf }: ReadMoment,
): ObservationModel {
  const numerator = numberOf(row.numerator);
  const denominator = numberOf(row.denominator);
  // Counts beat a stated percent: both are shown, the value follows the counts.
  const value = ratioOf(indicator.unit, numerator, denominator) ?? numberOf(row.value);
  const area = row.provinceId === NATION ? undefined : areas.byId(row.provinceId);
  return {
    id: String(row.id),
    rowId: row.id,
    asOf,
    indicator,
    provinceId: row.provinceId,
    province: row.provinceId === NATION ? null : { id: row.provinceId },
    period: row.period,
    qualifier: row.qualifier,
    value,
    lower: numberOf(row.lower),
    upper: numberOf(row.upper),
    numerator,
    denominator,
    stated: numberOf(row.stated),
    unit: indicator.unit,
    status: value === null ? 'missing' : row.qualifier === 'about' ? 'estimated' : 'normal',
    basis: row.source.kind === 'subgraph' ? 'live' : row.derived ? 'derived' : 'reported',
    served: null,
    boundaryBases: boundaryBases({ ...row, unit: indicator.unit }, area, areas),
    source: row.source,
    locator: row.locator,
    recordedAt: new Date(row.recordedAt),
    withdrawn: row.withdrawn,
    reason: row.reason,
    feedId: String(row.feedId),
    otherSources: [],
    aggregatedFrom: [],
    coverage: null,
    absence: value === null ? absence(row.withdrawn ? 'withdrawn' : 'bound-only') : null,
  };
}
