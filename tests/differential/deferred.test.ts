import { expect, it } from 'vitest';
import { answerInParts } from './deferred-contestant.ts';
import { describeFound } from './describe-found.ts';
import { runDifferential } from './run-differential.ts';

it('answers in parts come to the same as a plain schema over the same data', { timeout: 120_000 }, async () => {
  let inParts = 0;
  const { asked, differences } = await runDifferential({
    answerer: async (world) => {
      const contestant = await answerInParts(world);
      return { ...contestant, close: async () => ((inParts += contestant.inParts()), await contestant.close()) };
    },
    seed: 1,
    operations: 400,
  });
  expect([...differences.values()].map(({ first }) => describeFound(first)).slice(0, 3)).toEqual([]);
  expect(asked).toBe(400);
  expect(inParts).toBeGreaterThan(100);
});
