import { asTcvn3, asVni, garbled, latin1, utf16, windows1258 } from '../../support/legacy-encodings.ts';
import type { Encoding, Mutation } from './mutation.ts';

export interface Cell {
  readonly text: string;
  /** True to write a number where the format has such. */
  readonly isTyped: boolean;
}
export type Matrix = readonly (readonly Cell[])[];

const typedText = (text: string): Cell => ({ text, isTyped: false });

/** The cells after a mutation of cells; a mutation of bytes leaves them. */
export function mutateCells(matrix: Matrix, change: Mutation): Matrix {
  if (!('row' in change) || matrix.length === 0) return matrix;
  const at = change.row % matrix.length;
  const cells = matrix[at] ?? [];
  if (!('column' in change))
    return change.kind === 'drop-row' ? matrix.toSpliced(at, 1) : matrix.toSpliced(at, 0, cells);
  if (cells.length === 0) return matrix;
  const column = change.column % cells.length;
  const cell = cells[column] ?? typedText('');
  switch (change.kind) {
    case 'replace-cell':
      return matrix.with(at, cells.with(column, typedText(change.text)));
    case 'drop-cell':
      return matrix.with(at, cells.toSpliced(column, 1));
    case 'double-cell':
      return matrix.with(at, cells.toSpliced(column, 0, cell));
    case 'swap-cells': {
      const other = change.other % cells.length;
      return matrix.with(at, cells.with(column, cells[other] ?? cell).with(other, cell));
    }
  }
}

const encoders: Readonly<Record<Encoding, (text: string) => Buffer | string>> = {
  tcvn3: (text) => latin1(asTcvn3(text)),
  'tcvn3-in-utf-8': asTcvn3,
  vni: (text) => latin1(asVni(text)),
  'windows-1258': windows1258,
  'utf-16': (text) => utf16(text, false),
  garbled: (text) => garbled(text, 'windows-1252'),
  latin1,
};

/** The bytes after a mutation of bytes; a mutation of cells leaves them. */
export function mutateBytes(file: Buffer, change: Mutation): Buffer {
  if (change.kind === 'recode') return Buffer.from(encoders[change.encoding](file.toString('utf8')));
  if (!('at' in change)) return file;
  const at = change.at % (file.length + 1);
  const [before, after] = [file.subarray(0, at), file.subarray(at)];
  switch (change.kind) {
    case 'cut':
      return before;
    case 'insert-byte':
      return Buffer.concat([before, Buffer.from([change.byte]), after]);
    case 'insert-bytes':
      return Buffer.concat([before, Buffer.from(change.text), after]);
    case 'replace-byte':
      return Buffer.concat([before, Buffer.from([change.byte]), after.subarray(1)]);
  }
}
