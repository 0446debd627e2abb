import { figureColumns } from '../read/figure-columns.ts';
import type { SubmittedTable } from './submitted-table.ts';

/** The columns of a table that hold figures. */
export const numberColumns = ({ columns }: SubmittedTable): { readonly at: number; readonly title: string }[] =>
  (['figure', ...figureColumns] as const).flatMap((column) => columns.get(column) ?? []);
