import { parseArgs } from 'node:util';

/** What of a bench is measured, and for how long. */
export interface BenchFlags {
  readonly rounds: number | undefined;
  readonly seconds: number | undefined;
  /** Of a file that is loaded. */
  readonly rows: number | undefined;
  /** Queries, operations or views by name; none for those that the part measures by itself. */
  readonly queries: readonly string[];
  /** Parts of names; none for all contestants. */
  readonly contestants: readonly string[];
}

/** `--rounds 5 --seconds 4`, and to measure less: `--query heavy --contestant ours`, each as often as wanted. */
export function readBenchFlags(args: string[]): { readonly flags: BenchFlags; readonly parts: string[] } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      rows: { type: 'string' },
      query: { type: 'string', multiple: true, default: [] },
      contestant: { type: 'string', multiple: true, default: [] },
    },
  });
  const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
  return {
    flags: {
      rounds: number(values.rounds),
      seconds: number(values.seconds),
      rows: number(values.rows),
      queries: values.query,
      contestants: values.contestant,
    },
    parts: positionals,
  };
}

export const isWanted = ({ contestants }: BenchFlags, name: string): boolean =>
  contestants.length === 0 || contestants.some((part) => name.includes(part));
