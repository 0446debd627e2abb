import type { Cell, Worksheet } from '@cj-tech-master/excelts';
import { columnLetters } from './cell-reference.ts';
import type { Mark } from './mark.ts';
import { writableText } from './writable-text.ts';

const noteStart = '[Liên Tỉnh]';
/** What the hub wrote ends here; below it stands what somebody else had written before. */
const noteEnd = '[/Liên Tỉnh]';
const faultFill = 'FFFFC7CE';
const warningFill = 'FFFFEB9C';
const longestNote = 3000;

const noteText = ({ note }: Cell): string =>
  typeof note === 'string' ? note : (note?.texts?.map(({ text }) => text).join('') ?? '');

function paint(cell: Cell, color: string | null): void {
  // Cells of one format share its object: it is copied, or all of them would change.
  const style = { ...cell.style };
  if (color === null) delete style.fill;
  else style.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: color } };
  cell.style = style;
}

function partsOfNote(cell: Cell): { readonly told: string; readonly own: string } {
  const text = noteText(cell);
  if (!text.startsWith(noteStart)) return { told: '', own: text };
  const [told = '', ...own] = text.slice(noteStart.length).split(noteEnd);
  return { told: told.trim(), own: own.join(noteEnd).trim() };
}

function writeNote(cell: Cell, told: string, own: string): void {
  if (told === '' && own === '') {
    cell.comment = undefined;
    // The cell would write what its model still remembers.
    delete cell.model.comment;
    return;
  }
  const hub = told === '' ? '' : `${noteStart}\n${writableText(told).slice(0, longestNote)}\n${noteEnd}\n`;
  const text = hub + own;
  cell.note = { texts: [{ text }], width: 320, height: 60 + 13 * Math.ceil(text.length / 50) };
}

/** What an earlier report said of a file that comes back mended. */
export function removeEarlierMarks(sheet: Worksheet): void {
  sheet.eachRow({ includeEmpty: false }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      const { fill } = cell;
      const color = fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
      if (color === faultFill || color === warningFill) paint(cell, null);
      const { told, own } = partsOfNote(cell);
      if (told !== '') writeNote(cell, '', own);
    });
  });
}

const nameOf = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** A reader looks no further down for a header. */
const mostRowsAbove = 20;

/** Columns by the names of the header, which is the row at the top that holds most of the names that are spoken of. */
function headerColumns(sheet: Worksheet, marks: readonly Mark[]): ReadonlyMap<string, number> {
  const spokenOf = new Set(marks.flatMap(({ column }) => (column === null ? [] : [nameOf(column)])));
  let best: ReadonlyMap<string, number> = new Map();
  let most = -1;
  let rows = 0;
  sheet.eachRow({ includeEmpty: false }, (row) => {
    if (++rows > mostRowsAbove) return;
    const columns = new Map<string, number>();
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const name = nameOf(cell.text);
      if (name !== '' && !columns.has(name)) columns.set(name, column);
    });
    const known = [...columns.keys()].filter((name) => spokenOf.has(name)).length;
    if (known <= most) return;
    most = known;
    best = columns;
  });
  return best;
}

function columnOf({ column }: Mark, columns: ReadonlyMap<string, number>): number | undefined {
  if (column === null) return undefined;
  const named = columns.get(nameOf(column));
  if (named !== undefined || !/^[A-Z]{1,3}$/.test(column)) return named;
  return Array.from({ length: 702 }, (_, at) => columnLetters(at)).indexOf(column) + 1 || undefined;
}

function addNote(cell: Cell, text: string): void {
  const { told, own } = partsOfNote(cell);
  writeNote(cell, told === '' ? text : `${told}\n\n${text}`, own);
}

/** Colours and comments the cells that are spoken of; where no cell is meant, the first one of the row. */
export function markCells(sheet: Worksheet, marks: readonly Mark[]): void {
  const columns = headerColumns(sheet, marks);
  const first = Math.min(...columns.values(), sheet.columnCount || 1);
  const faulty = new Set<string>();
  for (const mark of marks) {
    if (mark.line < 1 || mark.line > sheet.rowCount + 1) continue;
    const cell = sheet.getRow(mark.line).getCell(columnOf(mark, columns) ?? Math.max(1, first));
    if (mark.isFault) faulty.add(cell.address);
    paint(cell, faulty.has(cell.address) ? faultFill : warningFill);
    addNote(cell, mark.text);
  }
}
