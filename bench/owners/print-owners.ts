import type { LoadFigures } from '../measuring/measure-load.ts';
import type { Told } from './ask-national.ts';

/** The answers of a contestant before it was measured. */
export interface Beginnings {
  readonly name: string;
  /** While it was not yet known who fails. */
  readonly first: readonly Told[];
  readonly last: Told;
}

/** Times, and whether each answer was whole, right and in time. */
export function printOwners(
  contestants: readonly Beginnings[],
  figures: ReadonlyMap<string, LoadFigures>,
  budgetMs: number,
): void {
  const alone = contestants[0] && figures.get(contestants[0].name);
  console.table(
    Object.fromEntries(
      contestants.map(({ name, first, last }) => {
        const each = figures.get(name);
        const all = [...first, last];
        const slowest = Math.max(...all.map(({ ms }) => ms));
        return [
          name,
          {
            'p50 ms': each?.p50Ms.toFixed(1),
            'p99 ms': each?.p99Ms.toFixed(1),
            'p50 × ledger': each && alone ? (each.p50Ms / alone.p50Ms).toFixed(2) : '',
            'slowest of the first ms': slowest.toFixed(0),
            'within budget': slowest <= budgetMs ? 'yes' : 'NO',
            live: last.live,
            'from the ledger': last.fromLedger,
            'wrong figures': all.reduce((sum, { wrong }) => sum + wrong, 0),
          },
        ];
      }),
    ),
  );
}
