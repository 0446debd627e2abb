import type { ReportColumn } from '../../../services/feeds/submitted-rows/column-names.ts';
import { CommandFault } from '../command-line/command-fault.ts';
import type { RunCommand } from '../command-line/command-io.ts';
import { readWords } from '../command-line/read-words.ts';
import { askingCommand } from '../graph/asking-command.ts';
import { askingKinds, askingOf, type Asking } from '../graph/asking.ts';
import { objectIn } from '../graph/read-fields.ts';
import { tellAct, type ActWords } from '../graph/tell-act.ts';
import { toldAct } from '../graph/told-act.ts';
import { isTaken } from '../report/report-words.ts';
import { columnOptions } from './mendable-columns.ts';
import { mendUsage } from './rows-usage.ts';

interface MendWish extends Asking {
  readonly row: string;
  readonly cells: readonly { readonly column: string; readonly value: string }[];
  readonly isDryRun: boolean;
}

const cellKinds = Object.fromEntries(columnOptions.map(([option]) => [option, 'text' as const]));

function columnTyped(text: string): ReportColumn {
  const found = columnOptions.find(([option, column]) => option === text || column === text);
  if (found) return found[1];
  const known = columnOptions.map(([option]) => option).join(', ');
  throw new CommandFault(
    `--clear=${text}: không có cột này; các cột: ${known}.`,
    `--clear=${text}: there is no such column; they are ${known}.`,
  );
}

function readMendWords(words: readonly string[]): MendWish | null {
  if (words.length === 0) return null;
  const cells = readWords(words, { ...cellKinds, clear: 'text', 'dry-run': 'flag', ...askingKinds }, ['ROW']);
  if (!cells) return null;
  const { options, operands } = cells;
  const typed: Readonly<Record<string, unknown>> = options;
  const given = columnOptions.flatMap(([option, column]) => {
    const value = typed[option];
    return typeof value === 'string' ? [{ column, value }] : [];
  });
  const cleared = (options.clear ?? '').split(',').filter((name) => name !== '');
  const wish = {
    ...askingOf(options),
    row: operands[0] ?? '',
    cells: [...given, ...cleared.map((name) => ({ column: columnTyped(name), value: '' }))],
    isDryRun: options['dry-run'],
  };
  if (wish.cells.length === 0)
    throw new CommandFault(
      'Nêu ô cần sửa, ví dụ --figure=1.363/1.720 hoặc --period=2024-S1.',
      'Name what is to be mended, such as --figure=1.363/1.720 or --period=2024-S1.',
    );
  return wish;
}

const wordsFor = (row: string): ActWords => ({
  done: { vi: `Dòng chờ số ${row} đã được sửa và nhận.`, en: `Waiting row ${row} was mended and taken.` },
  would: { vi: `Dòng chờ số ${row} sẽ được nhận.`, en: `Waiting row ${row} would be taken.` },
  unchanged: { vi: `Dòng chờ số ${row}: không có gì thay đổi.`, en: `Waiting row ${row}: nothing changes.` },
  refused: {
    vi: `Chưa nhận; dòng chờ số ${row} còn lỗi, xem ở dưới.`,
    en: `Not taken; waiting row ${row} is still at fault, see below.`,
  },
});

/** `npm run hub -- mend ROW`. Ends with 0 taken or explained, 1 still at fault, 2 nothing was written, 3 unknown. */
export const runMend: RunCommand = askingCommand({
  usage: mendUsage,
  read: readMendWords,
  run: async ({ row, cells, isDryRun }, graph) => {
    const data = await graph.act('mend-rows', { rows: [{ id: row, cells }], dryRun: isDryRun });
    const answer = objectIn(data, 'mendRows') ?? {};
    const report = toldAct(answer);
    return { answer, code: isTaken(report) ? 0 : 1, lines: (page) => tellAct(page, report, wordsFor(row)) };
  },
});
