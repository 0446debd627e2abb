import type { GraphQLFormattedError } from 'graphql';
import type { TokenRefused } from './token-refused.ts';
import { errorCatalogue } from '../../schema/errors/catalogue.ts';

const { code, mend } = errorCatalogue.unauthenticated;

/** A token that says nothing about who asks, in the form of GraphQL's errors; it is never quoted. */
export const badToken = ({ message, vi, fault }: TokenRefused): GraphQLFormattedError => ({
  message: `${vi} ${message} ${mend}`,
  extensions: { code, vi, reason: fault },
});
