import { Pool } from 'pg';
import type { SentOperation } from '../checks/check.ts';
import type { SummarisedUse } from './summarise-uses.ts';

/** How long what clients ask is remembered: a change is held against these days. */
const rememberedDays = 30;

/** Different operations that are noted at once: whoever sends a new text with every request fills no table. */
const mostNoted = 1000;
const longestName = 200;
const patienceMs = 5000;

const noteSql = `insert into sent_operation (hash, day, name, coordinates, count)
  select u.hash, $2::date, u.name, u.coordinates, u.count
  from jsonb_to_recordset($1::jsonb) as u(hash text, name text, coordinates jsonb, count bigint)
  on conflict (hash, day) do update set count = sent_operation.count + excluded.count`;

const forgetSql = `delete from sent_operation where day <= $1::date - ${rememberedDays}`;

const readSql = `select hash, max(name) as name, (array_agg(coordinates order by day desc))[1] as coordinates,
    sum(count)::float8 as count, max(day)::text as "lastSentOn"
  from sent_operation where day > $1::date - ${rememberedDays} group by hash order by sum(count) desc`;

/** What clients really sent in the last 30 days, all gateways together. */
export interface SentOperations {
  note(uses: readonly SummarisedUse[]): Promise<void>;
  read(): Promise<readonly SentOperation[]>;
  close(): Promise<void>;
}

export interface SentOperationsOptions {
  /** The database of the registry, whose tables are up. */
  readonly url: string;
  /** Who notes, as the database’s administrator reads it. */
  readonly name: string;
  readonly today: () => string;
}

export function openSentOperations({ url, name, today }: SentOperationsOptions): SentOperations {
  const pool = new Pool({
    connectionString: url,
    application_name: `${name} sent operations`,
    max: 1,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    allowExitOnIdle: true,
  });
  // An idle connection that breaks is opened anew when it is needed.
  pool.on('error', () => undefined);
  let lastForgotten = '';
  return {
    note: async (uses) => {
      if (uses.length === 0) return;
      const rows = uses.slice(0, mostNoted).map((use) => ({ ...use, name: use.name?.slice(0, longestName) ?? null }));
      const day = today();
      await pool.query(noteSql, [JSON.stringify(rows), day]);
      if (day === lastForgotten) return;
      lastForgotten = day;
      await pool.query(forgetSql, [day]);
    },
    read: async () => (await pool.query<SentOperation>(readSql, [today()])).rows,
    close: async () => await pool.end(),
  };
}
