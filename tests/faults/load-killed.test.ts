import { expect, it } from 'vitest';
import { withKiller } from '../kill/with-killer.ts';

it.each([
  ['loader', 12],
  ['hub', 8],
] as const)(
  'of a file whose %s is killed, or its server, or their connections, all stands or nothing, and the same again brings the rest',
  async (victim, loads) => {
    // `npm run kill -- feeds --seed …` does the same loads again.
    const seed = Date.now() % 1_000_000;
    const faults: string[] = [];
    let looks = 0;
    await withKiller({ seed, victim }, async (killer) => {
      for (let number = 1; number <= loads; number += 1) {
        const load = await killer.load(number);
        looks += load.looks;
        faults.push(...load.faults.map((fault) => `load ${number} of seed ${seed}: ${fault}`));
      }
    });
    expect(faults).toEqual([]);
    expect(looks).toBeGreaterThan(loads);
  },
  900_000,
);
