import { setTimeout as pause } from 'node:timers/promises';
import type { LedgerDatabase } from '../open-ledger.ts';
import { LedgerUnavailable } from './ledger-unavailable.ts';
import { withWriterConnection } from './with-writer-connection.ts';
import type { OpenWriterSession, WriterSession } from './writer-session.ts';

/** Whether what a result tells of stands in the ledger; asked in a transaction of its own. */
export type WasKept<Result> = (session: WriterSession, result: Result) => Promise<boolean>;

/** How long a database that went away may take to come back. */
const patienceMs = 20_000;
const pauseMs = 250;

/** What became of a transaction whose connection broke while the server committed. */
async function wasCommitted<Result>(
  ledger: LedgerDatabase,
  result: Result,
  wasKept: WasKept<Result>,
  broken: LedgerUnavailable,
): Promise<boolean> {
  const latest = performance.now() + patienceMs;
  for (;;)
    try {
      return await withWriterConnection(ledger, async (connection) => {
        await connection.session.execute(`set local lock_timeout = ${patienceMs}`);
        const isKept = await wasKept(connection.session, result);
        await connection.rollback();
        return isKept;
      });
    } catch (error) {
      if (!(error instanceof LedgerUnavailable) || performance.now() > latest)
        throw new LedgerUnavailable('unknown', broken.cause);
      await pause(pauseMs);
    }
}

/**
 * One transaction: all of it, or nothing; nothing where `keeps` says so of the result. Throws `LedgerUnavailable` where the
 * database lets it down. Where the connection breaks with the commit under way, `wasKept` is asked over another what
 * became of it, so that the answer is true; without it nobody can know.
 */
export async function writeInTransaction<Result>(
  ledger: LedgerDatabase,
  work: (session: OpenWriterSession) => Promise<Result>,
  keeps: (result: Result) => boolean = () => true,
  wasKept?: WasKept<Result>,
): Promise<Result> {
  let committing: { readonly result: Result } | undefined;
  try {
    return await withWriterConnection(ledger, async (connection) => {
      const result = await work(connection.session);
      if (!keeps(result)) await connection.rollback();
      else {
        committing = { result };
        await connection.commit();
      }
      return result;
    });
  } catch (error) {
    if (!committing || !(error instanceof LedgerUnavailable)) throw error;
    if (!wasKept) throw new LedgerUnavailable('unknown', error.cause);
    if (await wasCommitted(ledger, committing.result, wasKept, error)) return committing.result;
    throw error;
  }
}
