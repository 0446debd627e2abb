import type { QualifierWord, UnitWord } from '../../../../schema/types/observation-words.ts';
import { ratioOf } from '../../../kit/observation/observation-model.ts';
import { figureInVietnamese } from '../../template/figure-in-vietnamese.ts';

interface Quoted {
  readonly qualifier: QualifierWord;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

const signs: Readonly<Record<string, QualifierWord>> = {
  '~': 'about',
  '>=': 'at-least',
  '>': 'more-than',
  '<=': 'at-most',
  '<': 'less-than',
};

const nothing = { value: null, lower: null, upper: null, numerator: null, denominator: null };
const number = String.raw`-?\d+(?:\.\d+)?`;
const shape = new RegExp(
  `^(?:(?<sign>~|>=?|<=?) )?(?:(?<from>${number})\\.\\.(?<to>${number})|(?<top>${number})/(?<whole>${number})|(?<plain>${number}))$`,
);

/** Reads back what `quoteFigure` wrote; undefined where that is none of its forms. */
function readQuote(quote: string, unit: UnitWord): Quoted | undefined {
  const { sign, from, to, top, whole, plain } = shape.exec(quote)?.groups ?? {};
  const qualifier = sign === undefined ? 'exact' : signs[sign];
  if (qualifier === undefined) return undefined;
  if (from !== undefined && to !== undefined)
    return { ...nothing, qualifier: 'range', lower: Number(from), upper: Number(to) };
  if (top !== undefined && whole !== undefined) {
    const [numerator, denominator] = [Number(top), Number(whole)];
    return { ...nothing, qualifier, numerator, denominator, value: ratioOf(unit, numerator, denominator) };
  }
  if (plain === undefined) return undefined;
  const figure = Number(plain);
  if (qualifier === 'at-least' || qualifier === 'more-than') return { ...nothing, qualifier, lower: figure };
  if (qualifier === 'at-most' || qualifier === 'less-than') return { ...nothing, qualifier, upper: figure };
  return { ...nothing, qualifier, value: figure };
}

/** A quoted figure as the ministry will be shown it: `1363/1726` is `1.363/1.726 (78,9687%)`. */
export function shownFigure(quote: string, unit: UnitWord | undefined): string {
  const figure = unit && readQuote(quote, unit);
  return (figure && figureInVietnamese({ ...figure, unit })) ?? quote;
}
