import type { UnitWord } from '../../../schema/types/observation-words.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { claimInterval } from './figures/claim-interval.ts';
import { meet } from './figures/interval.ts';
import { quoteFigure, quoteInVietnamese } from './figures/quote-figure.ts';
import { areRankedAlike } from './ranked-among.ts';
import type { Contract, ObservationRule } from './rule.ts';

export const sourcesDisagree: ObservationRule = {
  word: 'sources-disagree',
  severities: ['contradiction', 'warning'],
  reason: {
    vi: 'Cùng tỉnh, chỉ tiêu và kỳ chỉ có một số đúng. Chắc chắn mâu thuẫn khi cả hai nguồn đều in số; là cảnh báo khi một bên được suy ra.',
    en: 'Of one province, indicator and period one figure is true. Certain where both sources print it, a warning where one side is derived.',
  },
  spares: {
    vi: 'Làm tròn, cắt chữ số, số đếm nêu tròn nghìn hay tròn triệu, "khoảng" trong 5%, cận và khoảng chứa nhau; thứ hạng trên 63 và trên 34 đơn vị; số trên địa giới mới của kỳ cũ.',
    en: 'Rounding and cutting, counts told in thousands or millions, about within 5 %, bounds and ranges that meet; ranks of 63 and of 34 units; the basis of merged units for an earlier period.',
  },
  isPairwise: true,
  judge(claim, { otherSources }, contract) {
    if (otherSources.length === 0) return;
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
    const found = withSource(claim, quoteFigure);
    const expected = disagreeing.map((other) => withSource(other, quoteFigure)).join('; ');
    return {
      severity: isPrinted ? 'contradiction' : 'warning',
      found,
      expected,
      repair: null,
      messageVi: `Các nguồn nêu khác nhau cho cùng tỉnh, chỉ tiêu và kỳ: ${[claim, ...disagreeing].map((each) => withSource(each, quoteInVietnamese)).join('; ')}.`,
      messageEn: `Sources differ on the same province, indicator and period: ${found}; ${expected}.`,
      related: disagreeing.map(({ id }) => id),
    };
  },
};

const withSource = (claim: ObservationClaim, quote: (claim: ObservationClaim) => string): string =>
  `${quote(claim)} (${claim.sourceId})`;

function isComparable(a: ObservationClaim, b: ObservationClaim, unit: UnitWord, contract: Contract): boolean {
  if (a.sourceId === b.sourceId || a.mergedBasis !== b.mergedBasis) return false;
  return unit !== 'rank' || areRankedAlike(a, b, contract);
}
