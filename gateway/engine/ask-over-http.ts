import { isOfContract } from '../../schema/errors/masked-error.ts';
import type { SubgraphAnswer } from './subgraph-link.ts';

export interface HttpFetch {
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly requestId: string;
  readonly timeoutMs: number;
}

const isAnswer = (value: unknown): value is SubgraphAnswer =>
  typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);

/** The subgraph could make nothing of the fetch: a fault between it and the gateway, for the client's request was sound. */
const isRefusal = ({ data, errors = [] }: SubgraphAnswer): boolean => data === undefined && !errors.every(isOfContract);

/** Asks a subgraph at an address. Throws where it cannot be reached, is too slow or answers anything but the fetch. */
export async function askOverHttp(url: string, fetchOf: HttpFetch): Promise<SubgraphAnswer> {
  const { query, variables, requestId, timeoutMs } = fetchOf;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-request-id': requestId },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const answer: unknown = await response.json();
  if (!isAnswer(answer)) throw new Error(`HTTP status ${response.status}, and no GraphQL in the answer`);
  if (isRefusal(answer))
    throw new Error(`The fetch was refused: ${answer.errors?.map(({ message }) => message).join('; ')}`);
  return answer;
}
