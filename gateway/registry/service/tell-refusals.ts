import type { GraphQLError } from 'graphql';
import type { MiddlewareFn } from 'type-graphql';
import { writeUnavailable } from '../../../schema/errors/act-refusals.ts';
import {
  graphConflict,
  staleGraphVersion,
  unknownGraphVersion,
  unknownSubgraph,
} from '../../../schema/errors/registry-refusals.ts';
import { LedgerUnavailable } from '../../../services/ledger/write/ledger-unavailable.ts';
import { RegistryRefusal } from '../store/registry-refusal.ts';

function toldOf({ kind, detail }: RegistryRefusal): GraphQLError {
  switch (kind) {
    case 'stale-version':
      return staleGraphVersion(Number(detail));
    case 'unknown-version':
    case 'nothing-before':
      return unknownGraphVersion(detail);
    case 'not-live':
      return unknownSubgraph(detail);
    case 'serves-twice':
    case 'does-not-compose':
      return graphConflict(detail);
  }
}

/** What the store refuses is told in the words of the contract; so is a database that goes away under a write. */
export const tellRefusals: MiddlewareFn = async (_field, next) => {
  try {
    return (await next()) as unknown;
  } catch (error) {
    if (error instanceof RegistryRefusal) throw toldOf(error);
    throw error instanceof LedgerUnavailable ? writeUnavailable(error) : error;
  }
};
