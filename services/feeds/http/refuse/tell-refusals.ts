import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { badToken } from '../../../../identity/tokens/bad-token.ts';
import { TokenRefused } from '../../../../identity/tokens/token-refused.ts';
import { ledgerUnavailable, storageFull, unsupportedMediaType } from '../../../../schema/errors/feed-refusals.ts';
import { maskedError } from '../../../../schema/errors/masked-error.ts';
import { LedgerUnavailable, unavailabilityOf } from '../../../ledger/write/ledger-unavailable.ts';
import { FeedRefused, SenderGone } from './feed-refused.ts';
import { retryAfterSeconds } from './retry-after.ts';

/** What a client is told, in whatever form it asked for. */
export interface Told {
  readonly status: number;
  readonly error: GraphQLFormattedError;
  readonly headers: Readonly<Record<string, string>>;
}

const isStorageFull = (error: unknown): boolean =>
  error instanceof Error && ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');

/** The writer says so by itself; what is read before it writes says it in the words of the database. */
function unavailable(error: unknown): LedgerUnavailable | undefined {
  if (error instanceof LedgerUnavailable) return error;
  const reason = unavailabilityOf(error);
  return reason && new LedgerUnavailable(reason, error);
}

function later(status: number, error: GraphQLFormattedError, seconds: number): Told {
  return { status, error, headers: { 'retry-after': String(seconds) } };
}

/** Turns whatever was thrown into what is told, and into a line of the log where a person must act. */
export function tellRefusal(error: unknown, requestId: string, log: Logger): Told {
  if (error instanceof TokenRefused)
    return { status: 401, error: badToken(error), headers: { 'www-authenticate': error.challenge } };
  if (error instanceof FeedRefused) {
    const { status, refusal, retryAfter } = error;
    if (retryAfter !== null) return later(status, refusal.toJSON(), retryAfter);
    // A token that was never sent is asked for by the same header (RFC 6750 §3).
    return { status, error: refusal.toJSON(), headers: status === 401 ? { 'www-authenticate': 'Bearer' } : {} };
  }
  const seconds = retryAfterSeconds();
  if (isStorageFull(error)) {
    log.error({ err: error, requestId }, 'no room to hold a file while it is checked');
    return later(503, storageFull().toJSON(), seconds);
  }
  const lost = unavailable(error);
  if (lost) {
    log.error({ err: error, requestId }, 'a file was not taken: the ledger was not to be had');
    const { messageVi: vi, message: en, reason } = lost;
    return later(503, ledgerUnavailable(seconds, { vi, en, reason }).toJSON(), seconds);
  }
  const { statusCode = 500, code } = error as { readonly statusCode?: number; readonly code?: string };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return { status: 415, error: unsupportedMediaType('a content-type that cannot be read').toJSON(), headers: {} };
  if (statusCode < 500)
    return {
      status: statusCode,
      error: { message: (error as Error).message, extensions: { code: 'BAD_REQUEST' } },
      headers: {},
    };
  log.error({ err: error, requestId }, 'a file was not taken');
  return { status: 500, error: maskedError(requestId), headers: {} };
}

/** Everything that the routes put up after it throw is told in the form of GraphQL's errors: clients read one form. */
export function tellRefusals(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler(async (error, request, reply) => {
    if (error instanceof SenderGone) return reply.hijack();
    const told = tellRefusal(error, request.id, log);
    return await reply
      .code(told.status)
      .headers(told.headers)
      .send({ errors: [told.error] });
  });
}
