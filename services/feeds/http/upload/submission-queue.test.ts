import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { SubmissionQueue } from './submission-queue.ts';

let queue: SubmissionQueue;
let told: string[] = [];

interface Sent {
  readonly work: PromiseWithResolvers<void>;
  readonly sender: AbortController;
  readonly ended: Promise<void>;
}

/** A file by its sender and a number, e.g. `a1`. */
function send(name: string): Sent {
  const [work, sender] = [Promise.withResolvers<void>(), new AbortController()];
  const ended = queue
    .enter(name.slice(0, 1))
    .turn(sender.signal, async () => {
      told.push(`${name} begins`);
      await work.promise;
    })
    .then(
      () => void told.push(`${name} ends`),
      (error: Error) => void told.push(`${name} ${error.name}`),
    );
  return { work, sender, ended };
}

beforeEach(() => {
  told = [];
  queue = new SubmissionQueue({ mostAtOnce: 2, mostPresent: 1000 });
});

describe('SubmissionQueue', () => {
  it('lets so many at the ledger at once, senders in turn', async () => {
    const all = ['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'b2'].map(send);
    await turn();
    expect(told).toEqual(['a1 begins', 'a2 begins']);
    for (const { work, ended } of all) {
      work.resolve();
      await turn();
      void ended;
    }
    await Promise.all(all.map(({ ended }) => ended));
    expect(told.filter((line) => line.endsWith('begins')).map((line) => line.slice(0, 2))).toEqual([
      'a1', 'a2', 'a3', 'b1', 'c1', 'a4', 'b2',
    ]); // prettier-ignore
  });

  it('forgets who goes away while it waits, and goes on after work that fails', async () => {
    const [first, second, third, fourth] = ['a1', 'b1', 'c1', 'd1'].map(send);
    await turn();
    third?.sender.abort();
    first?.work.reject(new Error('broken'));
    await turn();
    expect(told.slice(2).toSorted()).toEqual(['a1 Error', 'c1 SenderGone', 'd1 begins']);
    second?.work.resolve();
    fourth?.work.resolve();
    await Promise.all([second?.ended, fourth?.ended]);
  });

  it('holds so many files; one sender may have half of them', () => {
    queue = new SubmissionQueue({ mostAtOnce: 2, mostPresent: 4 });
    const places = [queue.enter('a'), queue.enter('a')];
    expect(() => queue.enter('a')).toThrow(expect.objectContaining({ status: 429 }) as Error);
    places.push(queue.enter('b'), queue.enter('c'));
    expect(() => queue.enter('d')).toThrow(
      expect.objectContaining({ status: 503, retryAfter: expect.any(Number) as number }) as Error,
    );
    places[0]?.leave();
    expect(() => queue.enter('d')).not.toThrow();
  });

  it('tells who waits to come back when it closes, and lets nobody in after', async () => {
    const [first, second, third] = ['a1', 'b1', 'c1'].map(send);
    await turn();
    queue.close();
    await turn();
    expect(told).toEqual(['a1 begins', 'b1 begins', 'c1 FeedRefused']);
    expect(() => queue.enter('d')).toThrow(expect.objectContaining({ status: 503 }) as Error);
    first?.work.resolve();
    second?.work.resolve();
    await Promise.all([first?.ended, second?.ended, third?.ended]);
  });

  it('exceeds no bound and forgets nobody, whatever comes, goes away and ends', async () => {
    const step = fc.oneof(
      fc.record({ sends: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ ends: fc.nat(20) }),
      fc.record({ leaves: fc.nat(20) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        queue = new SubmissionQueue({ mostAtOnce: 2, mostPresent: 1000 });
        told = [];
        const sent: Sent[] = [];
        for (const [index, each] of steps.entries()) {
          if ('sends' in each) sent.push(send(`${each.sends}${index}`));
          else if ('ends' in each) sent[each.ends]?.work.resolve();
          else sent[each.leaves]?.sender.abort();
          await turn();
          const begun = told.filter((line) => line.endsWith('begins')).map((line) => line.split(' ')[0]);
          const underWay = begun.filter((name) => !told.includes(`${name} ends`));
          expect(underWay.length).toBeLessThanOrEqual(2);
        }
        for (const { work } of sent) work.resolve();
        await Promise.all(sent.map(({ ended }) => ended));
        const last = told.filter((line) => !line.endsWith('begins'));
        expect(last).toHaveLength(sent.length);
      }),
    );
  });
});
