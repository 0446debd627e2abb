import { CommandFault } from '../command-line/command-fault.ts';
import type { RunCommand } from '../command-line/command-io.ts';
import { neededOption } from '../command-line/needed-option.ts';
import { readWords, type ReadWords } from '../command-line/read-words.ts';
import { askingCommand } from '../graph/asking-command.ts';
import { askingKinds, askingOf, type Asking } from '../graph/asking.ts';
import { objectIn } from '../graph/read-fields.ts';
import { tellAct, type ActWords } from '../graph/tell-act.ts';
import { toldAct } from '../graph/told-act.ts';
import { isTaken } from '../report/report-words.ts';
import { correctUsage } from './figure-usage.ts';
import { findFigure, type SoughtFigure } from './find-figure.ts';

interface CorrectWish extends Asking {
  /** Its id, or what it says. */
  readonly observation: string | SoughtFigure;
  readonly figure: string;
  readonly reason: string;
  readonly locator: string | null;
  readonly isDryRun: boolean;
}

const kinds = {
  observation: 'text',
  province: 'text',
  indicator: 'text',
  period: 'text',
  source: 'text',
  figure: 'text',
  reason: 'text',
  locator: 'text',
  'dry-run': 'flag',
  ...askingKinds,
} as const;

function figureMeant(options: ReadWords<typeof kinds>['options']): CorrectWish['observation'] {
  const { observation, province, indicator, period, source } = options;
  if (observation === null)
    return {
      province: neededOption(province, 'province', '<id>'),
      indicator: neededOption(indicator, 'indicator', '<code>'),
      period: neededOption(period, 'period', '<period>'),
      source,
    };
  if ([province, indicator, period, source].some((word) => word !== null))
    throw new CommandFault(
      'Chọn --observation, hoặc --province, --indicator và --period.',
      'Choose --observation, or --province, --indicator and --period.',
    );
  return observation;
}

function readCorrectWords(words: readonly string[]): CorrectWish | null {
  const read = words.length === 0 ? null : readWords(words, kinds);
  if (!read) return null;
  const { options } = read;
  return {
    ...askingOf(options),
    observation: figureMeant(options),
    figure: neededOption(options.figure, 'figure', '<right>'),
    reason: neededOption(options.reason, 'reason', '<why>'),
    locator: options.locator,
    isDryRun: options['dry-run'],
  };
}

const wordsFor = (id: string): ActWords => ({
  done: { vi: `Đã đính chính số liệu ${id}.`, en: `Figure ${id} was corrected.` },
  would: { vi: `Số liệu ${id} sẽ được đính chính.`, en: `Figure ${id} would be corrected.` },
  unchanged: {
    vi: `Không có gì thay đổi: số liệu ${id} đã đúng như vậy.`,
    en: `Nothing changes: figure ${id} says so already.`,
  },
  refused: {
    vi: `Chưa đính chính: số liệu mới có lỗi, xem ở dưới.`,
    en: `Not corrected: the new figure is at fault, see below.`,
  },
});

/** `npm run hub -- correct`. Ends with 0 corrected or explained, 1 at fault, 2 nothing was written, 3 unknown. */
export const runCorrect: RunCommand = askingCommand({
  usage: correctUsage,
  read: readCorrectWords,
  run: async ({ observation: meant, figure, reason, locator, isDryRun }, graph) => {
    const observation = typeof meant === 'string' ? meant : await findFigure(graph, meant);
    const data = await graph.act('correct-figure', { observation, figure, reason, locator, dryRun: isDryRun });
    const answer = objectIn(data, 'correctFigure') ?? {};
    const report = toldAct(answer);
    return { answer, code: isTaken(report) ? 0 : 1, lines: (page) => tellAct(page, report, wordsFor(observation)) };
  },
});
