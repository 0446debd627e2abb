import { DisputeState } from '../../../schema/types/dispute-words.ts';
import { CommandFault } from '../command-line/command-fault.ts';
import type { RunCommand } from '../command-line/command-io.ts';
import { neededOption } from '../command-line/needed-option.ts';
import { readWords } from '../command-line/read-words.ts';
import { askingCommand } from '../graph/asking-command.ts';
import { askingKinds, askingOf, type Asking } from '../graph/asking.ts';
import { objectIn } from '../graph/read-fields.ts';
import { answerUsage } from './disputes-usage.ts';
import { tellSpoken } from './tell-spoken.ts';

/** What can be said; the other states come with a correction or a withdrawal. */
const sayable = ['accepted', 'disputed', 'open'] as const;

interface AnswerWish extends Asking {
  readonly dispute: string;
  readonly state: (typeof sayable)[number];
  readonly words: string;
}

function readAnswerWords(typed: readonly string[]): AnswerWish | null {
  const kinds = { state: sayable, words: 'text', ...askingKinds } as const;
  const read = typed.length === 0 ? null : readWords(typed, kinds, ['DISPUTE']);
  if (!read) return null;
  const { state, words, ...asking } = read.options;
  if (state === null)
    throw new CommandFault(`Thiếu --state=${sayable.join('|')}.`, `--state=${sayable.join('|')} is missing.`);
  return {
    ...askingOf(asking),
    dispute: read.operands[0] ?? '',
    state,
    words: neededOption(words, 'words', '<what>'),
  };
}

/** `npm run hub -- answer DISPUTE`. Ends with 0 answered or explained, 2 nothing was written, 3 unknown. */
export const runAnswer: RunCommand = askingCommand({
  usage: answerUsage,
  read: readAnswerWords,
  run: async ({ dispute, state, words }, graph) => {
    const data = await graph.act('answer-dispute', { dispute, state: DisputeState.nameOf(state), words });
    return tellSpoken(objectIn(data, 'answerDispute') ?? {}, { vi: 'Đã trả lời.', en: 'Answered.' });
  },
});
