import type { IndicatorEntry } from './indicator.ts';
import type { CountPlace } from './parts.ts';

/** Where a count may stand: in its own figure first, else in those of shares that it is a numerator or denominator of. */
export function placesOf(place: CountPlace, entries: readonly IndicatorEntry[]): CountPlace[] {
  if (place.side !== 'figure') return [place];
  const sides = ['numerator', 'denominator'] as const;
  return [
    place,
    ...sides.flatMap((side) =>
      entries.filter((entry) => entry[side] === place.code).map(({ code }): CountPlace => ({ code, side })),
    ),
  ];
}
