import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoundedConcurrency, SubgraphBusyError } from './bounded-concurrency.ts';

const options = { atOnce: 2, mostWaiting: 2, waitMs: 5000 };

/** As a guarded client goes about it. */
async function runWithin<Value>(
  bound: BoundedConcurrency,
  call: () => Promise<Value>,
  signal?: AbortSignal,
): Promise<Value> {
  const waiting = bound.enter({ signal });
  if (waiting) await waiting;
  try {
    return await call();
  } finally {
    bound.leave();
  }
}

/** Calls that end when told to, and the order in which they began. */
function calls(bound: BoundedConcurrency): {
  readonly begun: string[];
  readonly ends: Map<string, PromiseWithResolvers<string>>;
  readonly run: (name: string, signal?: AbortSignal) => Promise<string>;
} {
  const begun: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<string>>();
  return {
    begun,
    ends,
    run: async (name, signal) =>
      await runWithin(
        bound,
        async () => {
          begun.push(name);
          const end = Promise.withResolvers<string>();
          ends.set(name, end);
          return await end.promise;
        },
        signal,
      ),
  };
}

describe('BoundedConcurrency', () => {
  it('runs so many at once, the others in the order they came', async () => {
    const bound = new BoundedConcurrency('economy', options);
    const { begun, ends, run } = calls(bound);
    const ended = ['a', 'b', 'c', 'd'].map(async (name) => await run(name));
    expect([begun, bound.counts]).toEqual([['a', 'b'], { running: 2, waiting: 2 }]);
    ends.get('b')?.resolve('b');
    await ended[1];
    await Promise.resolve();
    expect(begun).toEqual(['a', 'b', 'c']);
    ends.get('a')?.resolve('a');
    ends.get('c')?.resolve('c');
    await Promise.all([ended[0], ended[2]]);
    await Promise.resolve();
    ends.get('d')?.resolve('d');
    expect(await Promise.all(ended)).toEqual(['a', 'b', 'c', 'd']);
    expect(bound.counts).toEqual({ running: 0, waiting: 0 });
  });

  it('refuses when the queue is full', async () => {
    const bound = new BoundedConcurrency('economy', options);
    const { run } = calls(bound);
    for (const name of ['a', 'b', 'c', 'd']) void run(name);
    await expect(run('e')).rejects.toThrow(new SubgraphBusyError('economy', 'queue full', { running: 2, waiting: 2 }));
  });

  it('lets nobody wait longer than the deadline', async () => {
    const bound = new BoundedConcurrency('economy', { ...options, waitMs: 20 });
    const { begun, run } = calls(bound);
    void run('a');
    void run('b');
    await expect(run('c')).rejects.toMatchObject({ name: 'SubgraphBusyError', reason: 'waited too long' });
    expect([begun, bound.counts.waiting]).toEqual([['a', 'b'], 0]);
  });

  it('takes who goes away out of the queue, and never asks the subgraph for it', async () => {
    const bound = new BoundedConcurrency('economy', options);
    const { begun, ends, run } = calls(bound);
    const first = run('a');
    void run('b');
    const goes = new AbortController();
    const gone = run('c', goes.signal);
    void run('d');
    goes.abort(new Error('the client went away'));
    await expect(gone).rejects.toThrow('the client went away');
    ends.get('a')?.resolve('a');
    await first;
    await Promise.resolve();
    expect(begun).toEqual(['a', 'b', 'd']);
    await expect(run('e', goes.signal)).rejects.toThrow('the client went away');
  });

  it('gives the place of a call that fails to the next', async () => {
    const bound = new BoundedConcurrency('economy', { ...options, atOnce: 1 });
    const { ends, run } = calls(bound);
    const fails = run('a');
    const waits = run('b');
    ends.get('a')?.reject(new Error('failed'));
    await expect(fails).rejects.toThrow('failed');
    await Promise.resolve();
    ends.get('b')?.resolve('b');
    expect(await waits).toBe('b');
    expect(bound.counts).toEqual({ running: 0, waiting: 0 });
  });

  it('never runs more than allowed, and ends empty, whatever comes, fails or goes', async () => {
    const call = fc.record({ steps: fc.nat(4), fails: fc.boolean(), goesAfter: fc.option(fc.nat(4)) });
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 20 }), async (list) => {
        const bound = new BoundedConcurrency('economy', { atOnce: 3, mostWaiting: 8, waitMs: 1000 });
        let running = 0;
        let most = 0;
        const step = async (count: number): Promise<void> => {
          for (let done = 0; done < count; done++) await Promise.resolve();
        };
        const all = list.map(async ({ steps, fails, goesAfter }) => {
          const controller = new AbortController();
          if (goesAfter !== null) void step(goesAfter).then(() => controller.abort());
          await runWithin(
            bound,
            async () => {
              most = Math.max(most, ++running);
              await step(steps);
              running--;
              if (fails) throw new Error('failed');
            },
            controller.signal,
          );
        });
        await Promise.allSettled(all);
        expect(most).toBeLessThanOrEqual(3);
        expect(bound.counts).toEqual({ running: 0, waiting: 0 });
      }),
    );
  });
});
