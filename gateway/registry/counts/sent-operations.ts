import type { Pool } from 'pg';
import type { SentOperation } from '../checks/check.ts';
import { rememberedDays, todayOnce } from './remembered-days.ts';
import type { SummarisedUse } from './summarise-uses.ts';

/** Different operations that are noted a day: whoever sends a new text with every request fills no table. */
const usualMostADay = 10_000;
/** Different operations that are told, the most sent. */
const mostTold = 20_000;
const longestName = 200;

const noteSql = `insert into sent_operation (hash, day, name, coordinates, count)
  select u.hash, $2::date, u.name, u.coordinates, u.count
  from jsonb_to_recordset($1::jsonb) as u(hash text, name text, coordinates jsonb, count bigint)
  where exists (select 1 from sent_operation s where s.hash = u.hash and s.day = $2::date)
    or (select count(*) from sent_operation s where s.day = $2::date) < $3::int
  on conflict (hash, day) do update set count = sent_operation.count + excluded.count`;

const forgetSql = `delete from sent_operation where day <= $1::date - ${rememberedDays}`;

const readSql = `select hash, max(name) as name, (array_agg(coordinates order by day desc))[1] as coordinates,
    sum(count)::float8 as count, max(day)::text as "lastSentOn"
  from sent_operation where day > $1::date - ${rememberedDays} group by hash order by sum(count) desc, hash limit ${mostTold}`;

/** What clients really sent: a change of the graph is held against it. */
export interface SentOperations {
  note(uses: readonly SummarisedUse[]): Promise<void>;
  read(): Promise<readonly SentOperation[]>;
}

export function sentOperations(pool: Pool, today: () => string, mostADay = usualMostADay): SentOperations {
  const forget = todayOnce(async (day) => void (await pool.query(forgetSql, [day])));
  return {
    note: async (uses) => {
      if (uses.length === 0) return;
      const rows = uses.map((use) => ({ ...use, name: use.name?.slice(0, longestName) ?? null }));
      const day = today();
      await pool.query(noteSql, [JSON.stringify(rows), day, mostADay]);
      await forget(day);
    },
    read: async () => (await pool.query<SentOperation>(readSql, [today()])).rows,
  };
}
