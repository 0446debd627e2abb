/**
 * `interrupted`: the database could not be reached, or went away; `full`: it had no room; either way nothing was written.
 * `unknown`: it went away while it confirmed, and cannot be asked yet whether all was written, or nothing.
 */
export type Unavailability = 'interrupted' | 'full' | 'unknown';

const texts: Readonly<Record<Unavailability, { readonly vi: string; readonly en: string }>> = {
  interrupted: {
    vi: 'Mất kết nối với cơ sở dữ liệu; chưa ghi gì. Hãy gửi lại sau ít phút.',
    en: 'The database went away; nothing was written. Send it again in a few minutes.',
  },
  full: {
    vi: 'Cơ sở dữ liệu hết chỗ chứa; chưa ghi gì. Hãy báo người vận hành giải phóng dung lượng rồi gửi lại.',
    en: 'The database has no room left; nothing was written. Send it again once the operator has made room.',
  },
  unknown: {
    vi: 'Mất kết nối với cơ sở dữ liệu đúng lúc xác nhận: hoặc đã ghi trọn vẹn, hoặc chưa ghi gì. Hãy gửi lại: nếu đã ghi rồi thì không có gì thay đổi.',
    en: 'The database went away while it confirmed: all of it was written, or nothing. Send it again: where it was written, that changes nothing.',
  },
};

/** The database let a writer down; the same work may be tried again as it is. */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
  readonly messageVi: string;

  constructor(
    readonly reason: Unavailability,
    cause: unknown,
  ) {
    super(texts[reason].en, { cause });
    this.messageVi = texts[reason].vi;
  }
}

/** No room on disk, in memory, or within what the operator allows for temporary files. */
const fullStates = /^53[1-4]00$/;

/** Where PostgreSQL makes a file longer: it has no state for a quota that is used up, and says only that it could not. */
const fullRoutines = new Set(['mdextend', 'mdzeroextend', 'BufFileDumpBuffer']);

/**
 * PostgreSQL's words for "not now": a connection that broke (class 08) or that there is no more room for, a server that
 * stops or starts, a transaction that it gave up (deadlock, idle for too long).
 */
const interruptedStates = /^(?:08\w{3}|53300|57P0[1-5]|40001|40P01|25P0[34])$/;

/** Of the network between here and the database. */
const brokenConnections = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);

/** What `pg` says without a code. */
const brokenWords =
  /^Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** Why the database could not do what it was asked; undefined where that was no matter of being available. */
export function unavailabilityOf(error: unknown): 'interrupted' | 'full' | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, routine } = error as { code?: unknown; routine?: unknown };
  if (typeof code !== 'string') return brokenWords.test(error.message) ? 'interrupted' : undefined;
  // 53300 is both: there is no room for one more connection, which passes by itself.
  if (interruptedStates.test(code) || brokenConnections.has(code)) return 'interrupted';
  return fullStates.test(code) || (typeof routine === 'string' && fullRoutines.has(routine)) ? 'full' : undefined;
}

/** The error that says so, where the database was not available; else the same error. */
export function asUnavailable(error: unknown): unknown {
  const reason = unavailabilityOf(error);
  return reason === undefined ? error : new LedgerUnavailable(reason, error);
}
