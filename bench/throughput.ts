import autocannon from 'autocannon';
import type { Contestant } from './contestant.ts';

export interface Load {
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
}

const connections = 10;
const warmUpSeconds = 1;
const measuredSeconds = 4;

async function answers(url: string, body: string): Promise<void> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const answer = (await response.json()) as { errors?: unknown };
  // A refused operation would look very fast.
  if (answer.errors) throw new Error(`${url} answers with errors: ${JSON.stringify(answer.errors).slice(0, 300)}`);
}

/** Asks one operation over and over for some seconds. */
export async function measureLoad(contestant: Contestant, query: string): Promise<Load> {
  const url = `${contestant.url}/graphql`;
  const body = JSON.stringify({ query });
  await answers(url, body);
  const options = { url, connections, method: 'POST' as const, headers: { 'content-type': 'application/json' }, body };
  await autocannon({ ...options, duration: warmUpSeconds });
  const result = await autocannon({ ...options, duration: measuredSeconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${contestant.name}: ${result.non2xx + result.errors} requests failed`);
  return { requestsPerSecond: result.requests.average, p99Ms: result.latency.p99 };
}

export const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
