import { hash } from 'node:crypto';
import type { LedgerDatabase } from '../open-ledger.ts';

interface Prepared {
  readonly name: string;
  readonly text: string;
}

/**
 * No question of one screen takes so long: the database is gone, or the question is a mistake. The server itself gives up
 * first, where it can, so that it does not go on working for nobody.
 */
export const readPatienceMs = 30_000;
const answerPatienceMs = readPatienceMs + 1000;

/** Reads are composed of a few conditions, so their texts are few: values never stand in them. */
const prepared = new Map<string, Prepared>();

/** The statement with numbered places for its values, and a name under which each connection keeps its plan. */
function prepare(sql: string): Prepared {
  const known = prepared.get(sql);
  if (known) return known;
  let place = 0;
  const text = sql.replaceAll('?', () => `$${(place += 1)}`);
  const made = { name: hash('sha1', text).slice(0, 16), text };
  prepared.set(sql, made);
  return made;
}

/**
 * Raw rows of one statement, whose places for values are question marks. Entities are for writing: reads need neither
 * identity map nor change tracking. The ORM writes values into the text, so that every statement is parsed and planned
 * anew, which cost more than running it; here the server keeps the plan.
 */
export async function selectRows<Row extends object>(
  ledger: LedgerDatabase,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  ledger.config.getLogger().logQuery({ query: sql });
  const pool = await ledger.em.getConnection().getNativeClient();
  // pg reads this limit from the statement, though its types do not tell.
  const statement = { ...prepare(sql), values: [...values], query_timeout: answerPatienceMs };
  const { rows } = await pool.query<Row>(statement);
  return rows;
}
