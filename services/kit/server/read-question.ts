import { GraphQLError } from 'graphql';

/** What a POST asks. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly operationName: string | undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refusal = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });

/** Reads the body of a request by the specification of GraphQL over HTTP. */
export function readQuestion(body: unknown): Question | GraphQLError {
  if (!isObject(body)) return refusal('POST body must be a JSON object');
  const { query, variables, operationName } = body;
  if (typeof query !== 'string' || query === '') return refusal('`query` must be a non-empty string');
  if ((variables ?? null) !== null && !isObject(variables)) return refusal('`variables` must be an object');
  if ((operationName ?? null) !== null && typeof operationName !== 'string')
    return refusal('`operationName` must be a string');
  return {
    query,
    variables: isObject(variables) ? variables : undefined,
    operationName: typeof operationName === 'string' ? operationName : undefined,
  };
}
