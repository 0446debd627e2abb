import { Pool } from 'pg';

const patienceMs = 5000;

export interface SmallPoolOptions {
  readonly url: string;
  /** As the database’s administrator reads it. */
  readonly name: string;
  readonly most: number;
}

/** A few connections of a gateway’s own to the registry’s database, none before one is needed. */
export function openSmallPool({ url, name, most }: SmallPoolOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: name,
    max: most,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    allowExitOnIdle: true,
  });
  // An idle connection that breaks is opened anew when it is needed.
  pool.on('error', () => undefined);
  return pool;
}
