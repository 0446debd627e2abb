import type { PoolClient } from 'pg';
import { from as copyFromStdin } from 'pg-copy-streams';
import type { LedgerDatabase } from '../open-ledger.ts';
import { LedgerUnavailable, unavailabilityOf } from './ledger-unavailable.ts';
import type { OpenWriterSession } from './writer-session.ts';

/**
 * A writer that stands still holds up all others, so the server ends it: one that sends nothing, one that takes no answers,
 * which to the server is not idle, and, in the middle of a statement, one that is gone (Windows cannot tell). A limit that
 * the operator has set stays.
 */
const patienceSql = `select set_config(name, case current_setting(name) when '0' then patience else current_setting(name) end, true)
  from (values ('idle_in_transaction_session_timeout', '120s'), ('tcp_user_timeout', '120s'),
    ('client_connection_check_interval', case when version() ~* 'windows|mingw|msvc' then '0' else '2s' end))
    as limits(name, patience)`;

function openSession(ledger: LedgerDatabase, client: PoolClient): OpenWriterSession {
  const logger = ledger.config.getLogger();
  return {
    url: ledger.config.get('clientUrl') ?? '',
    execute: async (sql, values = []) => {
      logger.logQuery({ query: sql });
      let place = 0;
      const { rows } = await client.query(
        sql.replaceAll('?', () => `$${(place += 1)}`),
        [...values],
      );
      return rows;
    },
    copyFrom: (sql) => {
      logger.logQuery({ query: sql });
      return client.query(copyFromStdin(sql));
    },
  };
}

/** An open transaction, and how to end it well. */
export interface WriterConnection {
  readonly session: OpenWriterSession;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

async function begin(ledger: LedgerDatabase, client: PoolClient): Promise<WriterConnection> {
  // The limit is that of reads; a large feed takes its time.
  await client.query('begin isolation level read committed; set local statement_timeout = 0');
  await client.query(patienceSql);
  return {
    session: openSession(ledger, client),
    commit: async () => {
      const { command } = await client.query('commit');
      // So PostgreSQL answers where a statement had failed before, and nobody had noticed.
      if (command !== 'COMMIT') throw new Error('the transaction had failed before its commit');
    },
    rollback: async () => void (await client.query('rollback')),
  };
}

/**
 * Does work in a transaction on a connection of its own, and rolls back what it throws on. Not the ORM's, for rows come in
 * by COPY, which its transactions do not offer. READ COMMITTED: after waiting for another writer, and for readers, a
 * statement must see what they have done meanwhile. Throws `LedgerUnavailable` where the database lets the work down.
 */
export async function withWriterConnection<Result>(
  ledger: LedgerDatabase,
  work: (connection: WriterConnection) => Promise<Result>,
): Promise<Result> {
  const pool = await ledger.em.getConnection().getNativeClient();
  let client: PoolClient | undefined;
  let failure: Error | undefined;
  const onError = (error: Error): void => void (failure ??= error);
  try {
    client = await pool.connect();
    client.on('error', onError);
    return await work(await begin(ledger, client));
  } catch (error) {
    failure ??= await client?.query('rollback').then(
      () => undefined,
      (cause: Error) => cause,
    );
    const reason = failure ? 'interrupted' : unavailabilityOf(error);
    throw reason === undefined ? error : new LedgerUnavailable(reason, error);
  } finally {
    client?.off('error', onError);
    // A connection on which even the rollback failed is thrown away, not given to the next one.
    client?.release(failure);
  }
}
