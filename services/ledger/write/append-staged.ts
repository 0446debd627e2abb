import type { DomainWord } from '../../../schema/types/domain.ts';
import type { Arrival } from './arrival.ts';
import type { WriterSession } from './writer-session.ts';

/** What became of the staged rows. */
export interface StagedOutcome {
  readonly refused: number;
  readonly added: number;
  readonly corrected: number;
  readonly unchanged: number;
  readonly domains: readonly DomainWord[];
}

/** The same to the last digit: as numeric 0.4780 equals 0.478, as text it does not. */
const sameSql = `not o.withdrawn and o.qualifier = s.qualifier and o.value::text is not distinct from s.value::text
  and o.lower::text is not distinct from s.lower::text and o.upper::text is not distinct from s.upper::text
  and o.numerator::text is not distinct from s.numerator::text
  and o.denominator::text is not distinct from s.denominator::text
  and o.stated::text is not distinct from s.stated::text and o.derived = s.derived
  and o.merged_basis = s.merged_basis and o.locator is not distinct from s.locator`;

const columns = `province_id, domain, indicator, period, period_start, period_end, qualifier, value, lower, upper, numerator,
  denominator, stated, derived, merged_basis, source_id, locator`;

// Ids are given above the sort, so that they follow the order of the file.
const appendSql = `with fresh as (
    select s.*, o.id as held_id, o.revision as held_revision from staged s
    left join observation o on o.indicator = s.indicator and o.province_id = s.province_id
      and o.period_end = s.period_end and o.period = s.period and o.source_id = s.source_id
      and not exists (select 1 from observation n where n.supersedes = o.id)
    where s.faults is null and (o.id is null or not (${sameSql}))
    order by s.position
  ), appended as (
    insert into observation (id, ${columns}, revision, supersedes, reason, withdrawn, feed_id, recorded_at)
    select nextval('observation_id_seq'), ${columns}, coalesce(held_revision, 0) + 1, held_id,
      case when held_id is null then null else ?::text end, false, ?::bigint, ?::timestamptz from fresh
    returning domain, supersedes
  )
  select domain, count(*) filter (where supersedes is null)::int as added, count(supersedes)::int as corrected
  from appended group by domain`;

/**
 * Where a tenth of the rows are new, what the server believes of the table is wrong, and with it the plans by which the new
 * rows are judged. It looks again by itself, but only after the commit. A table never looked at has -1 rows.
 */
async function lookAtTable(session: WriterSession, newRows: number): Promise<void> {
  const [table] = await session.execute<{ rows: number }>(
    `select reltuples::float8 as rows from pg_class where oid = 'observation'::regclass`,
  );
  if (newRows > (table?.rows ?? 0) / 10) await session.execute('analyze observation');
}

/**
 * Appends what is new, and what changed as the next revision; a claim held word for word is left alone. One statement
 * for any number of rows.
 */
export async function appendStaged(
  session: WriterSession,
  arrival: Arrival,
  reason: string | null,
): Promise<StagedOutcome> {
  const [staged] = await session.execute<{ rows: number; refused: number }>(
    'select count(*)::int as rows, count(faults)::int as refused from staged',
  );
  const rows = await session.execute<{ domain: DomainWord; added: number; corrected: number }>(appendSql, [
    reason,
    arrival.feedId,
    arrival.recordedAt.toISOString(),
  ]);
  const sum = (count: 'added' | 'corrected'): number => rows.reduce((total, row) => total + row[count], 0);
  const [added, corrected] = [sum('added'), sum('corrected')];
  if (added + corrected > 0) await lookAtTable(session, added + corrected);
  const refused = staged?.refused ?? 0;
  const unchanged = (staged?.rows ?? 0) - refused - added - corrected;
  return { refused, added, corrected, unchanged, domains: rows.map(({ domain }) => domain) };
}
