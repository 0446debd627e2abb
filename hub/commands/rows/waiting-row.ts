import type { JsonObject } from '../../../schema/operations/json-value.ts';
import type { Fault } from '../../../services/feeds/fault.ts';
import { numberIn, objectsIn, textIn } from '../graph/read-fields.ts';
import { readFaults } from '../report/read-report.ts';
import { faultLines, placeText } from '../report/told-rows.ts';
import { linesIn, wordIn } from '../terminal/language.ts';
import { paragraph, sideBySide, type Page } from '../terminal/page.ts';
import { printable } from '../terminal/printable.ts';
import { optionOfTitle } from './mendable-columns.ts';

/** A row that was kept out, as the graph tells it. */
export interface WaitingRow {
  readonly id: string;
  readonly feedId: string;
  readonly sheet: string | null;
  readonly line: number;
  readonly cells: readonly (readonly [column: string, value: string])[];
  readonly faults: readonly Fault[];
}

export function readWaitingRow(node: JsonObject): WaitingRow {
  const [sheet, line] = [textIn(node, 'sheet'), numberIn(node, 'line') ?? 0];
  return {
    id: textIn(node, 'id') ?? '',
    feedId: textIn(node, 'feedId') ?? '',
    sheet,
    line,
    cells: objectsIn(node, 'cells').map((cell) => [textIn(cell, 'column') ?? '', textIn(cell, 'value') ?? '']),
    // Every fault of a row is in its own line.
    faults: readFaults(objectsIn(node, 'faults').map((fault) => ({ sheet, line, ...fault }))),
  };
}

/** How the row would be mended, with the columns that are at fault. */
function mendCommand({ id, faults }: WaitingRow): string {
  const options = new Set(faults.flatMap(({ column }) => optionOfTitle(column) ?? []));
  const cells = options.size > 0 ? [...options] : ['figure'];
  return `npm run hub -- mend ${id} ${cells.map((option) => `--${option}=…`).join(' ')} --dry-run`;
}

/** One row: its number and place, what it holds, what is wrong, how to mend it. */
export function waitingRowLines(page: Page, row: WaitingRow): string[] {
  const place = placeText(page, { sheet: row.sheet, line: row.line, column: null });
  const [vi, en] = [`Dòng chờ số ${row.id}`, `Waiting row ${row.id}`];
  const from = wordIn(page.language, { vi: `lần gửi ${row.feedId}`, en: `feed ${row.feedId}` });
  return [
    '',
    ...paragraph(page, `${wordIn(page.language, { vi, en })}: ${place} (${from})`).map((line) =>
      page.paint('bold', line),
    ),
    ...sideBySide(
      page,
      row.cells.map(([column, value]) => [printable(column), printable(value)]),
      true,
    ),
    ...faultLines(page, { count: row.faults.length, first: row.faults }),
    ...linesIn(page.language, { vi: `Sửa: ${mendCommand(row)}`, en: `To mend it: ${mendCommand(row)}` })
      .flatMap((line) => paragraph(page, line, 5))
      .map((line) => page.paint('dim', line)),
  ];
}
