import type { Arrival } from './arrival.ts';
import type { WriterSession } from './writer-session.ts';

/** A quarantined row as it was mended or given up. */
export interface SettledRow {
  readonly id: number;
  readonly state: 'mended' | 'dropped';
  readonly cells: Readonly<Record<string, unknown>>;
}

/** Of these rows those that do not wait any more, each with the state that it has. */
export async function readSettled(
  session: WriterSession,
  ids: readonly number[],
): Promise<{ readonly id: number; readonly state: string }[]> {
  return await session.execute(
    `select q.supersedes::float8 as id, q.state from quarantined_row q
     where q.supersedes = any(string_to_array(?, ',')::bigint[]) order by q.supersedes`,
    [ids.join(',')],
  );
}

const settleSql = `insert into quarantined_row (feed_id, province_id, sheet, line, cells, faults, state, supersedes, recorded_at)
  select ?::bigint, q.province_id, q.sheet, q.line, s.cells, '[]'::jsonb, s.state, q.id, ?::timestamptz
  from jsonb_to_recordset(?::jsonb) as s(id bigint, state text, cells jsonb) join quarantined_row q on q.id = s.id
  order by q.id`;

/** Each row is superseded by one that says what became of it. */
export async function settleQuarantined(
  session: WriterSession,
  rows: readonly SettledRow[],
  { feedId, recordedAt }: Arrival,
): Promise<void> {
  if (rows.length === 0) return;
  await session.execute(settleSql, [feedId, recordedAt.toISOString(), JSON.stringify(rows)]);
}

/** Places, from 1, of the staged rows that nothing refused. */
export async function readTakenPositions(session: WriterSession): Promise<number[]> {
  const rows = await session.execute<{ position: number }>(
    'select position::float8 as position from staged where faults is null order by position',
  );
  return rows.map(({ position }) => position);
}
