import type { Catalogue } from '../../../../schema/indicators/catalogue.ts';
import type { CountPlace } from '../../../../schema/indicators/parts.ts';
import type { ObservationClaim } from '../../../ledger/claim.ts';
import { claimInterval } from '../figures/claim-interval.ts';
import type { Interval } from '../figures/interval.ts';
import { quoteFigure } from '../figures/quote-figure.ts';
import { roundedInterval } from '../figures/rounded-count.ts';
import type { BilingualText, Held } from '../rule.ts';

/** A count or share as a report states it. */
export interface StatedCount {
  readonly interval: Interval;
  /** As the source states it: `1027`, `> 1600`. */
  readonly quote: string;
  readonly name: BilingualText;
  /** The observation in which it stands, and the cell. */
  readonly figure: Held<ObservationClaim>;
  readonly side: CountPlace['side'];
}

/** What the figures of one report say of a count; undefined where nothing, or where two of them differ. */
export function countAt(
  place: CountPlace,
  report: readonly Held<ObservationClaim>[],
  catalogue: Catalogue,
): StatedCount | undefined {
  const [first, ...others] = catalogue.placesOf(place).flatMap((each) => countsAt(each, report, catalogue));
  if (!first || first.side === 'figure') return first;
  return others.every(({ quote }) => quote === first.quote) ? first : undefined;
}

function countsAt(
  { code, side }: CountPlace,
  report: readonly Held<ObservationClaim>[],
  catalogue: Catalogue,
): StatedCount[] {
  const entry = catalogue.byCode(code);
  if (!entry) return [];
  return report
    .filter(({ indicator }) => indicator === code)
    .flatMap((figure): StatedCount[] => {
      if (side === 'figure') {
        const interval = claimInterval(figure, entry.unit);
        const name = { vi: entry.nameVi, en: entry.nameEn };
        return interval ? [{ interval, quote: quoteFigure(figure), name, figure, side }] : [];
      }
      const count = figure[side];
      if (count === null || figure.qualifier !== 'exact') return [];
      const counted = catalogue.byCode(entry[side] ?? '');
      const name = counted
        ? { vi: counted.nameVi, en: counted.nameEn }
        : {
            vi: `${side === 'numerator' ? 'tử số' : 'mẫu số'} của "${entry.nameVi}"`,
            en: `the ${side} of "${entry.nameEn}"`,
          };
      return [{ interval: roundedInterval(count), quote: count, name, figure, side }];
    });
}
