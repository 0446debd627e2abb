import type { FeedCase } from './feed-case.ts';
import type { Matrix } from './mutate.ts';

type Rows = readonly (readonly string[])[];

/** RFC 4180, and what is cut off or quoted amiss as well as it can be cut: another reader than the one under test. */
function csvRows(text: string, delimiter: string): Rows {
  const rows: string[][] = [];
  let [row, cell, isQuoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (isQuoted && sign === '"' && text[at + 1] === '"') cell += text[++at];
    else if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (isQuoted) cell += sign;
    else if (sign === delimiter) {
      row.push(cell);
      cell = '';
    } else if (sign === '\n' || sign === '\r') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
    } else cell += sign;
  }
  return [...rows, [...row, cell]];
}

const jsonText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

function jsonRows(text: string): Rows {
  let parsed: unknown;
  try {
    // Numbers keep their digits where they are texts.
    parsed = JSON.parse(text.replaceAll(/(": )(-?\d[\d.eE+-]*)(?=[,}])/g, '$1"$2"'));
  } catch {
    return [];
  }
  const lists = Array.isArray(parsed) ? [parsed] : Object.values(parsed ?? {}).filter(Array.isArray);
  return lists.flat().map((row: unknown) => Object.values(row ?? {}).map(jsonText));
}

/** The rows of cells that a file can be taken for: of text in each way to part it, of a workbook as it was written. */
export function fileRows(bytes: Buffer, matrix: Matrix, { format }: FeedCase): Rows {
  // XML holds no control characters.
  if (format === 'xlsx')
    return matrix.map((cells) => cells.map(({ text }) => text.replaceAll(/[^\P{Cc}\t\n\r]/gu, '')));
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  return format === 'json' ? jsonRows(text) : [',', ';', '\t'].flatMap((delimiter) => csvRows(text, delimiter));
}

/** Lines of a file, or the last row that a sheet can have. */
export const linesOf = (bytes: Buffer, { format }: FeedCase): number =>
  format === 'xlsx' ? 1_048_576 : bytes.toString('utf8').split(/\r\n|\r|\n/).length;
