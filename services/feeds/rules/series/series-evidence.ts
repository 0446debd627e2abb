import type { IndicatorEntry } from '../../../../schema/indicators/indicator.ts';
import { daysBetween } from '../../../../schema/types/calendar-date.ts';
import type { ObservationClaim } from '../../../ledger/claim.ts';
import { pointNumber } from '../figures/point-number.ts';
import { quoteFigure, quoteInVietnamese } from '../figures/quote-figure.ts';
import type { BilingualText, Held, Neighbours } from '../rule.ts';

/** A number that another figure of the series gives. */
export interface SeriesPoint {
  readonly figure: Held<ObservationClaim>;
  readonly number: number;
}

/** What the figures beside a claim say, by where they stand. */
export interface SeriesEvidence {
  readonly sameTime: readonly SeriesPoint[];
  readonly earlier: readonly SeriesPoint[];
  /** Of the period before the earlier one. */
  readonly earlierStill: readonly SeriesPoint[];
  readonly later: readonly SeriesPoint[];
}

/** Months differ by three days at most. */
const sameLengthDays = 3;

const lengthOf = ({ period }: ObservationClaim): number => daysBetween(period.start, period.end);

/**
 * The numbers beside a claim that can be held against it: on the same boundaries, at most `mostDays` apart, and for what
 * happens within a period only of periods as long: half a year is no fall against a year.
 */
export function seriesEvidence(
  claim: ObservationClaim,
  { otherSources, earlier, earlierStill, later }: Neighbours,
  entry: IndicatorEntry,
  mostDays: number,
): SeriesEvidence {
  const addsUp = entry.stockOrFlow === 'flow' && entry.unit !== 'percent';
  const pointsOf = (figures: readonly Held<ObservationClaim>[]): SeriesPoint[] =>
    figures.flatMap((figure) => {
      const number = pointNumber(figure, entry.unit);
      const isComparable =
        figure.mergedBasis === claim.mergedBasis &&
        Math.abs(daysBetween(figure.period.end, claim.period.end)) <= mostDays &&
        (!addsUp || Math.abs(lengthOf(figure) - lengthOf(claim)) <= sameLengthDays);
      return number === undefined || !isComparable ? [] : [{ figure, number }];
    });
  return {
    sameTime: pointsOf(otherSources),
    earlier: pointsOf(earlier),
    earlierStill: pointsOf(earlierStill),
    later: pointsOf(later),
  };
}

/** The points as a list: `1200 (2022), 1300 (2024)`; of the same period by their source. */
export function listPoints(points: readonly SeriesPoint[], claim: ObservationClaim): BilingualText {
  const placeOf = ({ period, sourceId }: ObservationClaim): string =>
    period.text === claim.period.text ? sourceId : period.text;
  const list = (quote: (figure: ObservationClaim) => string): string =>
    points.map(({ figure }) => `${quote(figure)} (${placeOf(figure)})`).join(', ');
  return { vi: list(quoteInVietnamese), en: list(quoteFigure) };
}
