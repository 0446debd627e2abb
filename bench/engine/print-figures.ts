import { floorName, stockName } from './contestants.ts';
import type { Figures } from './measure-round.ts';

export type FiguresByName = ReadonlyMap<string, Figures>;

/** One row for each contestant; ratios are to contestants that share nothing. */
export function printFigures(title: string, figures: FiguresByName, unshared: FiguresByName): void {
  const ratio = (each: Figures, to: string): string => {
    const other = unshared.get(to);
    return other ? (each.requestsPerSecond / other.requestsPerSecond).toFixed(2) : '';
  };
  // Requests a second suffer from whatever else the machine does; CPU a request hardly does.
  const stock = unshared.get(stockName);
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
          'peak MB': Math.round(each.peakMegabytes),
          'resident MB': Math.round(each.residentMegabytes),
          fetches: Number(each.fetchesPerRequest.toFixed(1)),
          '× stock': ratio(each, stockName),
          '× floor': ratio(each, floorName),
          '× stock by CPU': stock ? (stock.cpuMsPerRequest / each.cpuMsPerRequest).toFixed(2) : '',
        },
      ]),
    ),
  );
}
