import { CommandFault } from '../command-line/command-fault.ts';
import type { RunCommand } from '../command-line/command-io.ts';
import { neededOption } from '../command-line/needed-option.ts';
import { readWords } from '../command-line/read-words.ts';
import { askingCommand } from '../graph/asking-command.ts';
import { askingKinds, askingOf, type Asking } from '../graph/asking.ts';
import { objectIn } from '../graph/read-fields.ts';
import { rollBackUsage } from './subgraph-usage.ts';
import { tellChange } from './tell-change.ts';
import { versionNumberOf } from './version-number.ts';

interface RollBackWish extends Asking {
  /** One subgraph, or the whole graph. */
  readonly of:
    | { readonly kind: 'subgraph'; readonly name: string; readonly publication: string | null }
    | { readonly kind: 'graph'; readonly version: number };
  readonly reason: string;
}

const kinds = { version: 'text', publication: 'text', reason: 'text', ...askingKinds } as const;

function readRollBackWords(words: readonly string[]): RollBackWish | null {
  if (words.length === 0) return null;
  const isGraph = words.some((word) => /^--version(=|$)/.test(word));
  const read = readWords(words, kinds, isGraph ? [] : ['NAME']);
  if (!read) return null;
  const { version, publication, reason, ...asking } = read.options;
  if (version !== null && publication !== null)
    throw new CommandFault(
      '--publication là của một subgraph, --version là của cả đồ thị: chỉ nêu một.',
      '--publication is of one subgraph, --version of the whole graph: give one of them.',
    );
  return {
    ...askingOf(asking),
    of:
      version === null
        ? { kind: 'subgraph', name: read.operands[0] ?? '', publication }
        : { kind: 'graph', version: versionNumberOf('version', version) },
    reason: neededOption(reason, 'reason', '<why>'),
  };
}

/** `npm run hub -- subgraph rollback`. Ends with 0 done or explained, 2 nothing was changed, 3 unknown. */
export const runRollBack: RunCommand = askingCommand({
  usage: rollBackUsage,
  read: readRollBackWords,
  run: async ({ of, reason }, graph) => {
    if (of.kind === 'graph') {
      const data = await graph.act('roll-back-graph', { version: of.version, reason });
      return tellChange(objectIn(data, 'rollBackGraph') ?? {});
    }
    const { name, publication } = of;
    const data = await graph.act('roll-back-subgraph', { name, publication, reason });
    return tellChange(objectIn(data, 'rollBackSubgraph') ?? {});
  },
});
