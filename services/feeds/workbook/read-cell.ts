import { foundWords } from '../fault.ts';
import type { RawCell } from '../read/raw-row.ts';
import type { NumberKind } from './cell-formats.ts';
import { numberText } from './number-text.ts';
import { serialDate, serialMonth, serialTime, serialYear } from './serial-date.ts';
import type { SharedTexts } from './shared-texts.ts';
import { cleanText } from './text-run.ts';
import { damaged } from './workbook-fault.ts';

/** What cells of a workbook refer to. */
export interface CellContext {
  readonly texts: SharedTexts;
  readonly formats: readonly NumberKind[];
  readonly is1904: boolean;
}

/** A cell as the XML holds it. */
export interface StoredCell {
  /** `n`, `s`, `str`, `inlineStr`, `b`, `e`, `d`. */
  readonly type: string;
  /** Number of its format. */
  readonly format: number;
  /** Content of `v`, or of the inline text. */
  readonly stored: string;
}

export const emptyCell: RawCell = { text: '', isNumber: false };

const word = (text: string): RawCell => ({ text, isNumber: false });

function numberCell(stored: string, format: number, { formats, is1904 }: CellContext): RawCell {
  const kind = formats[format] ?? 'number';
  const text = numberText(stored, kind === 'percent' ? 2 : 0);
  if (text === undefined) return word(stored);
  if (kind === 'date') return word(serialDate(Number(text), is1904));
  if (kind === 'month') return word(serialMonth(Number(text), is1904));
  if (kind === 'year') return word(serialYear(Number(text), is1904));
  if (kind === 'time') return word(serialTime(Number(text)));
  return { text: kind === 'percent' ? `${text}%` : text, isNumber: true };
}

function sharedText(stored: string, { texts }: CellContext): string {
  const text = texts.at(Number(stored));
  if (text === undefined) {
    const number = `"${stored.slice(0, 40)}"`;
    throw damaged(foundWords(`ô trỏ tới đoạn chữ không có: ${number}`, `a cell that points to no text: ${number}`));
  }
  return text;
}

/**
 * What a reader of the sheet sees. Errors (`#N/A`) stay what they are, a truth is `TRUE` or `FALSE`, a date is
 * `2024-09-30`, or `2024-09` where it shows no day: none of them is a number.
 */
export function readCell({ type, format, stored }: StoredCell, context: CellContext): RawCell {
  if (type === 'inlineStr') return word(stored);
  if (type === 'str') return word(cleanText(stored));
  const trimmed = stored.trim();
  if (trimmed === '') return emptyCell;
  if (type === 's') return word(sharedText(trimmed, context));
  if (type === 'b') return word(trimmed === '1' || trimmed === 'true' ? 'TRUE' : 'FALSE');
  if (type === 'd') return word(trimmed.replace(/T00:00:00(\.0+)?Z?$/, ''));
  if (type === 'e') return word(trimmed);
  return numberCell(trimmed, format, context);
}
