import { graphql, type GraphQLSchema } from 'graphql';
import { nobody, type Identity } from '../../identity/identity.ts';
import { feeds } from '../../services/feeds/service.ts';
import { createContext } from '../../services/kit/context.ts';
import type { TestLedger } from './test-ledger.ts';

/** Somebody of each role; officers are of Kon Tum unless said otherwise. */
export const officerOf = (provinceId: string): Identity => ({
  role: 'officer',
  provinceId,
  subject: `officer of ${provinceId}`,
});
export const officer = officerOf('kon-tum');
export const editor: Identity = { role: 'editor', provinceId: null, subject: 'an editor' };

export interface FeedsAnswer {
  /** What the one field asked for answers; null where it was refused. */
  readonly data: Record<string, unknown> | null;
  /** Codes of the errors, in order. */
  readonly codes: readonly unknown[];
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

let schema: GraphQLSchema | undefined;

/** Asks the feeds subgraph itself, without a gateway. */
export async function askFeeds(
  { foundation }: TestLedger,
  source: string,
  variableValues: Record<string, unknown> = {},
  identity: Identity = nobody,
): Promise<FeedsAnswer> {
  schema ??= feeds.build();
  const contextValue = createContext(foundation, identity);
  const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
  return {
    data: data ? (JSON.parse(JSON.stringify(data)) as Record<string, unknown>) : null,
    codes: errors.map(({ extensions }) => extensions['code']),
    errors: errors.map(({ message, extensions }) => ({ message, extensions })),
  };
}

/** What a field answered. Throws, with what was refused, where that is null. */
export function answerOf({ data, errors }: FeedsAnswer, field: string): unknown {
  const told = data?.[field] ?? null;
  if (told === null) throw new Error(`${field} answered nothing: ${JSON.stringify(errors)}`);
  return told;
}
