import type { ObservationClaim } from '../claim.ts';
import type { AppendedClaim } from './appended.ts';
import { claimColumns, claimOf, type ClaimRow } from './claim-columns.ts';
import { readInPieces } from './read-in-pieces.ts';
import type { WriterSession } from './writer-session.ts';

/** What one source says of one province, domain and period, beside what was said of the period next before it. */
export interface RepeatedFigures {
  /** Figures that are those of the period before, to the last digit. */
  readonly repeated: readonly RepeatedFigure[];
  /** How many figures have one of the period before, the same or not. */
  readonly compared: number;
}

export interface RepeatedFigure {
  readonly figure: AppendedClaim<ObservationClaim>;
  readonly before: AppendedClaim<ObservationClaim>;
}

/** Fewer make no set worth a look. */
const fewest = 5;

const sameDigits = ['qualifier', 'value', 'lower', 'upper', 'numerator', 'denominator']
  .map((column) => `e.${column}::text is not distinct from o.${column}::text`)
  .join(' and ');

const current = (table: string): string =>
  `not ${table}.withdrawn and not exists (select 1 from observation s where s.supersedes = ${table}.id)`;

/** Periods of the same length only: a half-year repeats nothing of a year. Months differ by three days at most. */
const sql = `with touched as (
    select distinct source_id, province_id, domain, period, period_end, merged_basis from observation
    where feed_id = ? and not withdrawn
  ), compared as (
    select o.id, b.id as before_id, b.is_same, dense_rank() over (order by o.source_id, o.province_id, o.domain, o.period,
      o.merged_basis, b.period) as part
    from touched t join observation o on o.province_id = t.province_id and o.period_end = t.period_end
      and o.source_id = t.source_id and o.domain = t.domain and o.period = t.period and o.merged_basis = t.merged_basis
    join lateral (
      select e.id, e.period, ${sameDigits} as is_same from observation e
      where e.indicator = o.indicator and e.province_id = o.province_id and e.merged_basis = o.merged_basis
        and e.period_end < o.period_start
        and abs((e.period_end - e.period_start) - (o.period_end - o.period_start)) <= 3 and ${current('e')}
      order by e.period_end desc, is_same desc limit 1
    ) b on true
    where ${current('o')}
  ), counted as (
    select *, count(*) over (partition by part) as compared, count(*) filter (where is_same) over (partition by part) as same
    from compared
  )
  select id::float8 as id, before_id::float8 as "beforeId", part::float8 as part, compared::int as compared from counted
  where is_same and same >= ${fewest} order by part, id`;

const claimsSql = `select ${claimColumns} from observation o where o.id = any(string_to_array(?, ',')::bigint[])`;

interface Row {
  readonly id: number;
  readonly beforeId: number;
  readonly part: number;
  readonly compared: number;
}

/** Sets of figures that may repeat the period before, in the reports that the feed speaks in. */
export async function* readRepeatedFigures(session: WriterSession, feedId: number): AsyncGenerator<RepeatedFigures[]> {
  let open: Row[] = [];
  for await (const rows of readInPieces<Row>(session, sql, [feedId])) {
    // The last set of a piece may go on in the next one.
    const last = rows.at(-1)?.part;
    const all = [...open, ...rows];
    open = all.filter(({ part }) => part === last);
    yield await setsOf(
      session,
      all.filter(({ part }) => part !== last),
    );
  }
  yield await setsOf(session, open);
}

async function setsOf(session: WriterSession, rows: readonly Row[]): Promise<RepeatedFigures[]> {
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.flatMap(({ id, beforeId }) => [id, beforeId]))];
  const claims = await session.execute<ClaimRow>(claimsSql, [ids.join(',')]);
  const byId = new Map(claims.map((row) => [row.id, claimOf(row)]));
  return [...Map.groupBy(rows, ({ part }) => part).values()].map((set) => ({
    compared: set[0]?.compared ?? 0,
    repeated: set.flatMap(({ id, beforeId }) => {
      const [figure, before] = [byId.get(id), byId.get(beforeId)];
      return figure && before ? [{ figure, before }] : [];
    }),
  }));
}
