import type { LoadFigures } from '../measuring/measure-load.ts';
import { median } from '../measuring/median.ts';
import { oneSchemaName, wantedRatios } from './contestants.ts';

interface Ratio {
  readonly byRate: number;
  readonly byCpu: number;
}

/** By contestant. */
export type Ratios = ReadonlyMap<string, Ratio>;

/** Above 1 where a contestant does more than the other: by requests a second, and by what it takes of its core for each. */
export function ratiosTo(other: string, figures: ReadonlyMap<string, LoadFigures>): Ratios {
  const base = figures.get(other);
  if (!base) throw new Error(`${other} was not measured`);
  return new Map(
    [...figures].map(([name, { requestsPerSecond, cpuMsPerRequest }]) => [
      name,
      { byRate: requestsPerSecond / base.requestsPerSecond, byCpu: base.cpuMsPerRequest / cpuMsPerRequest },
    ]),
  );
}

export function printOperation(title: string, figures: ReadonlyMap<string, LoadFigures>): void {
  const ratios = ratiosTo(oneSchemaName, figures);
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      [...figures].map(([name, each]) => [
        name,
        {
          'requests/s': Math.round(each.requestsPerSecond),
          'p50 ms': Number(each.p50Ms.toFixed(1)),
          'p99 ms': Number(each.p99Ms.toFixed(1)),
          'CPU ms': Number(each.cpuMsPerRequest.toFixed(3)),
          'core %': Math.round(each.coreShare * 100),
          '× one schema': ratios.get(name)?.byRate.toFixed(2),
          '× one schema by CPU': ratios.get(name)?.byCpu.toFixed(2),
        },
      ]),
    ),
  );
}

/** The ratios of all operations together, and the operations that are worst off. */
export function printSummary(operations: ReadonlyMap<string, Ratios>): void {
  const [first] = operations.values();
  const names = [...(first?.keys() ?? [])].filter((name) => name !== oneSchemaName);
  const rows = names.map((name) => {
    const of = (each: Ratios): Ratio => each.get(name) ?? { byRate: 0, byCpu: 0 };
    const all = [...operations.values()].map(of);
    const worst = [...operations].toSorted(([, a], [, b]) => of(a).byRate - of(b).byRate)[0];
    return [
      name,
      {
        'median × one schema': median(all.map(({ byRate }) => byRate)).toFixed(2),
        'median by CPU': median(all.map(({ byCpu }) => byCpu)).toFixed(2),
        wanted: wantedRatios[name] ?? '',
        least: worst ? `${of(worst[1]).byRate.toFixed(2)} (${worst[0]})` : '',
      },
    ] as const;
  });
  console.log(`\nAll ${operations.size} operations`);
  console.table(Object.fromEntries(rows));
}
