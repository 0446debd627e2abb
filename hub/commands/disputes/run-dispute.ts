import { CommandFault } from '../command-line/command-fault.ts';
import type { RunCommand } from '../command-line/command-io.ts';
import { neededOption } from '../command-line/needed-option.ts';
import { readWords } from '../command-line/read-words.ts';
import { askingCommand } from '../graph/asking-command.ts';
import { askingKinds, askingOf, type Asking } from '../graph/asking.ts';
import { objectIn } from '../graph/read-fields.ts';
import { disputeUsage } from './disputes-usage.ts';
import { tellSpoken } from './tell-spoken.ts';

interface DisputeWish extends Asking {
  /** One of them is an id, the others are null. */
  readonly subject: {
    readonly finding: string | null;
    readonly observation: string | null;
    readonly record: string | null;
  };
  readonly words: string;
}

const kinds = { finding: 'text', observation: 'text', record: 'text', words: 'text', ...askingKinds } as const;

function readDisputeWords(words: readonly string[]): DisputeWish | null {
  const read = words.length === 0 ? null : readWords(words, kinds);
  if (!read) return null;
  const { finding, observation, record, words: said, ...asking } = read.options;
  if ([finding, observation, record].filter((id) => id !== null).length !== 1)
    throw new CommandFault(
      'Nêu đúng một trong --finding, --observation và --record.',
      'Name exactly one of --finding, --observation and --record.',
    );
  return {
    ...askingOf(asking),
    subject: { finding, observation, record },
    words: neededOption(said, 'words', '<what>'),
  };
}

/** `npm run hub -- dispute`. Ends with 0 opened or explained, 2 nothing was written, 3 unknown. */
export const runDispute: RunCommand = askingCommand({
  usage: disputeUsage,
  read: readDisputeWords,
  run: async ({ subject, words }, graph) => {
    const data = await graph.act('open-dispute', { ...subject, words });
    return tellSpoken(objectIn(data, 'openDispute') ?? {}, { vi: 'Đã nêu tranh chấp.', en: 'The dispute is open.' });
  },
});
