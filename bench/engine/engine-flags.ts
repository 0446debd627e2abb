import { parseArgs } from 'node:util';
import { queryNames } from './queries.ts';

export interface EngineFlags {
  readonly rounds: number;
  readonly seconds: number;
  readonly queries: readonly string[];
  /** Parts of names; none for all contestants. */
  readonly contestants: readonly string[];
}

/** `--rounds 5 --seconds 4`, and to measure less: `--query heavy --contestant ours`, each as often as wanted. */
export function readEngineFlags(args: string[]): { readonly flags: EngineFlags; readonly parts: string[] } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '4' },
      query: { type: 'string', multiple: true, default: [...queryNames] },
      contestant: { type: 'string', multiple: true, default: [] },
    },
  });
  const { query: queries, contestant: contestants } = values;
  return {
    flags: { rounds: Number(values.rounds), seconds: Number(values.seconds), queries, contestants },
    parts: positionals,
  };
}
