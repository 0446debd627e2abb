import { expect, test } from 'vitest';
import { contestants } from './contestants.ts';
import { describeFound } from './describe-found.ts';
import { runDifferential } from './run-differential.ts';
import { shrinkFound } from './shrink-found.ts';

test('a thousand generated operations are answered as one schema with the same data answers them', async () => {
  const tally = await runDifferential({ answerer: contestants.ours, seed: 1, operations: 1000 });

  const [first] = tally.differences.values();
  const smallest = first && (await shrinkFound(first.first, { answerer: contestants.ours }, 10_000));
  expect(smallest && describeFound(smallest)).toBeUndefined();
  expect(tally).toMatchObject({ asked: 1000, equal: 1000 });
  expect(tally.discarded / tally.worlds).toBeLessThan(0.05);
}, 180_000);
