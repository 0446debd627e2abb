import { projectPortfolio } from '../../../schema/registers/project-portfolio.register.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { countAt } from './parts/count-at.ts';
import { judgePeriods } from './parts/judge-periods.ts';
import { judgeLayers, judgeOneForOne, judgePart, judgeSum } from './parts/judge-parts.ts';
import type { AboutRule, Contract, Held, ObservationRule, RecordRule, Verdict } from './rule.ts';

const about: AboutRule = {
  word: 'parts-against-total',
  severities: ['contradiction', 'warning', 'note'],
  reason: {
    vi: 'Các phần hợp thành tổng thì cộng đúng bằng tổng: lệch là chắc chắn sai. Nếu tổng còn có thể gồm loại khác thì chỉ chắc chắn sai khi vượt tổng hoặc có hai chữ số đổi chỗ; khác một chữ số là cảnh báo. Các phần của một tổng còn có phần khác mà vượt tổng, hoặc một phần lớn hơn cái chứa nó, hay một số lớn hơn số mà nó không thể vượt (tổ nhiều hơn thành viên), là cảnh báo, vì phạm vi có thể khác nhau. Số tổ ít hơn số thôn trong cùng báo cáo, hay tổng cộng cả các lớp công nghệ, là ghi chú. Các quý, tháng của một số thời kỳ cộng lại khác cả kỳ do đổi chỗ hay nhầm một chữ số, hoặc vượt cả kỳ quá 20%, là cảnh báo. Quan hệ giữa các chỉ tiêu khai báo ở schema/indicators/parts.csv.',
    en: 'Parts that make up their whole add up to it: otherwise something is wrong for certain. Where the whole may have a rest of another kind, that is certain only if they exceed it or two digits have changed places; one other digit is a warning. Parts of a whole that may have others, but exceed it, one part larger than what contains it, or a figure larger than one that it cannot exceed (more teams than members), are a warning, for scopes may differ. Fewer teams than villages in one report, or a total that adds technology layers, is a note. Quarters or months of a flow that differ from the whole period by two digits in each other’s place or one mistyped, or exceed it by more than 20 %, are a warning. schema/indicators/parts.csv declares which indicators are parts of which.',
  },
  spares: {
    vi: 'Phần không nêu là thiếu, không phải bằng 0; phần còn lại của loại khác, như thành viên tổ cấp huyện; số nêu tròn, cận và "khoảng"; số của nguồn, kỳ hay địa giới khác; tỷ lệ phủ chưa đủ mà nguồn đã nói rõ; số quý, số tháng mà số cả năm đã điều chỉnh lại.',
    en: 'A part that is not stated is missing, not zero; a rest of another kind, such as members of teams of districts; round numbers, bounds and about; figures of another source, period or boundaries; a coverage that the source itself says is not complete; quarters and months that the figure of the year has corrected.',
  },
};

/** Figures of one source, province and period. What is wrong is told on the whole, or on the one part that is too large. */
export const partsAgainstTotal: ObservationRule = {
  ...about,
  judge(claim, neighbours, contract) {
    const entries = contract.catalogue.partsWith(claim.indicator);
    const report = entries.length > 0 ? [claim, ...neighbours.sameSource] : [];
    for (const entry of entries) {
      const verdict = judgeEntry(claim, entry, report, contract);
      if (verdict) return verdict;
    }
    return judgePeriods(claim, neighbours, contract);
  },
};

function judgeEntry(
  claim: Held<ObservationClaim>,
  entry: Contract['catalogue']['parts'][number],
  report: readonly Held<ObservationClaim>[],
  { catalogue }: Contract,
): Verdict | undefined {
  const whole = countAt(entry.whole, report, catalogue);
  if (!whole) return undefined;
  const parts = entry.parts.map((place) => countAt(place, report, catalogue));
  const isOnWhole = whole.figure.id === claim.id;
  switch (entry.relation) {
    case 'all':
    case 'most':
    case 'some':
      return isOnWhole ? judgeSum({ entry, whole, parts }) : undefined;
    case 'layers':
      return isOnWhole ? judgeLayers({ entry, whole, parts }) : undefined;
    case 'each':
    case 'at-most': {
      const own = parts.find((part) => part?.figure.id === claim.id);
      return own && !isOnWhole ? judgePart({ entry, whole, part: own }) : undefined;
    }
    case 'one-for-one':
      return parts[0]?.figure.id === claim.id ? judgeOneForOne({ entry, whole, parts }) : undefined;
    case 'alike':
      return undefined;
  }
}

const portionNames = ['started', 'notStarted', 'deferred', 'dropped'] as const;

/** A portfolio of the registers. A part that is not stated is missing, not zero: then only parts above the total are wrong. */
export const portfolioAgainstTotal: RecordRule = {
  ...about,
  judge({ register, content }) {
    const total = content['total'];
    if (register !== projectPortfolio.name || typeof total !== 'number') return;
    const portions = portionNames.map((name) => content[name]).filter((portion) => typeof portion === 'number');
    const sum = portions.reduce((before, portion) => before + portion, 0);
    const isComplete = portions.length === portionNames.length;
    if (sum === total || (!isComplete && sum < total)) return;
    return verdictOf(portions, sum, total, isComplete);
  },
};

function verdictOf(portions: readonly number[], sum: number, total: number, isComplete: boolean): Verdict {
  const addition = `${portions.join(' + ')} = ${sum}`;
  const gap = Math.abs(total - sum);
  return {
    severity: 'contradiction',
    found: addition,
    expected: `${total}`,
    repair: isComplete ? `total ${sum}` : `total >= ${sum}`,
    messageVi:
      `Các phần ${addition}, nhưng tổng số nêu là ${total}: ` +
      (sum < total ? `${gap} mục chưa rõ kết quả.` : `thừa ${gap} mục.`),
    messageEn:
      `The parts ${addition}, but the stated total is ${total}: ` +
      (sum < total ? `${gap} unaccounted for.` : `${gap} too many.`),
    related: [],
  };
}
