import type { PoolClient } from 'pg';
import { from as copyFromStdin } from 'pg-copy-streams';
import type { LedgerDatabase } from '../open-ledger.ts';
import type { OpenWriterSession } from './writer-session.ts';

/** A writer that stands still holds up all others: the server ends its transaction after this time. */
const idlePatience = '120s';

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

/**
 * One transaction on a connection of its own: all of it, or nothing; nothing where `keeps` says so of the result. Not the ORM's, for
 * rows come in by COPY, which its transactions do not offer. READ COMMITTED: after waiting for another writer, and for
 * readers, a statement must see what they have done meanwhile.
 */
export async function writeInTransaction<Result>(
  ledger: LedgerDatabase,
  work: (session: OpenWriterSession) => Promise<Result>,
  keeps: (result: Result) => boolean = () => true,
): Promise<Result> {
  const pool = await ledger.em.getConnection().getNativeClient();
  const client = await pool.connect();
  let failure: Error | undefined;
  const onError = (error: Error): void => void (failure ??= error);
  client.on('error', onError);
  try {
    await client.query('begin isolation level read committed');
    await client.query(`set local idle_in_transaction_session_timeout = '${idlePatience}'`);
    const result = await work(openSession(ledger, client));
    await client.query(keeps(result) ? 'commit' : 'rollback');
    return result;
  } catch (error) {
    failure ??= await client.query('rollback').then(
      () => undefined,
      (cause: Error) => cause,
    );
    throw error;
  } finally {
    client.off('error', onError);
    // A connection on which even the rollback failed is thrown away, not given to the next one.
    client.release(failure);
  }
}
