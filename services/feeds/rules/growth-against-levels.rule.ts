import { yearBefore } from '../../../schema/types/period.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { changeBetween, pointsBetween } from './figures/change-interval.ts';
import { claimInterval } from './figures/claim-interval.ts';
import { decimalComma, parseDecimal } from './figures/decimal.ts';
import { meet, type Interval } from './figures/interval.ts';
import { pointNumber } from './figures/point-number.ts';
import { quoteFigure, quoteInVietnamese } from './figures/quote-figure.ts';
import type { Contract, Held, ObservationRule, Verdict } from './rule.ts';

type Figure = Held<ObservationClaim>;

/** A base further from the one held is no restatement of it. */
const restatedBy = 0.05;

/** The two levels that a growth can be between. */
interface Levels {
  readonly now: Figure;
  readonly before: Figure;
}

/**
 * All three numbers are printed, so each is an interval: 2.6 % stands for anything that rounds or is cut to it, and so do
 * both levels. The growth holds where one pair of levels can make it.
 */
export const growthAgainstLevels: ObservationRule = {
  word: 'growth-against-levels',
  severities: ['contradiction', 'warning'],
  reason: {
    vi: 'Mức tăng là phép chia của hai mức đã nêu. Cùng một nguồn nêu cả ba số mà không khớp thì chắc chắn sai; khi mức của năm trước lấy từ nguồn khác, hoặc số nêu là chênh lệch theo điểm chứ không phải phần trăm, thì là cảnh báo.',
    en: 'A growth is the quotient of two levels. Where one source prints all three and they do not fit, one of them is wrong for certain; with a level from another source, or where it is the difference in points instead of a percent, it is a warning.',
  },
  spares: {
    vi: 'Ba số đều làm tròn hoặc cắt; mức của nguồn khác lệch dưới 5% (có thể đã điều chỉnh số năm trước) mà không ngược chiều; địa giới khác nhau; thiếu một trong hai mức.',
    en: 'Rounding or cutting of all three; a level of another source that is off by less than 5 % (a restated base) and does not turn the direction round; other boundaries; a level that is not known.',
  },
  judge(claim, neighbours, contract) {
    const entry = contract.catalogue.byCode(claim.indicator);
    const level = contract.catalogue.byCode(entry?.changeOf ?? '');
    const stated = entry?.unit === 'percent-change' ? claimInterval(claim, entry.unit) : undefined;
    if (!stated || !level) return;
    const alike = neighbours.levels.filter(({ mergedBasis }) => mergedBasis === claim.mergedBasis);
    const past = yearBefore(claim.period)?.text;
    const pairs = alike
      .filter(({ period }) => period.text === claim.period.text)
      .flatMap((now) => alike.filter(({ period }) => period.text === past).map((before): Levels => ({ now, before })));
    // What a report says of its own three numbers must fit, whatever others say of the levels.
    const own = pairs.find(({ now, before }) => [now, before].every(({ sourceId }) => sourceId === claim.sourceId));
    const [pair, ...others] = own ? [own] : pairs;
    const changes = [pair, ...others].flatMap((each) => (each ? changesOf(each, contract) : []));
    if (!pair || changes.length === 0 || changes.some(({ percent }) => meet(percent, stated))) return;
    const isInPoints = changes.some(({ points }) => points && meet(points, stated));
    if (own) return verdictOn(claim, own, contract, isInPoints ? 'points' : 'wrong');
    const mayBeRight = isInPoints || [pair, ...others].some((each) => mayBeRestated(claim, each, contract));
    return mayBeRight ? undefined : verdictOn(claim, pair, contract, 'doubtful');
  },
};

interface Change {
  /** Of the level before. */
  readonly percent: Interval;
  /** Of a share or an index, in hundredths of the whole. */
  readonly points: Interval | undefined;
}

/** Nothing where it cannot be told. */
function changesOf({ now, before }: Levels, { catalogue }: Contract): Change[] {
  const unit = catalogue.byCode(now.indicator)?.unit;
  const [after, base] = [now, before].map((figure) => unit && claimInterval(figure, unit));
  const percent = after && base && changeBetween(base, after);
  if (!percent) return [];
  const isOfWhole = unit === 'index' || unit === 'percent';
  return [{ percent, points: isOfWhole ? pointsBetween(base, after, unit === 'index' ? 100n : 1n) : undefined }];
}

function mayBeRestated(claim: Figure, { now, before }: Levels, { catalogue }: Contract): boolean {
  const unit = catalogue.byCode(now.indicator)?.unit ?? 'index';
  const [growth, after, base] = [
    pointNumber(claim, 'percent-change'),
    pointNumber(now, unit),
    pointNumber(before, unit),
  ];
  if (growth === undefined || after === undefined || base === undefined || growth <= -100) return true;
  const isTurned = Math.sign(after - base) * Math.sign(growth) < 0;
  return !isTurned && Math.abs(after / (1 + growth / 100) - base) <= restatedBy * base;
}

function verdictOn(
  claim: Figure,
  { now, before }: Levels,
  { catalogue }: Contract,
  how: 'wrong' | 'points' | 'doubtful',
): Verdict {
  const unit = catalogue.byCode(now.indicator)?.unit ?? 'index';
  const scale = parseDecimal(claim.value ?? claim.lower ?? claim.upper ?? '0').scale;
  const growth = ((pointNumber(now, unit) ?? 0) / (pointNumber(before, unit) ?? 1) - 1) * 100;
  const computed = growth.toFixed(scale);
  const levels = (quote: (figure: Figure) => string, to: string): string =>
    [before, now].map((figure) => `${quote(figure)} (${figure.period.text})`).join(to);
  const inPoints =
    how === 'points'
      ? { vi: '; số nêu là chênh lệch theo điểm', en: '; what is stated is the difference in points' }
      : { vi: '', en: '' };
  return {
    severity: how === 'wrong' ? 'contradiction' : 'warning',
    found: `${quoteFigure(claim)} %`,
    expected: `${computed} %`,
    repair: `value ${computed}`,
    messageVi: `Nguồn nêu mức thay đổi ${quoteInVietnamese(claim)}%, nhưng từ ${levels(quoteInVietnamese, ' đến ')} là ${decimalComma(computed)}%${inPoints.vi}.`,
    messageEn: `The source states a change of ${quoteFigure(claim)}%, but from ${levels(quoteFigure, ' to ')} it is ${computed}%${inPoints.en}.`,
    related: [now.id, before.id],
  };
}
