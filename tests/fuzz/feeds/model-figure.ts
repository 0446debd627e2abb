import fc from 'fast-check';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { QualifierWord } from '../../../schema/types/observation-words.ts';

export type WrittenStyle = 'vietnamese' | 'english';

/** What a figure means, in the numbers of the ledger. */
export interface Meaning {
  readonly qualifier: QualifierWord;
  readonly value?: string;
  readonly lower?: string;
  readonly upper?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly stated?: string;
}

/** A figure of which it is known what it means, and how somebody writes it. */
export interface ModelFigure {
  readonly meaning: Meaning;
  readonly write: (style: WrittenStyle) => string;
  /** The number that a spreadsheet or JSON would hold; undefined where words are needed. */
  readonly typed?: string;
}

interface Decimal {
  readonly whole: number;
  readonly places: string;
}

const decimal = (most: number): fc.Arbitrary<Decimal> =>
  fc.record({ whole: fc.nat(most), places: fc.constantFrom('', '', '5', '24', '05', '240') });
const text = ({ whole, places }: Decimal): string => (places === '' ? `${whole}` : `${whole}.${places}`);

const marks = { vietnamese: ['.', ','], english: [',', '.'] } as const;

/** A number as people of that style write it; thousands are parted, or not. */
function write({ whole, places }: Decimal, style: WrittenStyle, isParted: boolean): string {
  const [thousands, point] = marks[style];
  const digits = isParted ? `${whole}`.replaceAll(/\B(?=(\d{3})+$)/g, thousands) : `${whole}`;
  return places === '' ? digits : digits + point + places;
}

const parted = fc.boolean();
const whole = (most: number): fc.Arbitrary<Decimal> => fc.nat(most).map((each) => ({ whole: each, places: '' }));

interface Bound {
  readonly words: string;
  readonly meaning: (number: string) => Meaning;
}
const bounds: readonly Bound[] = [
  { words: '', meaning: (value) => ({ qualifier: 'exact', value }) },
  { words: 'đạt ', meaning: (value) => ({ qualifier: 'exact', value }) },
  { words: 'khoảng ', meaning: (value) => ({ qualifier: 'about', value }) },
  { words: 'gần ', meaning: (value) => ({ qualifier: 'about', value, upper: value }) },
  { words: 'trên ', meaning: (lower) => ({ qualifier: 'more-than', lower }) },
  { words: 'hơn ', meaning: (lower) => ({ qualifier: 'more-than', lower }) },
  { words: 'ít nhất ', meaning: (lower) => ({ qualifier: 'at-least', lower }) },
  { words: '≥ ', meaning: (lower) => ({ qualifier: 'at-least', lower }) },
  { words: 'không quá ', meaning: (upper) => ({ qualifier: 'at-most', upper }) },
  { words: 'dưới ', meaning: (upper) => ({ qualifier: 'less-than', upper }) },
];

const behind: Readonly<Record<string, readonly string[]>> = {
  percent: ['%', ' %', '', ' phần trăm'],
  'percent-change': ['%', ''],
  count: ['', ' hồ sơ', ' thủ tục hành chính', ' tổ công nghệ số cộng đồng'],
  rank: [''],
  index: ['', ' điểm'],
  'points-of-1000': ['', ' điểm', '/1000 điểm'],
  'per-100-people': ['', ' thuê bao/100 dân', ' trên 100 dân'],
  'per-1000-people': ['', '/1.000 dân'],
  mbps: ['', ' Mbps'],
  kilometre: ['', ' km'],
  'billion-vnd': ['', ' tỷ đồng', ' tỷ'],
};

const isWhole = (unit: string): boolean => unit === 'count' || unit === 'rank';
const numberOf = (unit: string): fc.Arbitrary<Decimal> => {
  if (unit === 'rank') return fc.integer({ min: 1, max: 63 }).map((each) => ({ whole: each, places: '' }));
  return isWhole(unit) ? whole(9_999_999) : decimal(unit === 'percent' ? 100 : 99_999);
};

