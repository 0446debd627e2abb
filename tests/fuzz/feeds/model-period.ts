import fc from 'fast-check';

/** A reference period of which it is known what it is, as somebody writes it. */
export interface ModelPeriod {
  readonly period: string;
  readonly text: string;
}

const two = (number: number): string => `${number}`.padStart(2, '0');
const year = fc.integer({ min: 1950, max: 2150 });
const month = fc.integer({ min: 1, max: 12 });
const roman = ['I', 'II', 'III', 'IV'];

export const modelPeriod: fc.Arbitrary<ModelPeriod> = fc.oneof(
  fc.tuple(year, fc.constantFrom('', 'năm ', 'Năm ')).map(([y, words]) => ({ period: `${y}`, text: `${words}${y}` })),
  fc.tuple(year, month, fc.constantFrom('tháng ', 'Tháng ', 'T', '')).map(([y, m, words]) => ({
    period: `${y}-${two(m)}`,
    text: `${words}${m}/${y}`,
  })),
  fc.tuple(year, fc.integer({ min: 1, max: 4 }), fc.boolean()).map(([y, q, isRoman]) => ({
    period: `${y}-Q${q}`,
    text: isRoman ? `quý ${roman[q - 1]}/${y}` : `${y}-Q${q}`,
  })),
  fc.tuple(year, fc.constantFrom('6 tháng đầu năm ', 'nửa đầu năm ')).map(([y, words]) => ({
    period: `${y}-S1`,
    text: `${words}${y}`,
  })),
  fc.tuple(year, fc.constantFrom(9, 10, 11)).map(([y, count]) => ({
    period: `${y}-01-01/P${count}M`,
    text: `${count} tháng năm ${y}`,
  })),
  fc.tuple(year, month, fc.integer({ min: 1, max: 28 }), fc.boolean()).map(([y, m, d, isIso]) => ({
    period: `${y}-${two(m)}-${two(d)}`,
    text: isIso ? `${y}-${two(m)}-${two(d)}` : `${d}/${m}/${y}`,
  })),
);
