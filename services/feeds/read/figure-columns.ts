import type { FeedRow } from './feed-row.ts';

export const figureColumns = ['value', 'lower', 'upper', 'numerator', 'denominator', 'stated'] as const;
export type FigureColumn = (typeof figureColumns)[number];

/** The figures of a row: null where empty, undefined where refused already. */
export type Figures = Readonly<Record<FigureColumn, string | null | undefined>>;
export type FigureRow = FeedRow<FigureColumn | 'qualifier'>;
