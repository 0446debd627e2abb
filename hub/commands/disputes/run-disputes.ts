import { DisputeParty, DisputeState } from '../../../schema/types/dispute-words.ts';
import type { RunCommand } from '../command-line/command-io.ts';
import { neededOption } from '../command-line/needed-option.ts';
import { readWords } from '../command-line/read-words.ts';
import { askingCommand } from '../graph/asking-command.ts';
import { askingKinds, askingOf, type Asking } from '../graph/asking.ts';
import { numberIn, objectIn, objectsIn } from '../graph/read-fields.ts';
import { otherLanguage } from '../graph/tell-act.ts';
import { restOf } from '../report/told-rows.ts';
import { linesIn, type Said } from '../terminal/language.ts';
import { hints, paragraph } from '../terminal/page.ts';
import { printable } from '../terminal/printable.ts';
import { disputesUsage } from './disputes-usage.ts';
import { disputeLines, isEnded } from './told-dispute.ts';

interface DisputesWish extends Asking {
  readonly province: string;
  /** As the graph names them. */
  readonly state: string | null;
  readonly answerable: string | null;
}

const kinds = { province: 'text', state: DisputeState.words, answerable: DisputeParty.words, ...askingKinds } as const;

const mostDisputes = 500;

function readDisputesWords(words: readonly string[]): DisputesWish | null {
  const read = words.length === 0 ? null : readWords(words, kinds);
  if (!read) return null;
  const { province, state, answerable, ...asking } = read.options;
  return {
    ...askingOf(asking),
    province: neededOption(province, 'province', '<id>'),
    state: state && DisputeState.nameOf(state),
    answerable: answerable && DisputeParty.nameOf(answerable),
  };
}

function headline(province: string, count: number): Said {
  const of = printable(province);
  return count === 0
    ? { vi: `Không có tranh chấp nào (${of}).`, en: `There is no dispute (${of}).` }
    : {
        vi: `${count} tranh chấp (${of}), mới trước.`,
        en: `${count === 1 ? '1 dispute' : `${count} disputes`} (${of}), newest first.`,
      };
}

const toAnswer: Said = {
  vi: 'Trả lời: npm run hub -- answer <số> --state=accepted|disputed|open --words=…',
  en: 'To answer: npm run hub -- answer <number> --state=accepted|disputed|open --words=…',
};

/** `npm run hub -- disputes`. Ends with 0, listed or explained, or 2, nothing was asked. */
export const runDisputes: RunCommand = askingCommand({
  usage: disputesUsage,
  read: readDisputesWords,
  run: async ({ province, state, answerable }, graph) => {
    const asked = { province, state, answerable, first: mostDisputes, restricted: true };
    const answer = objectIn(await graph.ask('disputes-of-a-province', asked), 'disputes') ?? {};
    const disputes = objectsIn(answer, 'nodes');
    const count = numberIn(answer, 'totalCount') ?? disputes.length;
    return {
      answer,
      code: 0,
      lines: (page) => [
        ...linesIn(page.language, headline(province, count)).flatMap((line) => paragraph(page, line)),
        ...disputes.flatMap((dispute) => ['', ...disputeLines(page, dispute)]),
        ...restOf(page, { count, first: disputes }, disputes.length),
        ...hints(page, [
          ...(disputes.every(isEnded) ? [] : linesIn(page.language, toAnswer)),
          ...otherLanguage(page.language),
        ]),
      ],
    };
  },
});
