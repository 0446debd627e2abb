import { badArgument } from '../../../schema/errors/catalogue.ts';
import type { ReportColumn } from '../submitted-rows/column-names.ts';
import type { RawCell } from '../read/raw-row.ts';
import type { FigureColumns } from './figure-columns.input.ts';

/** A figure as callers give it: in words and numbers as people write it, or in columns. */
export interface GivenFigure {
  readonly figure?: string | null;
  readonly columns?: FigureColumns | null;
}

const machineNumber = /^-?\d+(?:\.\d+)?$/;

/** The cells that state a figure. Refused where it is given both ways or not at all. */
export function figureCells(argument: string, { figure, columns }: GivenFigure): [ReportColumn, RawCell][] {
  const isWritten = (figure ?? null) !== null;
  if (isWritten === ((columns ?? null) !== null))
    throw badArgument(argument, isWritten ? 'both figure and columns' : null, 'exactly one of figure and columns');
  if (isWritten) return [['figure', { text: figure ?? '', isNumber: false }]];
  return Object.entries(columns ?? {}).flatMap(([column, value]: [string, unknown]): [ReportColumn, RawCell][] => {
    const text = typeof value === 'string' ? value.trim() : '';
    // What is no number goes on as it is, so that the report tells it with its place.
    return text === '' ? [] : [[column as ReportColumn, { text, isNumber: machineNumber.test(text) }]];
  });
}
