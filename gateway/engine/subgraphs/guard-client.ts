import { BoundedConcurrency, type BoundedConcurrencyOptions } from './bounded-concurrency.ts';
import { CircuitBreaker, type CircuitBreakerOptions, type CircuitPass } from './circuit-breaker.ts';
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

  return {
    name,
    ask: async (request, context) => {
      const waiting = bounded?.enter(context);
      if (waiting) await waiting;
      let pass: CircuitPass | undefined;
      try {
        pass = circuit?.enter();
        const answer = await client.ask(request, context);
        if (pass !== undefined) circuit?.leave(pass, 'succeeded');
        return answer;
      } catch (cause) {
        if (pass !== undefined) circuit?.leave(pass, context.signal?.aborted ? 'abandoned' : 'failed');
        throw cause;
      } finally {
        bounded?.leave();
      }
    },
    close: async () => await client.close(),
  };
}
