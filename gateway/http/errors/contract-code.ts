import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isOfContract, rootCause } from '../../../schema/errors/masked-error.ts';

/** The refusal of the contract that a library wrapped in an error of its own, e.g. a bad period found while validating. */
function refusalIn(error: unknown): GraphQLError | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  if (isOfContract(error)) return error;
  return refusalIn(error.originalError);
}

/** Gives a refusal by the contract its own code back, which Apollo Server overwrites with the stage it came from. */
export function restoreContractCode(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (rootCause(error) === error) return formatted;
  const refusal = refusalIn(error);
  return refusal ? { ...formatted, extensions: { ...formatted.extensions, ...refusal.extensions } } : formatted;
}
