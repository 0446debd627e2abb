/** Of the network, between here and the database. */
const lostConnections = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * PostgreSQL's own words for "not now": a connection that broke (class 08) or that there is no more room for, a server
 * that stops or starts, one without room on disk or in memory, a transaction it gave up (deadlock, idle for too long).
 */
const lostStates = /^(08\w{3}|53\w{3}|57P0[1-3]|40001|40P01|25P03)$/;

/** What `pg` says without a code. */
const lostWords =
  /^Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** Whether the database could not be had, so that the same file may be taken another time. */
export function isLedgerLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause, previous } = error as Error & { code?: unknown; previous?: unknown };
  if (typeof code === 'string' && (lostConnections.has(code) || lostStates.test(code))) return true;
  return lostWords.test(error.message) || isLedgerLost(cause) || isLedgerLost(previous);
}
