import { withinLifetime } from '../../../schema/areas/dated-state.ts';
import type { UnitWord } from '../../../schema/types/observation-words.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { claimInterval } from './claim-interval.ts';
import { meet } from './interval.ts';
import { quoteFigure } from './quote-figure.ts';
import type { Contract, ObservationRule } from './rule.ts';
import { unitNumbers } from './unit-numbers.ts';

export const sourcesDisagree: ObservationRule = {
  word: 'sources-disagree',
  judge(claim, { otherSources }, contract) {
    const unit = contract.catalogue.byCode(claim.indicator)?.unit;
    const own = unit && claimInterval(claim, unit);
    if (!own) return;
    const disagreeing = otherSources.filter((other) => {
      if (!isComparable(claim, other, unit, contract)) return false;
      const theirs = claimInterval(other, unit);
      return theirs !== undefined && !meet(own, theirs);
    });
    if (disagreeing.length === 0) return;
    const isPrinted = !claim.derived && disagreeing.some(({ derived }) => !derived);
    const found = quoteWithSource(claim);
    const expected = disagreeing.map(quoteWithSource).join('; ');
    return {
      severity: isPrinted ? 'contradiction' : 'warning',
      found,
      expected,
      repair: null,
      messageVi: `Các nguồn nêu khác nhau cho cùng tỉnh, chỉ tiêu và kỳ: ${quoteInVietnamese(claim)}; ${disagreeing.map(quoteInVietnamese).join('; ')}.`,
      messageEn: `Sources differ on the same province, indicator and period: ${found}; ${expected}.`,
      related: disagreeing.map(({ id }) => id),
    };
  },
};

const quoteWithSource = (claim: ObservationClaim): string => `${quoteFigure(claim)} (${claim.sourceId})`;

// Only between digits: the dots of a range are no decimal point.
const quoteInVietnamese = (claim: ObservationClaim): string =>
  `${quoteFigure(claim).replaceAll(/(?<=\d)\.(?=\d)/g, ',')} (${claim.sourceId})`;

function isComparable(a: ObservationClaim, b: ObservationClaim, unit: UnitWord, { areas }: Contract): boolean {
  if (a.sourceId === b.sourceId || a.mergedBasis !== b.mergedBasis) return false;
  if (unit !== 'rank') return true;
  const area = areas.byId(a.provinceId);
  if (!area) return a.denominator === b.denominator;
  // A rank without its number of units is among those of the period or of the year after it, when rankings come out.
  const year = Number(a.period.end.slice(0, 4)) + 1;
  const published = withinLifetime(area, `${year}${a.period.end.slice(4)}`);
  const unstated = unitNumbers(areas, area, a.period.start, published);
  const among = [a, b].flatMap(({ denominator }) => (denominator === null ? unstated : [Number(denominator)]));
  return new Set(among).size === 1;
}
