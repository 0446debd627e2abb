import type { QualifierWord } from '../../../../schema/types/observation-words.ts';
import type { Expectation } from '../../fault.ts';
import type { FigureColumn } from '../figure-columns.ts';
import type { Leading } from './qualifying-words.ts';

type Numbers = Readonly<Record<FigureColumn, string>>;

/** A figure in the columns of the data set: decimal text, empty where there is none. */
export type Figure = Numbers & { readonly qualifier: QualifierWord };

const noNumbers: Numbers = { value: '', lower: '', upper: '', numerator: '', denominator: '', stated: '' };

export const exactly = (numbers: Partial<Numbers>): Figure => ({ ...noNumbers, ...numbers, qualifier: 'exact' });

export const between = (lower: string, upper: string): Figure => ({ ...noNumbers, lower, upper, qualifier: 'range' });

/** A number with what was said in front of it. */
export function qualified(leads: Leading | null, number: string): Figure {
  switch (leads) {
    case null:
      return exactly({ value: number });
    case 'nearly':
      return { ...noNumbers, qualifier: 'about', value: number, upper: number };
    case 'about':
      return { ...noNumbers, qualifier: 'about', value: number };
    case 'at-least':
    case 'more-than':
      return { ...noNumbers, qualifier: leads, lower: number };
    case 'at-most':
    case 'less-than':
      return { ...noNumbers, qualifier: leads, upper: number };
  }
}

export const isFigure = (read: Figure | Expectation): read is Figure => 'qualifier' in read;
