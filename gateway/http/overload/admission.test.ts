import fc from 'fast-check';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { Admission, type Visitor } from './admission.ts';

let told: string[] = [];
let admission: Admission;
let limit = { current: 2 };

/** A request by the name of its client and a number, e.g. `a1`. */
function enter(name: string): Visitor {
  const visitor: Visitor = {
    client: name.slice(0, 1),
    onAdmitted: () => told.push(`${name} in`),
    onRefused: (reason) => told.push(`${name} ${reason}`),
  };
  admission.enter(visitor);
  return visitor;
}

/** At most one is let in each turn of the event loop. */
async function turns(count = 10): Promise<void> {
  for (let passed = 0; passed < count; passed++) await turn();
}

async function enterAll(...names: string[]): Promise<Visitor[]> {
  const visitors = names.map(enter);
  await turns();
  return visitors;
}

const door = { isBusy: () => isDoorBusy };
let isDoorBusy = false;

beforeEach(() => {
  told = [];
  limit = { current: 2 };
  isDoorBusy = false;
  admission = new Admission({ limits: { mostWaiting: 4, waitMs: 5000 }, limit, door });
});

describe('Admission', () => {
  it('lets so many in, the next when one leaves', async () => {
    const [first] = await enterAll('a1', 'a2', 'a3', 'a4');
    expect([told, admission.counts]).toEqual([['a1 in', 'a2 in'], { inside: 2, waiting: 2 }]);
    if (first) admission.leave(first);
    if (first) admission.leave(first);
    await turns();
    expect(told).toEqual(['a1 in', 'a2 in', 'a3 in']);
  });

  it('lets one in each turn, and none while newcomers are at the door', async () => {
    for (const name of ['a1', 'a2']) enter(name);
    isDoorBusy = true;
    await turns();
    expect(told).toEqual([]);
    isDoorBusy = false;
    await turns(1);
    expect(told).toEqual(['a1 in']);
    await turns(2);
    expect(told).toEqual(['a1 in', 'a2 in']);
  });

  it('refuses as busy what comes to a full queue of one client', async () => {
    await enterAll('a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7');
    expect(told).toEqual(['a7 busy', 'a1 in', 'a2 in']);
  });

  it('gives a client that came late the places of one that has more than its share, and the next free place', async () => {
    const [first] = await enterAll('a1', 'a2', 'a3', 'a4', 'a5', 'a6');
    await enterAll('b1', 'b2', 'b3', 'a7');
    expect(told.slice(2)).toEqual(['a6 unfair', 'a5 unfair', 'b3 unfair', 'a7 unfair']);
    limit.current = 6;
    if (first) admission.leave(first);
    await turns();
    expect(told.slice(6)).toEqual(['a3 in', 'b1 in', 'a4 in', 'b2 in']);
  });

  it('refuses as busy who has waited too long', async () => {
    admission = new Admission({ limits: { mostWaiting: 4, waitMs: 10 }, limit, door });
    await enterAll('a1', 'a2', 'a3');
    await wait(30);
    expect([told.at(-1), admission.counts]).toEqual(['a3 busy', { inside: 2, waiting: 0 }]);
  });

  it('forgets who goes away while it waits', async () => {
    const [first, , third] = await enterAll('a1', 'a2', 'a3', 'a4');
    if (third) admission.leave(third);
    if (first) admission.leave(first);
    await turns();
    expect(told).toEqual(['a1 in', 'a2 in', 'a4 in']);
  });

  it('lets nobody in while more are inside than a limit that has shrunk', async () => {
    const [first, second] = await enterAll('a1', 'a2', 'a3');
    limit.current = 1;
    if (first) admission.leave(first);
    await turns();
    expect(told).toEqual(['a1 in', 'a2 in']);
    if (second) admission.leave(second);
    await turns();
    expect(told.at(-1)).toBe('a3 in');
  });

  it('tells every visitor at most once, exceeds no bound and ends empty, whatever comes and goes', async () => {
    const step = fc.oneof(
      fc.record({ enters: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ leaves: fc.nat(30) }),
      fc.record({ limit: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ turns: fc.integer({ min: 1, max: 3 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (list) => {
        limit = { current: 3 };
        admission = new Admission({ limits: { mostWaiting: 4, waitMs: 60_000 }, limit, door });
        told = [];
        const visitors: Visitor[] = [];
        for (const [index, each] of list.entries()) {
          const { inside } = admission.counts;
          if ('enters' in each) visitors.push(enter(`${each.enters}${index}`));
          else if ('leaves' in each) {
            const [gone] = visitors.splice(each.leaves, 1);
            if (gone) admission.leave(gone);
          } else if ('turns' in each) await turns(each.turns);
          else limit.current = each.limit;
          expect(admission.counts.inside).toBeLessThanOrEqual(Math.max(limit.current, inside));
          expect(admission.counts.inside + admission.counts.waiting).toBeLessThanOrEqual(4 + 4 + 4);
        }
        for (const visitor of visitors) admission.leave(visitor);
        expect(admission.counts).toEqual({ inside: 0, waiting: 0 });
        const names = told.map((line) => line.split(' ')[0]);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