const oneNumber = (unit: string): fc.Arbitrary<ModelFigure> =>
  fc
    .tuple(numberOf(unit), fc.constantFrom(...bounds), fc.constantFrom(...(behind[unit] ?? [''])), parted)
    .map(([number, { words, meaning }, unitWords, isParted]) => {
      const figure = {
        meaning: meaning(text(number)),
        write: (style: WrittenStyle) => words + write(number, style, isParted) + unitWords,
      };
      return words === '' ? { ...figure, typed: text(number) } : figure;
    });

const range = (unit: string): fc.Arbitrary<ModelFigure> =>
  fc.tuple(numberOf(unit), fc.nat(1000), parted, fc.boolean()).map(([low, more, isParted, isLong]) => {
    const high = { whole: low.whole + more, places: low.places };
    const sign = unit === 'percent' ? '%' : '';
    return {
      meaning: { qualifier: 'range', lower: text(low), upper: text(high) },
      write: (style) => {
        const [from, to] = [low, high].map((each) => write(each, style, isParted));
        return isLong ? `từ ${from}${sign} đến ${to}${sign}` : `khoảng ${from}-${to}${sign}`;
      },
    };
  });

const counts = (isPercent: boolean): fc.Arbitrary<ModelFigure> =>
  fc
    .tuple(whole(9_999), fc.integer({ min: 1, max: 9_999 }), fc.option(decimal(100)), parted)
    .filter(([, under]) => under !== 100 && under !== 1000)
    .map(([over, under, stated, isParted]) => {
      const percent = isPercent ? stated : null;
      const meaning: Meaning = { qualifier: 'exact', numerator: text(over), denominator: `${under}` };
      return {
        meaning: percent ? { ...meaning, stated: text(percent) } : meaning,
        write: (style) => {
          const line = [over, { whole: under, places: '' }].map((each) => write(each, style, isParted)).join('/');
          return percent ? `${line} (${write(percent, style, false)}%)` : line;
        },
      };
    });

const place: fc.Arbitrary<ModelFigure> = fc
  .tuple(fc.integer({ min: 1, max: 34 }), fc.constantFrom(34, 63), fc.constantFrom('', 'hạng ', 'thứ ', 'xếp vị trí '))
  .map(([value, denominator, words]) => ({
    meaning: { qualifier: 'exact', value: `${value}`, denominator: `${denominator}` },
    write: () => `${words}${value}/${denominator}`,
  }));

const change: fc.Arbitrary<ModelFigure> = fc
  .tuple(decimal(99), fc.constantFrom(['-', '-'], ['giảm ', '-'], ['tăng ', ''], ['+', '']))
  .map(([number, [words = '', sign = '']]) => ({
    meaning: { qualifier: 'exact', value: /[1-9]/.test(text(number)) ? sign + text(number) : text(number) },
    write: (style) => `${words}${write(number, style, false)}%`,
  }));

const truth: fc.Arbitrary<ModelFigure> = fc
  .constantFrom(['có', '1'], ['không', '0'], ['Chưa có', '0'], ['TRUE', '1'])
  .map(([words = '', value = '']) => ({ meaning: { qualifier: 'exact', value }, write: () => words }));

const scaled: fc.Arbitrary<ModelFigure> = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.nat(9)).map(([big, tenth]) => ({
  meaning: { qualifier: 'exact', value: `${big}${tenth}00000` },
  write: (style) => `${big}${marks[style][1]}${tenth} triệu`,
}));

/** Figures that an indicator can have, in all the ways that they are written. */
export function figureOf({ unit, numerator }: IndicatorEntry): fc.Arbitrary<ModelFigure> {
  if (unit === 'boolean') return truth;
  const forms = [oneNumber(unit), range(unit)];
  if (unit === 'rank') forms.push(place);
  if (unit === 'percent-change') forms.push(change);
  if (unit === 'count') forms.push(scaled);
  if (numerator !== null) forms.push(counts(unit === 'percent'));
  return fc.oneof(...forms);
}
