import type { RunCommand } from '../command-line/command-io.ts';
import { neededOption } from '../command-line/needed-option.ts';
import { readWords } from '../command-line/read-words.ts';
import { askingCommand } from '../graph/asking-command.ts';
import { askingKinds, askingOf, type Asking } from '../graph/asking.ts';
import { objectIn } from '../graph/read-fields.ts';
import { retireUsage } from './subgraph-usage.ts';
import { tellChange } from './tell-change.ts';

interface RetireWish extends Asking {
  readonly name: string;
  readonly reason: string;
}

function readRetireWords(words: readonly string[]): RetireWish | null {
  const read = words.length === 0 ? null : readWords(words, { reason: 'text', ...askingKinds }, ['NAME']);
  if (!read) return null;
  const { reason, ...asking } = read.options;
  return { ...askingOf(asking), name: read.operands[0] ?? '', reason: neededOption(reason, 'reason', '<why>') };
}

/** `npm run hub -- subgraph retire`. Ends with 0 done or explained, 2 nothing was changed, 3 unknown. */
export const runRetire: RunCommand = askingCommand({
  usage: retireUsage,
  read: readRetireWords,
  run: async ({ name, reason }, graph) => {
    const data = await graph.act('retire-subgraph', { name, reason });
    return tellChange(objectIn(data, 'retireSubgraph') ?? {});
  },
});
