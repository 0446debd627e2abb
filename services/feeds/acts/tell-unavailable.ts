import type { MiddlewareFn } from 'type-graphql';
import { writeUnavailable } from '../../../schema/errors/act-refusals.ts';
import { LedgerUnavailable } from '../../ledger/write/ledger-unavailable.ts';

/** A database that goes away under a write is told as such, with whether anything was written: no failure of the hub’s own. */
export const tellUnavailable: MiddlewareFn = async (_field, next) => {
  try {
    return (await next()) as unknown;
  } catch (error) {
    throw error instanceof LedgerUnavailable ? writeUnavailable(error) : error;
  }
};
