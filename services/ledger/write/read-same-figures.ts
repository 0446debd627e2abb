import { claimColumns, claimOf, type ClaimRow } from './claim-columns.ts';
import { readInPieces } from './read-in-pieces.ts';
import type { Neighbour } from './read-neighbours.ts';
import type { WriterSession } from './writer-session.ts';

/** Figures that say little: fewer telling digits, or the whole of something. */
const tells = `(o.numerator is not null and o.denominator >= 100 and o.numerator < o.denominator)
  or (o.numerator is null and length(trim(both '0' from replace(abs(o.value)::text, '.', ''))) >= 4)`;

const sql = `with touched as (
    select distinct source_id, province_id, period, period_end, merged_basis from observation
    where feed_id = ? and not withdrawn
  ), telling as (
    select ${claimColumns}, o.feed_id = ? as "isNew", dense_rank() over (order by o.source_id, o.province_id, o.period,
      o.merged_basis, o.numerator, o.denominator, o.value) as figure
    from touched t join observation o on o.province_id = t.province_id and o.period_end = t.period_end
      and o.source_id = t.source_id and o.period = t.period and o.merged_basis = t.merged_basis
    where o.qualifier = 'exact' and (${tells}) and not o.withdrawn
      and not exists (select 1 from observation s where s.supersedes = o.id)
  ), counted as (select *, count(*) over (partition by figure) as same from telling)
  select * from counted where same > 1 order by figure, id`;

type Row = ClaimRow & { readonly isNew: boolean; readonly figure: number; readonly same: number };

/** Groups of observations of one report that print the same figure, in the reports that the feed speaks in. */
export async function* readSameFigures(session: WriterSession, feedId: number): AsyncGenerator<Neighbour[]> {
  let group: Row[] = [];
  const told = (rows: readonly Row[]): Neighbour[] =>
    rows.map(({ isNew, figure: _figure, same: _same, ...row }) => ({ ...claimOf(row), isNew }));
  for await (const rows of readInPieces<Row>(session, sql, [feedId, feedId])) {
    // The last group of a piece may go on in the next one.
    const last = rows.at(-1)?.figure;
    const whole = [...group, ...rows].filter(({ figure }) => figure !== last);
    group = [...group, ...rows].filter(({ figure }) => figure === last);
    if (whole.length > 0) yield told(whole);
  }
  if (group.length > 0) yield told(group);
}
