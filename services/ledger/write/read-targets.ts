import { targetRegister } from '../../../schema/registers/target.ts';
import { parsePeriod } from '../../../schema/types/period.ts';
import type { RecordClaim } from '../claim.ts';
import type { AppendedClaim } from './appended.ts';
import type { WriterSession } from './writer-session.ts';

type Row = Omit<RecordClaim, 'period'> & { readonly id: number; readonly period: string | null };

const sql = `select r.id::float8 as id, r.register, r.domain, r.province_id as "provinceId", r.key, r.period, r.content,
    r.source_id as "sourceId", r.locator
  from record r where r.register = '${targetRegister}' and r.province_id = any(string_to_array(?, ','))
    and not r.withdrawn and not exists (select 1 from record s where s.supersedes = r.id)
  order by r.id`;

/** The current targets of these units. */
export async function readTargets(
  session: WriterSession,
  provinceIds: readonly string[],
): Promise<AppendedClaim<RecordClaim>[]> {
  if (provinceIds.length === 0) return [];
  const rows = await session.execute<Row>(sql, [provinceIds.join(',')]);
  return rows.map(({ id, ...row }) => ({
    id,
    claim: { ...row, period: row.period === null ? null : (parsePeriod(row.period) ?? null) },
  }));
}

/** The units of which the feed says or withdraws something. */
export async function readSpokenOf(session: WriterSession, feedId: number): Promise<string[]> {
  const rows = await session.execute<{ id: string }>(
    'select distinct province_id as id from observation where feed_id = ?',
    [feedId],
  );
  return rows.map(({ id }) => id);
}
