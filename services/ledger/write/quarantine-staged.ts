import type { Arrival } from './arrival.ts';
import type { WriterSession } from './writer-session.ts';

/** A row refused only after it was staged is kept as the claim that it made. */
const claimCells = `json_strip_nulls(json_build_object('province', province_id, 'indicator', indicator, 'period', period,
  'qualifier', qualifier, 'value', value::text, 'lower', lower::text, 'upper', upper::text, 'numerator', numerator::text,
  'denominator', denominator::text, 'stated', stated::text, 'source', source_id, 'locator', locator))`;

const sql = `with kept as (
    insert into quarantined_row (feed_id, province_id, sheet, line, cells, faults, state, recorded_at)
    select ?::bigint, ?, sheet, line, coalesce(cells, ${claimCells}), faults, 'waiting', ?::timestamptz
    from staged where faults is not null order by position
    returning 1
  ) select count(*)::int as count from kept`;

/** Keeps every refused row with its faults, to be mended later by its number. Answers how many there are. */
export async function quarantineStaged(
  session: WriterSession,
  provinceId: string,
  { feedId, recordedAt }: Arrival,
): Promise<number> {
  const [row] = await session.execute<{ count: number }>(sql, [feedId, provinceId, recordedAt.toISOString()]);
  return row?.count ?? 0;
}
