import type { LedgerDatabase } from '../open-ledger.ts';
import { observationColumns, type ObservationRow } from './observation-row.ts';
import { sourceColumn } from './source-row.ts';
import { selectRows } from './select-rows.ts';
import { allOf, condition, isCurrent, isOneOf, type Condition } from './statement.ts';

export interface ObservationFilter {
  readonly indicators: readonly string[];
  /** Ids of units and `vn`; all of them where left out. */
  readonly provinceIds?: readonly string[];
  /** Exactly this period. */
  readonly period?: string;
  /** Periods that begin no earlier and end no later, YYYY-MM-DD. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** What the hub knew at this instant; null: now. */
  readonly asOf: Date | null;
  /** Only this many newest period ends of each province and indicator. */
  readonly newest?: number;
  /** Only periods within this span, and so many newest period ends before and after its last day. */
  readonly around?: { readonly start: string; readonly end: string; readonly newest: number };
}

/** Numbers the period ends of each province and indicator, the newest first, and says which of them to keep. */
function placesOf({
  newest,
  around,
}: ObservationFilter): { readonly place: Condition; readonly kept: Condition } | null {
  const series = 'o.province_id, o.indicator';
  const place = (partition: string): string =>
    `dense_rank() over (partition by ${partition} order by o.period_end desc) as place`;
  if (newest) return { place: condition(place(series)), kept: condition('o.place <= ?', newest) };
  if (!around) return null;
  return {
    place: condition(place(`${series}, o.period_end <= ?::date`), around.end),
    kept: condition(
      'o.place <= ? or (o.period_start >= ?::date and o.period_end <= ?::date)',
      around.newest,
      around.start,
      around.end,
    ),
  };
}

function conditionsOf(filter: ObservationFilter): Condition {
  const conditions = [isOneOf('o.indicator', filter.indicators), isCurrent('observation', 'o', filter.asOf)];
  if (filter.provinceIds) conditions.push(isOneOf('o.province_id', filter.provinceIds));
  if (filter.period) conditions.push(condition('o.period = ?', filter.period));
  if (filter.from) conditions.push(condition('o.period_start >= ?::date', filter.from));
  if (filter.to) conditions.push(condition('o.period_end <= ?::date', filter.to));
  return allOf(conditions);
}

/** One statement whatever the number of provinces and indicators; newest period first. */
export async function readObservations(ledger: LedgerDatabase, filter: ObservationFilter): Promise<ObservationRow[]> {
  if (filter.indicators.length === 0 || filter.provinceIds?.length === 0) return [];
  const where = conditionsOf(filter);
  const places = placesOf(filter);
  const sql = `select ${observationColumns}, ${sourceColumn}
    from (select o.*${places ? `, ${places.place.sql}` : ''} from observation o where ${where.sql}) o join source s on s.id = o.source_id
    ${places ? `where ${places.kept.sql}` : ''}
    order by o.period_end desc, o.period_start desc, o.province_id, o.indicator, o.id`;
  const values = [...(places?.place.values ?? []), ...where.values, ...(places?.kept.values ?? [])];
  return await selectRows<ObservationRow>(ledger, sql, values);
}
