import { BoundedConcurrency, type BoundedConcurrencyOptions } from './bounded-concurrency.ts';
import { CircuitBreaker, type CircuitBreakerOptions } from './circuit-breaker.ts';
import type { SubgraphClient } from './subgraph-client.ts';

/** How subgraphs at an address are spared when they fail or fall behind; null leaves a guard out. */
export interface GuardOptions {
  readonly breaker?: Partial<CircuitBreakerOptions> | null;
  readonly concurrency?: Partial<BoundedConcurrencyOptions> | null;
}

const usualConcurrency: BoundedConcurrencyOptions = { atOnce: 256, mostWaiting: 1024, waitMs: 2000 };

/** Asks a subgraph only while it answers, and only so many times at once. */
export function guardClient(client: SubgraphClient, { breaker = {}, concurrency = {} }: GuardOptions): SubgraphClient {
  const { name } = client;
  const circuit = breaker && new CircuitBreaker(name, breaker);
  const bounded = concurrency && new BoundedConcurrency(name, { ...usualConcurrency, ...concurrency });

  const ask: SubgraphClient['ask'] = async (request, context) => {
    if (!circuit) return await client.ask(request, context);
    const pass = circuit.enter();
    try {
      const answer = await client.ask(request, context);
      circuit.leave(pass, 'succeeded');
      return answer;
    } catch (cause) {
      circuit.leave(pass, context.signal?.aborted ? 'abandoned' : 'failed');
      throw cause;
    }
  };
  return {
    name,
    ask: bounded
      ? async (request, context) => await bounded.run(async () => await ask(request, context), context.signal)
      : ask,
    close: async () => await client.close(),
  };
}
