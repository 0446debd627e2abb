import { median } from '../measuring/median.ts';
import { steps, type LoadFigures } from './load-figures.ts';
import type { BackendFigures } from './watch-backends.ts';

/** What one contestant took; steps and process only where it is a process of ours. */
export interface Measured extends Partial<Omit<LoadFigures, 'ms'>> {
  readonly name: string;
  readonly ms: number;
  readonly backends: BackendFigures;
}

const seconds = (ms: number): number => Number((ms / 1000).toFixed(1));

/** One row for each contestant; ratios are to COPY into a table with the same indexes. */
export function printLoads(rounds: readonly (readonly Measured[])[], rows: number): void {
  const names = rounds[0]?.map(({ name }) => name) ?? [];
  const all = (name: string): Measured[] => rounds.flatMap((each) => each.filter((one) => one.name === name));
  const middle = (name: string, figure: (one: Measured) => number | undefined): number | undefined => {
    const values = all(name).flatMap((one) => figure(one) ?? []);
    return values.length > 0 ? median(values) : undefined;
  };
  const cpuOf = ({ cpuMs = 0, backends }: Measured): number => cpuMs + backends.cpuMs;
  const copyMs = middle('COPY, same indexes', ({ ms }) => ms) ?? 0;
  const copyCpuMs = middle('COPY, same indexes', cpuOf) ?? 0;
  console.table(
    Object.fromEntries(
      names.map((name) => {
        const ms = middle(name, (one) => one.ms) ?? 0;
        const inSeconds = (figure: (one: Measured) => number | undefined): number | '' => {
          const value = middle(name, figure);
          return value === undefined ? '' : seconds(value);
        };
        const megabytes = middle(name, (one) => one.peakMegabytes);
        return [
          name,
          {
            'rows/s': Math.round(rows / (ms / 1000)),
            '× COPY': (copyMs / ms).toFixed(2),
            '× COPY by CPU': (copyCpuMs / (middle(name, cpuOf) ?? 0)).toFixed(2),
            s: seconds(ms),
            ...Object.fromEntries(steps.map((step) => [step, inSeconds((one) => one.stepMs?.[step])])),
            'CPU s': inSeconds((one) => one.cpuMs),
            'server CPU s': inSeconds((one) => one.backends.cpuMs),
            'peak MB': megabytes === undefined ? '' : Math.round(megabytes),
            'server peak MB': Math.round(middle(name, (one) => one.backends.peakMegabytes) ?? 0),
          },
        ];
      }),
    ),
  );
}
