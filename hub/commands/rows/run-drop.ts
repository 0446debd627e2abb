import type { RunCommand } from '../command-line/command-io.ts';
import { neededOption } from '../command-line/needed-option.ts';
import { readWords } from '../command-line/read-words.ts';
import { askingCommand } from '../graph/asking-command.ts';
import { askingKinds, askingOf, type Asking } from '../graph/asking.ts';
import { idsOf } from '../graph/ids.ts';
import { inEarnest, otherLanguage } from '../graph/tell-act.ts';
import { ofDryRun } from '../report/report-words.ts';
import { linesIn, type Said } from '../terminal/language.ts';
import { hints, paragraph } from '../terminal/page.ts';
import { printable } from '../terminal/printable.ts';
import { dropUsage } from './rows-usage.ts';

interface DropWish extends Asking {
  readonly rows: readonly string[];
  readonly reason: string;
  readonly isDryRun: boolean;
}

function readDropWords(words: readonly string[]): DropWish | null {
  if (words.length === 0) return null;
  const read = readWords(words, { reason: 'text', 'dry-run': 'flag', ...askingKinds }, ['ROW']);
  if (!read) return null;
  const { options, operands } = read;
  return {
    ...askingOf(options),
    rows: idsOf('ROW', operands[0] ?? ''),
    reason: neededOption(options.reason, 'reason', '<why>'),
    isDryRun: options['dry-run'],
  };
}

function headline({ rows, isDryRun }: DropWish): Said {
  const numbers = printable(rows.join(', '));
  return isDryRun
    ? ofDryRun({ vi: `Sẽ bỏ dòng chờ số ${numbers}.`, en: `Would be given up: ${numbers}.` })
    : { vi: `Đã bỏ dòng chờ số ${numbers}.`, en: `Given up: ${numbers}.` };
}

/** `npm run hub -- drop ROW[,ROW]`. Ends with 0 dropped or explained, 2 nothing was written, 3 unknown. */
export const runDrop: RunCommand = askingCommand({
  usage: dropUsage,
  read: readDropWords,
  run: async (wish, graph) => {
    const { rows, reason, isDryRun } = wish;
    const data = await graph.act('drop-rows', { rows, reason, dryRun: isDryRun });
    return {
      answer: data['dropRows'] ?? null,
      code: 0,
      lines: (page) => [
        ...linesIn(page.language, headline(wish))
          .flatMap((line) => paragraph(page, line))
          .map((line) => page.paint('green', line)),
        ...hints(page, [...(isDryRun ? linesIn(page.language, inEarnest) : []), ...otherLanguage(page.language)]),
      ],
    };
  },
});
