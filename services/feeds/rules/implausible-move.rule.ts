import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { claimInterval } from './figures/claim-interval.ts';
import { pointNumber } from './figures/point-number.ts';
import { quoteFigure, quoteInVietnamese } from './figures/quote-figure.ts';
import { exceeds } from './parts/add-intervals.ts';
import { areRedrawnBetween } from './redrawn-communes.ts';
import type { BilingualText, Held, ObservationRule, Verdict } from './rule.ts';
import { findSlip } from './series/find-slip.ts';
import { listPoints, seriesEvidence, type SeriesPoint } from './series/series-evidence.ts';

type Figure = Held<ObservationClaim>;

/** Points of a share or an index, and ratios of counts, beyond which a move is doubted. Each is told in `reason`. */
const limits = {
  days: 2 * 366,
  cumulativeFall: 0.02,
  cumulativeShareFall: 5,
  shareFall: 25,
  confirmedWithin: 15,
  stockSpike: 20,
  flowSpike: 40,
  sidesWithin: 10,
  countSpike: 3,
  countSidesWithin: 1.5,
  unitsChange: 2,
};

interface Move {
  readonly claim: Figure;
  readonly entry: IndicatorEntry;
  readonly number: number;
  /** The figure next before and next after; of several sources the one nearest to the claim. */
  readonly earlier: SeriesPoint | undefined;
  readonly later: SeriesPoint | undefined;
}

export const implausibleMove: ObservationRule = {
  word: 'implausible-move',
  severities: ['warning'],
  reason: {
    vi: 'So với kỳ ngay trước và ngay sau (cách không quá 2 năm) của cùng tỉnh, chỉ tiêu và địa giới: số lũy kế giảm quá 2% (tỷ lệ lũy kế: 5 điểm); tỷ lệ thời điểm hoặc chỉ số giảm từ 25 điểm trở lên mà kỳ sau không xác nhận; vọt lên hoặc tụt xuống rồi trở lại (tỷ lệ thời điểm 20 điểm, tỷ lệ thời kỳ 40 điểm, số đếm gấp 3 lần); số thôn, số xã đổi gấp đôi. Có thể là thật, nên chỉ là cảnh báo.',
    en: 'Against the period next before and next after (two years apart at most) of the same province, indicator and boundaries: a cumulative count that falls by more than 2 % (a cumulative share: 5 points); a share of a stock or an index that falls by 25 points or more, unless the next period confirms it; a leap up or down and back (20 points for a share of a stock, 40 of a flow, threefold for a count); numbers of villages or communes that double or halve. It may be true, so it is a warning only.',
  },
  spares: {
    vi: 'Tăng nhanh, dù nhanh đến đâu, khi không tụt lại; thứ hạng; số thời kỳ lên xuống; mức mới được kỳ sau xác nhận; tỷ lệ và số xã hai bên ngày 2025-07-01 (thuộc LEVEL_NOT_IN_FORCE); số lệch đúng mười lần (thuộc SLIP_OF_SCALE).',
    en: 'A fast rise, however fast, that does not fall back; ranks; flows that go up and down; a new level that the next period confirms; communes on both sides of 2025-07-01, which is LEVEL_NOT_IN_FORCE; off by a power of ten, which is SLIP_OF_SCALE.',
  },
  judge(claim, neighbours, contract) {
    const entry = contract.catalogue.byCode(claim.indicator);
    const number = entry && claim.qualifier === 'exact' ? pointNumber(claim, entry.unit) : undefined;
    if (!entry || number === undefined || findSlip(claim, neighbours, contract)) return undefined;
    const evidence = seriesEvidence(claim, neighbours, entry, limits.days);
    const nearest = (points: readonly SeriesPoint[]): SeriesPoint | undefined =>
      points
        .filter(({ figure }) => !areRedrawnBetween(entry, figure.period, claim.period))
        .toSorted((a, b) => Math.abs(a.number - number) - Math.abs(b.number - number))[0];
    const move = { claim, entry, number, earlier: nearest(evidence.earlier), later: nearest(evidence.later) };
    if (entry.unit === 'percent' || entry.unit === 'index') return shareMove(move);
    return entry.unit === 'count' ? countMove(move) : undefined;
  },
};

