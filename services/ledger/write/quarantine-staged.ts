import type { Arrival } from './arrival.ts';
import type { WriterSession } from './writer-session.ts';

/** A row refused only after it was staged is kept as the claim that it made, in numbers as machines write them. */
const claimCells = `json_strip_nulls(json_build_object('province', province_id, 'indicator', indicator, 'period', period,
  'qualifier', qualifier, 'value', value::text, 'lower', lower::text, 'upper', upper::text, 'numerator', numerator::text,
  'denominator', denominator::text, 'stated', stated::text, 'derived', case when derived then 'yes' end,
  'source', source_id, 'locator', locator, 'typedAsNumbers', 'value lower upper numerator denominator stated'))`;

const sql = `with refused as (
    select position, sheet, line, coalesce(cells, ${claimCells})::jsonb as cells, faults from staged where faults is not null
  ), kept as (
    insert into quarantined_row (feed_id, province_id, sheet, line, cells, faults, state, recorded_at)
    select ?::bigint, ?, r.sheet, r.line, r.cells, r.faults, 'waiting', ?::timestamptz from refused r
    where not exists (select 1 from quarantined_row q where q.province_id = ? and q.state = 'waiting' and q.cells = r.cells
      and not exists (select 1 from quarantined_row later where later.supersedes = q.id))
    order by r.position
    returning 1
  ) select count(*)::int as count from kept`;

/**
 * Keeps refused rows with their faults, to be mended later by their numbers; one that waits already, word for word, is
 * not kept again. Answers how many are new.
 */
export async function quarantineStaged(
  session: WriterSession,
  provinceId: string,
  { feedId, recordedAt }: Arrival,
): Promise<number> {
  const values = [feedId, provinceId, recordedAt.toISOString(), provinceId];
  const [row] = await session.execute<{ count: number }>(sql, values);
  return row?.count ?? 0;
}
