import type { WriterSession } from './writer-session.ts';

/** A row that no longer stands, and the one that does in its place. */
export interface OvertakenRow {
  readonly id: number;
  /** Itself where it was withdrawn. */
  readonly currentId: number;
  /** True where what stands is a withdrawal. */
  readonly isWithdrawn: boolean;
}

const sameClaim = {
  observation: `c.source_id = o.source_id and c.province_id = o.province_id and c.indicator = o.indicator
    and c.period = o.period`,
  record: `c.register = o.register and c.source_id = o.source_id and c.province_id = o.province_id and c.key = o.key`,
} as const;

/** Of these rows those that are not current: superseded or withdrawn. Under the writer's lock the answer holds until the commit. */
export async function readOvertaken(
  session: WriterSession,
  table: keyof typeof sameClaim,
  ids: readonly number[],
): Promise<OvertakenRow[]> {
  return await session.execute<OvertakenRow>(
    `select o.id::float8 as id, c.id::float8 as "currentId", c.withdrawn as "isWithdrawn"
     from ${table} o join ${table} c on ${sameClaim[table]}
       and not exists (select 1 from ${table} n where n.supersedes = c.id)
     where o.id = any(string_to_array(?, ',')::bigint[]) and (c.id <> o.id or c.withdrawn) order by o.id`,
    [ids.join(',')],
  );
}
