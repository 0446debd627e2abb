import { expect, it } from 'vitest';
import { withKiller } from '../kill/with-killer.ts';

const loads = 20;

it('of a load that is killed, or whose server is, all stands or nothing, and the same file sent again brings the rest', async () => {
  const seed = Date.now() % 1_000_000;
  const faults: string[] = [];
  let looks = 0;
  await withKiller(seed, async (killer) => {
    for (let number = 1; number <= loads; number += 1) {
      const load = await killer.load(number);
      looks += load.looks;
      faults.push(...load.faults.map((fault) => `load ${number} of seed ${seed}: ${fault}`));
    }
  });
  // `npm run kill -- feeds --seed …` does the same loads again.
  expect(faults).toEqual([]);
  expect(looks).toBeGreaterThan(loads);
}, 900_000);