function shareMove({ claim, entry, number, earlier, later }: Move): Verdict | undefined {
  const points = (value: number): number => (entry.unit === 'index' ? value * 100 : value);
  const own = points(number);
  const before = earlier && points(earlier.number);
  const after = later && points(later.number);
  if (earlier && before !== undefined && entry.stockOrFlow === 'cumulative' && before - own > limits.cumulativeFall * 100 && before - own >= limits.cumulativeShareFall)
    return verdictOn(claim, [earlier], cumulativeFalls);
  const spike = entry.stockOrFlow === 'flow' ? limits.flowSpike : limits.stockSpike;
  if (earlier && later && before !== undefined && after !== undefined && Math.abs(before - after) <= limits.sidesWithin) {
    const leap = Math.min(Math.abs(own - before), Math.abs(own - after));
    if (leap >= spike && own > before === own > after) return verdictOn(claim, [earlier, later], leapsAndReturns);
  }
  const isConfirmed = after !== undefined && after - own < limits.confirmedWithin;
  const isFall = before !== undefined && before - own >= limits.shareFall && entry.direction === 'higher';
  return earlier && isFall && !isConfirmed && entry.stockOrFlow !== 'flow'
    ? verdictOn(claim, later ? [earlier, later] : [earlier], falls)
    : undefined;
}

function countMove({ claim, entry, number, earlier, later }: Move): Verdict | undefined {
  if (entry.stockOrFlow === 'flow') return undefined;
  if (earlier && entry.stockOrFlow === 'cumulative' && number < earlier.number * (1 - limits.cumulativeFall)) {
    const [before, own] = [claimInterval(earlier.figure, 'count'), claimInterval(claim, 'count')];
    return before && own && exceeds(before, own) ? verdictOn(claim, [earlier], cumulativeFalls) : undefined;
  }
  const ratio = (a: number, b: number): number => (Math.max(a, b) + 1) / (Math.min(a, b) + 1);
  if (earlier && later && ratio(earlier.number, later.number) <= limits.countSidesWithin) {
    const leap = Math.min(ratio(number, earlier.number), ratio(number, later.number));
    if (leap >= limits.countSpike && number > earlier.number === number > later.number)
      return verdictOn(claim, [earlier, later], leapsAndReturns);
  }
  const countsUnits = entry.level !== null && entry.direction === 'neutral';
  return earlier && countsUnits && ratio(number, earlier.number) >= limits.unitsChange
    ? verdictOn(claim, [earlier], unitsChange)
    : undefined;
}

const cumulativeFalls: BilingualText = {
  vi: 'số lũy kế không thể giảm; có thể một trong hai số là của riêng kỳ đó',
  en: 'a cumulative figure cannot fall; one of the two may be of its period only',
};
const leapsAndReturns: BilingualText = {
  vi: 'chênh xa cả kỳ trước lẫn kỳ sau, trong khi hai kỳ đó gần bằng nhau',
  en: 'it lies far from both, which are near each other',
};
const falls: BilingualText = {
  vi: 'giảm nhiều hơn mức có thể có trong khoảng thời gian đó; nếu đúng, hãy nêu phạm vi hoặc cách tính đã thay đổi',
  en: 'it falls by more than is plausible in that time; if it is right, state which scope or method changed',
};
const unitsChange: BilingualText = {
  vi: 'số đơn vị thay đổi gấp đôi; nếu do sắp xếp lại, hãy nêu căn cứ',
  en: 'the number of units doubled or halved; if they were rearranged, state by which decision',
};

function verdictOn(claim: Figure, against: readonly SeriesPoint[], why: BilingualText): Verdict {
  const list = listPoints(against, claim);
  return {
    severity: 'warning',
    found: quoteFigure(claim),
    expected: list.en,
    repair: null,
    messageVi: `Số ${quoteInVietnamese(claim)} bên cạnh ${list.vi}: ${why.vi}.`,
    messageEn: `${quoteFigure(claim)} beside ${list.en}: ${why.en}.`,
    related: against.map(({ figure }) => figure.id),
  };
}
