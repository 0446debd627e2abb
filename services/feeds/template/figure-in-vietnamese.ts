import type { QualifierWord, UnitWord } from '../../../schema/types/observation-words.ts';
import type { ObservationModel } from '../../kit/observation/observation-model.ts';

/** Spelt out rather than asked of Intl, whose data for a language may be missing or change. */
function number(value: number): string {
  const [whole = '', fraction] = Number(value.toFixed(4)).toString().replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

const withUnit = (value: number, unit: UnitWord): string => {
  if (unit === 'boolean') return value === 1 ? 'có' : 'không';
  return number(value) + (unit === 'percent' || unit === 'percent-change' ? '%' : '');
};

const words: Partial<Readonly<Record<QualifierWord, string>>> = {
  'at-least': 'ít nhất ',
  'more-than': 'trên ',
  'at-most': 'nhiều nhất ',
  'less-than': 'dưới ',
  about: 'khoảng ',
};

type Figure = Pick<ObservationModel, 'qualifier' | 'value' | 'lower' | 'upper' | 'numerator' | 'denominator' | 'unit'>;

/** A figure as people write it: `1.363/1.726`, `79,24%`, `trên 170`, `khoảng 50-58%`; null where nothing is stated. */
export function figureInVietnamese(figure: Figure): string | null {
  const { qualifier, value, lower, upper, numerator, denominator, unit } = figure;
  if (numerator !== null && denominator !== null && unit !== 'rank') {
    const counts = `${number(numerator)}/${number(denominator)}`;
    return value === null ? counts : `${counts} (${withUnit(value, unit)})`;
  }
  if (value !== null) {
    const word = qualifier === 'about' && upper !== null ? 'gần ' : (words[qualifier] ?? '');
    return `${word}${withUnit(value, unit)}`;
  }
  if (lower !== null && upper !== null) return `khoảng ${number(lower)}-${withUnit(upper, unit)}`;
  if (lower !== null) return `${words[qualifier] ?? 'ít nhất '}${withUnit(lower, unit)}`;
  return upper === null ? null : `${words[qualifier] ?? 'nhiều nhất '}${withUnit(upper, unit)}`;
}
