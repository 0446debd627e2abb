import { kebabName } from '../../../schema/operations/kebab-name.ts';
import {
  columnOf,
  isUnread,
  reportColumns,
  type ReportColumn,
} from '../../../services/feeds/submitted-rows/column-names.ts';

/** Columns that something is read from, and the note beside them, each an option of its own: `--indicator-name`. */
const mendable: readonly ReportColumn[] = reportColumns.filter((column) => !isUnread(column) || column === 'note');

const optionOf = (column: ReportColumn): string => kebabName(column);

/** What can be typed for the cells of a row. */
export const columnOptions: readonly (readonly [option: string, column: ReportColumn])[] = mendable.map((column) => [
  optionOf(column),
  column,
]);

/** The option by which a cell under this title is mended; null where no column is meant. */
export function optionOfTitle(title: string | null): string | null {
  const known = title === null ? undefined : columnOf(title);
  return known && mendable.includes(known.column) ? optionOf(known.column) : null;
}
