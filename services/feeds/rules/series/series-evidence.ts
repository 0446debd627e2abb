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

const lengthOf = ({ period }: ObservationClaim): number => daysBetween(period.start, period.end) + 1;
const isAsLong = (a: ObservationClaim, b: ObservationClaim): boolean =>
  Math.abs(lengthOf(a) - lengthOf(b)) <= sameLengthDays;

/** Whether all figures are of periods as long as the claim's. */
export const areAsLong = (claim: ObservationClaim, points: readonly SeriesPoint[]): boolean =>
  points.every(({ figure }) => isAsLong(figure, claim));

interface EvidenceWish {
  /** How far apart the ends of two periods may lie. */
  readonly mostDays: number;
  /** True: what happens within a period is told as for a period as long as the claim's. False: only of such periods. */
  readonly asRates: boolean;
}

/**
 * The numbers beside a claim that can be held against it: on the same boundaries and not too far away. What happens within
 * a period depends on its length: half a year is no fall against a year.
 */
export function seriesEvidence(
  claim: ObservationClaim,
  { otherSources, earlier, earlierStill, later }: Neighbours,
  { stockOrFlow, unit }: IndicatorEntry,
  { mostDays, asRates }: EvidenceWish,
): SeriesEvidence {
  const addsUp = stockOrFlow === 'flow' && unit !== 'percent';
  const pointsOf = (figures: readonly Held<ObservationClaim>[]): SeriesPoint[] =>
    figures.flatMap((figure) => {
      const number = pointNumber(figure, unit);
      const isNear = Math.abs(daysBetween(figure.period.end, claim.period.end)) <= mostDays;
      if (number === undefined || figure.mergedBasis !== claim.mergedBasis || !isNear) return [];
      if (!addsUp || isAsLong(figure, claim)) return [{ figure, number }];
      return asRates ? [{ figure, number: (number * lengthOf(claim)) / lengthOf(figure) }] : [];
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
