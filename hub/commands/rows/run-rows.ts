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
import { rowsUsage } from './rows-usage.ts';
import { readWaitingRow, waitingRowLines } from './waiting-row.ts';

interface RowsWish extends Asking {
  readonly province: string;
  readonly feed: string | null;
}

/** As many as one page of the graph holds: nobody mends more by hand. */
const mostRows = 500;

function readRowsWords(words: readonly string[]): RowsWish | null {
  const read = words.length === 0 ? null : readWords(words, { province: 'text', feed: 'text', ...askingKinds });
  if (!read) return null;
  const { province, feed, ...asking } = read.options;
  return { ...askingOf(asking), province: neededOption(province, 'province', '<id>'), feed };
}

function headline({ province, feed }: RowsWish, count: number): Said {
  const of = printable(feed === null ? province : `${province}, ${feed}`);
  return count === 0
    ? { vi: `Không có dòng nào chờ sửa (${of}).`, en: `No row waits to be mended (${of}).` }
    : {
        vi: `${count} dòng đang chờ sửa (${of}).`,
        en: `${count === 1 ? '1 row waits' : `${count} rows wait`} to be mended (${of}).`,
      };
}

const toDrop: Said = {
  vi: 'Bỏ các dòng không cần nữa: npm run hub -- drop <số>[,<số>…] --reason=…',
  en: 'To give rows up: npm run hub -- drop <number>[,<number>…] --reason=…',
};

/** `npm run hub -- rows`. Ends with 0, listed or explained, or 2, nothing was asked. */
export const runRows: RunCommand = askingCommand({
  usage: rowsUsage,
  read: readRowsWords,
  run: async (wish, graph) => {
    const { province, feed } = wish;
    const data = await graph.ask('rows-to-mend', { province, feed, first: mostRows, restricted: true });
    const answer = objectIn(data, 'quarantinedRows') ?? {};
    const rows = objectsIn(answer, 'nodes').map(readWaitingRow);
    const count = numberIn(answer, 'totalCount') ?? rows.length;
    return {
      answer,
      code: 0,
      lines: (page) => [
        ...linesIn(page.language, headline(wish, count)).flatMap((line) => paragraph(page, line)),
        ...rows.flatMap((row) => waitingRowLines(page, row)),
        ...restOf(page, { count, first: rows }, rows.length),
        ...hints(page, [...(count > 0 ? linesIn(page.language, toDrop) : []), ...otherLanguage(page.language)]),
      ],
    };
  },
});
