/** What the fragment Figure of the named operations shows of a figure with a value. */
interface StatedFigure {
  readonly period: string;
  readonly qualifier: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly stated: number | null;
  readonly unit: string;
  readonly status: string;
  readonly basis: string;
  readonly source: { readonly id: string; readonly publisher: string | null; readonly publishedOn: string } | null;
  readonly locator: string | null;
}

type Particular = Pick<StatedFigure, 'period' | 'value' | 'source' | 'locator'> & Partial<StatedFigure>;

/** An exact percent as reported, but for what is said otherwise. */
export const statedFigure = (particular: Particular): StatedFigure => ({
  qualifier: 'EXACT',
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  stated: null,
  unit: 'PERCENT',
  status: 'NORMAL',
  basis: 'REPORTED',
  ...particular,
});
