import { foundWords, type Place } from '../fault.ts';
import { figureColumns, type FigureColumn } from '../read/figure-columns.ts';
import { figureKind, type FigureKind } from '../read/figure-text/figure-kind.ts';
import { isFigure } from '../read/figure-text/figure.ts';
import type { NumberStyle } from '../read/figure-text/number-style.ts';
import { readFigure } from '../read/figure-text/read-figure.ts';
import type { RawCell, RawRow } from '../read/raw-row.ts';
import type { Contract } from '../rules/rule.ts';
import type { Submission } from '../submission.ts';
import { isRawRow } from '../table/row-fault.ts';
import { UnreadableFile } from '../table/unreadable-file.ts';
import type { ReportColumn } from './column-names.ts';
import { findIndicators } from './find-indicator.ts';
import { openRows } from './open-rows.ts';
import { readNumberCell } from './read-figure-cells.ts';
import { cellOf, placeOf, type SubmittedTable } from './submitted-table.ts';
import { TableFinder } from './table-finder.ts';

interface Shown {
  readonly text: string;
  readonly place: Place;
}

/** The cells of a file that only one style can read: how many of each, and the first. */
class StyleEvidence {
  readonly #counts = { vietnamese: 0, english: 0 };
  readonly #first: { vietnamese?: Shown; english?: Shown } = {};

  see(style: 'vietnamese' | 'english', shown: Shown): void {
    this.#counts[style] += 1;
    this.#first[style] ??= shown;
  }

  /** Throws UnreadableFile where both styles stand in the file and neither is a slip. */
  verdict(isTakenInPart: boolean): NumberStyle {
    const { vietnamese, english } = this.#first;
    if (!english) return vietnamese ? 'vietnamese' : 'undecided';
    if (!vietnamese) return 'english';
    const counts = this.#counts;
    const isMostly = (style: 'vietnamese' | 'english', other: 'vietnamese' | 'english'): boolean =>
      counts[style] >= overwhelming * counts[other];
    if (isMostly('vietnamese', 'english')) return isTakenInPart ? 'mostly-vietnamese' : 'vietnamese';
    if (isMostly('english', 'vietnamese')) return isTakenInPart ? 'mostly-english' : 'english';
    throw mixed(vietnamese, english);
  }
}

/** So many cells of one style make one of the other a slip of the pen. */
const overwhelming = 10;

function quoted({ text, place }: Shown): { readonly vi: string; readonly en: string } {
  const cell = `"${text.trim().slice(0, 40)}"`;
  const [trang, sheet] = place.sheet ? [`trang tính "${place.sheet}", `, `sheet "${place.sheet}", `] : ['', ''];
  return {
    vi: `${cell} (${trang}dòng ${place.line}, cột "${place.column}")`,
    en: `${cell} (${sheet}line ${place.line}, column "${place.column}")`,
  };
}

function mixed(vietnamese: Shown, english: Shown): UnreadableFile {
  const [viet, engl] = [quoted(vietnamese), quoted(english)];
  return new UnreadableFile(english.place, foundWords(`${viet.vi}; ${engl.vi}`, `${viet.en}; ${engl.en}`), {
    expectedVi: 'số viết thống nhất một kiểu trong cả tệp',
    expectedEn: 'numbers of one style in the whole file',
    mendVi: `Tệp có cả số viết kiểu Việt Nam, như ${viet.vi}, và kiểu Anh, như ${engl.vi}. Viết thống nhất một kiểu, hoặc khai báo kiểu số của tệp (vietnamese hoặc english) để biết từng ô sai.`,
    mendEn: `The file has numbers of the Vietnamese style, such as ${viet.en}, and of the English one, such as ${engl.en}. Write them all in one style, or declare the number style of the file (vietnamese or english) to be told every cell that is wrong.`,
  });
}

type ReadAs = (cell: RawCell, kind: FigureKind, style: NumberStyle) => boolean;

const readsFigure: ReadAs = (cell, kind, style) => isFigure(readFigure(cell, style, kind));
const readsColumn =
  (column: FigureColumn): ReadAs =>
  (cell, kind, style) =>
    typeof readNumberCell(cell, column, kind, style) === 'string';

const readers: readonly (readonly [ReportColumn, ReadAs])[] = [
  ['figure', readsFigure],
  ...figureColumns.map((column) => [column, readsColumn(column)] as const),
];

/** Only a comma or a point between digits can tell, narrow or full-width. */
const mayTell = ({ text, isNumber }: RawCell): boolean =>
  !isNumber && /[\d\uff10-\uff19][.,\uff0c\uff0e][\d\uff10-\uff19]/.test(text);

function look(row: RawRow, table: SubmittedTable, { catalogue }: Contract, evidence: StyleEvidence): void {
  for (const [column, reads] of readers) {
    const cell = cellOf(table, row, column);
    if (!mayTell(cell)) continue;
    const name = cellOf(table, row, 'indicator').text.trim() || cellOf(table, row, 'indicatorName').text.trim();
    const [entry] = findIndicators(catalogue, name);
    if (!entry) return;
    const kind = figureKind(entry);
    const isVietnamese = reads(cell, kind, 'vietnamese');
    if (isVietnamese === reads(cell, kind, 'english')) continue;
    evidence.see(isVietnamese ? 'vietnamese' : 'english', { text: cell.text, place: placeOf(table, row, column) });
  }
}

/**
 * How the file writes its numbers: as its sender says, or as its cells show. A cell shows a style where it can be read in
 * that one only: 79,24% is Vietnamese, and so is 376.874 of a count, which in English would not be whole. All cells of one
 * style make it that of the file. Ten to one, it is mostly of that style: the other cells are faults, which keep the whole
 * file out until they are mended. Only where good rows are to be taken without the others does it matter what 1.363 means
 * beside a slip: then it is a fault too. With less than ten to one, throws UnreadableFile that names a cell of each.
 */
export async function numberStyleOf(
  contract: Contract,
  { file, path, format, numberStyle, acceptValid }: Submission,
): Promise<NumberStyle> {
  if (numberStyle !== 'auto') return numberStyle;
  const evidence = new StyleEvidence();
  const finder = new TableFinder(file);
  for await (const row of openRows(path, format, contract)) {
    const table = isRawRow(row) ? finder.tableAt(row) : null;
    if (table && isRawRow(row)) look(row, table, contract, evidence);
  }
  return evidence.verdict(acceptValid);
}
