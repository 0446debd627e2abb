import type { Pool } from 'pg';
import type { SentOperation } from '../checks/check.ts';
import { rememberedDays, todayOnce } from './remembered-days.ts';
import type { SummarisedUse } from './summarise-uses.ts';

/** Different operations that are noted at once: whoever sends a new text with every request fills no table. */
const mostNoted = 1000;
const longestName = 200;

const noteSql = `insert into sent_operation (hash, day, name, coordinates, count)
  select u.hash, $2::date, u.name, u.coordinates, u.count
  from jsonb_to_recordset($1::jsonb) as u(hash text, name text, coordinates jsonb, count bigint)
  on conflict (hash, day) do update set count = sent_operation.count + excluded.count`;

const forgetSql = `delete from sent_operation where day <= $1::date - ${rememberedDays}`;

const readSql = `select hash, max(name) as name, (array_agg(coordinates order by day desc))[1] as coordinates,
    sum(count)::float8 as count, max(day)::text as "lastSentOn"
  from sent_operation where day > $1::date - ${rememberedDays} group by hash order by sum(count) desc`;

/** What clients really sent: a change of the graph is held against it. */
export interface SentOperations {
  note(uses: readonly SummarisedUse[]): Promise<void>;
  read(): Promise<readonly SentOperation[]>;
}

export function sentOperations(pool: Pool, today: () => string): SentOperations {
  const forget = todayOnce(async (day) => void (await pool.query(forgetSql, [day])));
  return {
    note: async (uses) => {
      if (uses.length === 0) return;
      const rows = uses.slice(0, mostNoted).map((use) => ({ ...use, name: use.name?.slice(0, longestName) ?? null }));
      const day = today();
      await pool.query(noteSql, [JSON.stringify(rows), day]);
      await forget(day);
    },
    read: async () => (await pool.query<SentOperation>(readSql, [today()])).rows,
  };
}
