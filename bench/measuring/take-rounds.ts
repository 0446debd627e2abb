import { medianFigures } from './measure-load.ts';

/** Measures all contestants in turn, round by round, so that whatever else the machine does falls on all of them. */
export async function takeRounds<Contestant extends { readonly name: string }, Name extends string>(
  contestants: readonly Contestant[],
  rounds: number,
  measure: (contestant: Contestant) => Promise<Readonly<Record<Name, number>>>,
): Promise<Map<string, Record<Name, number>>> {
  const taken = new Map<string, Readonly<Record<Name, number>>[]>(contestants.map(({ name }) => [name, []]));
  // The first round of each only warms it up.
  for (let round = 0; round <= rounds; round += 1)
    for (const contestant of contestants) {
      const measured = await measure(contestant);
      if (round > 0) taken.get(contestant.name)?.push(measured);
    }
  return new Map([...taken].map(([name, each]) => [name, medianFigures(each)]));
}
