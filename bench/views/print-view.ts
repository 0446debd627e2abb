import type { LoadFigures } from '../measuring/measure-load.ts';

/** By requests a second, and by CPU a request in brackets: the load's own core is the limit where answers cost so little. */
function ratio(each: LoadFigures, to: LoadFigures | undefined): string {
  if (!to || to === each) return '';
  const byRate = each.requestsPerSecond / to.requestsPerSecond;
  return `${byRate.toFixed(2)} (${(to.cpuMsPerRequest / each.cpuMsPerRequest).toFixed(2)})`;
}

/** Rows are named by server and encoding: `hub, gzip`. */
export function printView(title: string, figures: ReadonlyMap<string, LoadFigures>): void {
  console.log(`\n${title}; ratios by requests/s, in brackets by CPU; wanted of the hub: 100 × stock, 0.5 × nginx`);
  console.table(
    Object.fromEntries(
      [...figures].map(([name, each]) => [
        name,
        {
          'requests/s': Math.round(each.requestsPerSecond),
          'p50 ms': Number(each.p50Ms.toFixed(2)),
          'p99 ms': Number(each.p99Ms.toFixed(2)),
          'CPU µs': Number((each.cpuMsPerRequest * 1000).toFixed(1)),
          'core %': Math.round(each.coreShare * 100),
          '× stock': ratio(each, figures.get('stock')),
          '× nginx': name.startsWith('hub, ') ? ratio(each, figures.get(name.replace('hub, ', 'nginx, '))) : '',
        },
      ]),
    ),
  );
}
