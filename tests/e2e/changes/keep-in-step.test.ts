import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../../support/test-hub.ts';
import { Copy } from './copy.ts';
import { perform, randomAct } from './random-acts.ts';
import { truth } from './truth.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(async () => await hub.stop());

const inOrder = (held: ReadonlyMap<string, string>): [string, string][] =>
  [...held].toSorted(([left], [right]) => left.localeCompare(right));
const toldIds = ({ told }: Copy): string[] => told.map(({ id }) => id);

test('who takes in every page from the beginning holds what is current', async () => {
  const copy = new Copy(hub);
  await copy.catchUp(37);
  expect(inOrder(copy.held)).toEqual(inOrder(await truth(hub)));
  expect(copy.held.size).toBeGreaterThan(400);
});

test('a copy asked for again gets exactly what was recorded since, through any feeds, corrections, withdrawals and disputes', async () => {
  const [whole, ofProvince, ofDomain] = [
    new Copy(hub),
    new Copy(hub, { province: 'kon-tum' }),
    new Copy(hub, { domain: 'INFRASTRUCTURE' }),
  ];
  const copies = [whole, ofProvince, ofDomain];
  await fc.assert(
    fc.asyncProperty(fc.array(randomAct, { maxLength: 15 }), async (acts) => {
      for (const act of acts)
        if (act.kind === 'read') await copies[act.copy]?.takePage(act.first);
        else await perform(hub, act);
      for (const copy of copies) await copy.catchUp(50);
      expect(inOrder(whole.held)).toEqual(inOrder(await truth(hub)));
      expect(inOrder(ofProvince.held)).toEqual(inOrder(await truth(hub, { province: 'kon-tum' })));
      expect(inOrder(ofDomain.held)).toEqual(inOrder(await truth(hub, { domain: 'infrastructure' })));
    }),
    { numRuns: 15, endOnFailure: true },
  );
  // Nothing twice and nothing missed: what came bit by bit is what is told to one who starts now.
  const late = new Copy(hub);
  await late.catchUp(500);
  expect(toldIds(whole)).toEqual(toldIds(late));
  const kinds = new Set(late.told.map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['NEW', 'CORRECTED', 'WITHDRAWN', 'DISPUTED']));
}, 120_000);

test('pages read while others write miss nothing', async () => {
  const copy = new Copy(hub);
  const acts = fc.sample(randomAct, { numRuns: 40, seed: 7 });
  const written = new AbortController();
  const write = async (): Promise<void> => {
    for (const act of acts) if (act.kind !== 'read') await perform(hub, act);
  };
  const writing = write().finally(() => written.abort());
  while (!written.signal.aborted) await copy.takePage(3);
  await writing;
  await copy.catchUp(50);
  expect(inOrder(copy.held)).toEqual(inOrder(await truth(hub)));
}, 60_000);
