import { describe, expect, it } from 'vitest';
import { InFlight } from './in-flight.ts';

/** Work that ends when told to, and remembers each start. */
function work(): {
  readonly started: { readonly signal: AbortSignal; readonly end: PromiseWithResolvers<string> }[];
  readonly start: (signal: AbortSignal) => Promise<string>;
} {
  const started: { signal: AbortSignal; end: PromiseWithResolvers<string> }[] = [];
  return {
    started,
    start: async (signal) => {
      const end = Promise.withResolvers<string>();
      started.push({ signal, end });
      signal.addEventListener('abort', () => end.reject(signal.reason));
      return await end.promise;
    },
  };
}

const versions = { economy: '1' };

describe('InFlight', () => {
  it('does identical work once, and again once it is done', async () => {
    const flights = new InFlight<string>();
    const { started, start } = work();
    const waiting = [flights.share('a', versions, start), flights.share('a', versions, start)];
    started[0]?.end.resolve('answer');
    expect(await Promise.all(waiting)).toEqual(['answer', 'answer']);
    expect([started.length, flights.size]).toEqual([1, 0]);
    void flights.share('a', versions, start);
    expect(started).toHaveLength(2);
  });

  it('shares nothing between different keys', () => {
    const flights = new InFlight<string>();
    const { started, start } = work();
    void flights.share('a', versions, start);
    void flights.share('b', versions, start);
    expect(started).toHaveLength(2);
  });

  it('gives who came after a write no work that began before it; the next joins the newer', async () => {
    const flights = new InFlight<string>();
    const { started, start } = work();
    const before = flights.share('a', versions, start);
    const written = { economy: '2' };
    const after = flights.share('a', written, start);
    const next = flights.share('a', written, start);
    expect(started).toHaveLength(2);
    started[0]?.end.resolve('old');
    started[1]?.end.resolve('new');
    expect(await Promise.all([before, after, next])).toEqual(['old', 'new', 'new']);
    expect(flights.size).toBe(0);
  });

  it('shares nothing while versions are not known', () => {
    const flights = new InFlight<string>();
    const { started, start } = work();
    void flights.share('a', null, start);
    void flights.share('a', null, start);
    expect([started.length, flights.size]).toEqual([2, 0]);
  });

  it('lets one go without harm to the others', async () => {
    const flights = new InFlight<string>();
    const { started, start } = work();
    const goes = new AbortController();
    const gone = flights.share('a', versions, start, goes.signal);
    const stays = flights.share('a', versions, start, new AbortController().signal);
    goes.abort(new Error('the client went away'));
    await expect(gone).rejects.toThrow('the client went away');
    expect(started[0]?.signal.aborted).toBe(false);
    started[0]?.end.resolve('answer');
    expect(await stays).toBe('answer');
  });

  it('aborts the work when all have gone, and starts anew for who comes then', async () => {
    const flights = new InFlight<string>();
    const { started, start } = work();
    const controllers = [new AbortController(), new AbortController()];
    const gone = controllers.map(async ({ signal }) => await flights.share('a', versions, start, signal));
    for (const controller of controllers) controller.abort(new Error('gone'));
    const late = flights.share('a', versions, start);
    expect(await Promise.allSettled(gone)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    expect([started.length, started[0]?.signal.aborted]).toEqual([2, true]);
    started[1]?.end.resolve('answer');
    expect(await late).toBe('answer');
  });

  it('never aborts work that one waits for who cannot go', () => {
    const flights = new InFlight<string>();
    const { started, start } = work();
    const goes = new AbortController();
    void flights.share('a', versions, start);
    flights.share('a', versions, start, goes.signal).catch(() => {});
    goes.abort();
    expect(started[0]?.signal.aborted).toBe(false);
  });

  it('starts nothing for who has already gone', async () => {
    const flights = new InFlight<string>();
    const { started, start } = work();
    await expect(flights.share('a', versions, start, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    expect(started).toHaveLength(0);
  });

  it('tells a failure to all who wait, and forgets it', async () => {
    const flights = new InFlight<string>();
    const { started, start } = work();
    const waiting = [
      flights.share('a', versions, start),
      flights.share('a', versions, start, AbortSignal.timeout(5000)),
    ];
    started[0]?.end.reject(new Error('failed'));
    expect(await Promise.allSettled(waiting)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    expect(flights.size).toBe(0);
  });
});
