import type { UnitWord } from '../../../../schema/types/observation-words.ts';
import type { FigureKind } from './figure-kind.ts';
import { isFigure } from './figure.ts';
import type { NumberStyle } from './number-style.ts';
import { readFigure } from './read-figure.ts';

export const kinds: Readonly<Record<'share' | 'money-share' | 'density', FigureKind>> = {
  share: { unit: 'percent', isRatio: true, countsWholeThings: true },
  'money-share': { unit: 'percent', isRatio: true, countsWholeThings: false },
  density: { unit: 'per-100-people', isRatio: true, countsWholeThings: true },
};
export type KindName = keyof typeof kinds | Exclude<UnitWord, 'percent' | 'per-100-people'>;
export const kindOf = (name: KindName): FigureKind =>
  name in kinds
    ? kinds[name as keyof typeof kinds]
    : { unit: name as UnitWord, isRatio: false, countsWholeThings: false };

/** Qualifier and filled columns in one line, or `refused`. */
export function shown(read: ReturnType<typeof readFigure>): string {
  if (!isFigure(read)) {
    const { expectedVi, expectedEn, mendVi, mendEn } = read;
    return [expectedVi, expectedEn, mendVi, mendEn].includes('') ? 'words missing' : 'refused';
  }
  const { qualifier, ...numbers } = read;
  const filled = Object.entries(numbers).flatMap(([column, number]) => (number === '' ? [] : [`${column} ${number}`]));
  return [qualifier, ...filled].join(', ');
}
export const reading = (text: string, kind: KindName, style: NumberStyle = 'vietnamese'): string =>
  shown(readFigure({ text, isNumber: false }, style, kindOf(kind)));
export const machine = (text: string, kind: KindName): string =>
  shown(readFigure({ text, isNumber: true }, 'vietnamese', kindOf(kind)));
