import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { UnitWord } from '../../../schema/types/observation-words.ts';
import { isWithin } from '../../../schema/types/period.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { claimInterval } from './figures/claim-interval.ts';
import { pointNumber } from './figures/point-number.ts';
import { quoteFigure, quoteInVietnamese } from './figures/quote-figure.ts';
import { exceeds } from './parts/add-intervals.ts';
import { areRedrawnBetween } from './redrawn-communes.ts';
import type { BilingualText, Held, Neighbours, ObservationRule, Verdict } from './rule.ts';
import { findSlip } from './series/find-slip.ts';
import { listPoints, seriesEvidence, type SeriesPoint } from './series/series-evidence.ts';

type Figure = Held<ObservationClaim>;

const twoYears = 2 * 366;

/** In points: a share of 0 to 100 percent, an index of 0 to 100 hundredths. */
const points = {
  cumulativeFall: 5,
  coverageFall: 5,
  fall: 25,

  spikeOfStock: 20,
  spikeOfFlow: 40,
  steady: 10,
};
/** As ratios of counts. */
const ratios = { cumulativeFall: 0.98, spike: 3, steady: 1.5, units: 2 };

/** A figure in its series; of several sources of a period the one nearest to it. Shares and indices are in points. */
interface Move {
  readonly claim: Figure;
  readonly entry: IndicatorEntry;
  readonly own: number;
  readonly earlier: SeriesPoint | undefined;
  readonly earlierStill: SeriesPoint | undefined;
  readonly later: SeriesPoint | undefined;
}

export const implausibleMove: ObservationRule = {
  word: 'implausible-move',
  severities: ['warning'],
  reason: {
    vi: 'So với kỳ ngay trước và ngay sau (cách không quá 2 năm) của cùng tỉnh, chỉ tiêu và địa giới: số lũy kế giảm quá 2% (tỷ lệ lũy kế: 5 điểm); số thời kỳ của cả kỳ nhỏ hơn của một phần kỳ đó; tỷ lệ phủ của thôn, xã giảm từ 5 điểm, tỷ lệ thời điểm khác hoặc chỉ số giảm từ 25 điểm trở lên mà kỳ sau không xác nhận; vọt lên hoặc tụt xuống rồi trở lại (tỷ lệ thời điểm 20 điểm, tỷ lệ thời kỳ 40 điểm, số đếm gấp 3 lần); số thôn, số xã đổi gấp đôi. Có thể là thật, nên chỉ là cảnh báo.',
    en: 'Against the period next before and next after (two years apart at most) of the same province, indicator and boundaries: a cumulative count that falls by more than 2 % (a cumulative share: 5 points); a flow of a whole period that is less than that of a part of it; a share of villages or communes that falls by 5 points, another share of a stock or an index by 25 points or more, unless the next period confirms it; a leap up or down and back (20 points for a share of a stock, 40 of a flow, threefold for a count); numbers of villages or communes that double or halve. It may be true, so it is a warning only.',
  },
  spares: {
    vi: 'Tăng nhanh, dù nhanh đến đâu, khi không tụt lại; thứ hạng; số thời kỳ lên xuống, kể cả tính lại từ tháng 1; mức mới được kỳ sau xác nhận; tỷ lệ và số xã hai bên ngày 2025-07-01 (thuộc LEVEL_NOT_IN_FORCE); số lệch đúng mười lần (thuộc SLIP_OF_SCALE).',
    en: 'A fast rise, however fast, that does not fall back; ranks; flows that go up and down, or begin again in January; a new level that the next period confirms; communes on both sides of 2025-07-01, which is LEVEL_NOT_IN_FORCE; off by a power of ten, which is SLIP_OF_SCALE.',
  },
  judge(claim, neighbours, contract) {
    const entry = contract.catalogue.byCode(claim.indicator);
    const number = entry && claim.qualifier === 'exact' ? pointNumber(claim, entry.unit) : undefined;
    if (!entry || number === undefined || !movable.has(entry.unit)) return undefined;
    const part = largerPart(claim, neighbours, entry);
    if (part) return verdictOn(claim, [part], partIsLarger);
    const { earlier, earlierStill, later } = seriesEvidence(claim, neighbours, entry, {
      mostDays: twoYears,
      asRates: false,
    });
    if (earlier.length === 0 || findSlip(claim, neighbours, contract)) return undefined;
    const scale = entry.unit === 'index' ? 100 : 1;
    const nearest = (all: readonly SeriesPoint[]): SeriesPoint | undefined =>
      all
        .filter(({ figure }) => !areRedrawnBetween(entry, figure.period, claim.period))
        .toSorted((a, b) => Math.abs(a.number - number) - Math.abs(b.number - number))
        .map((point) => ({ ...point, number: point.number * scale }))[0];
    const move: Move = {
      claim,
      entry,
      own: number * scale,
      earlier: nearest(earlier),
      earlierStill: nearest(earlierStill),
      later: nearest(later),
    };
    return entry.unit === 'count' ? countMove(move) : shareMove(move);
  },
};

/** A flow of nine months that exceeds that of the year they belong to: no period has less than a part of it. */
function largerPart(
  claim: Figure,
  { earlier, earlierStill }: Neighbours,
  { stockOrFlow, unit }: IndicatorEntry,
): SeriesPoint | undefined {
  if (stockOrFlow !== 'flow' || unit !== 'count') return undefined;
  const own = claimInterval(claim, unit);
  const larger = [...earlier, ...earlierStill].find((each) => {
    const part = isWithin(each.period, claim.period) ? claimInterval(each, unit) : undefined;
    return own && part && exceeds(part, own);
  });
  return larger && { figure: larger, number: 0 };
}

const movable: ReadonlySet<UnitWord> = new Set(['percent', 'index', 'count']);

function shareMove({ claim, entry, own, earlier, earlierStill, later }: Move): Verdict | undefined {
  if (!earlier) return undefined;
  const fall = earlier.number - own;
  const isSteady = (a: number, b: number): boolean => Math.abs(a - b) <= points.steady;
  if (later && isSteady(earlier.number, later.number)) {
    const [over, under] = [own - Math.max(earlier.number, later.number), Math.min(earlier.number, later.number) - own];
    const spike = entry.stockOrFlow === 'flow' ? points.spikeOfFlow : points.spikeOfStock;
    if (Math.max(over, under) >= spike) return verdictOn(claim, [earlier, later], leapsAndReturns);
  }
  // Back where it was: the figure between is out of line, and is told there.
  if (entry.stockOrFlow === 'flow' || (earlierStill && isSteady(own, earlierStill.number))) return undefined;
  if (entry.stockOrFlow === 'cumulative')
    return fall >= points.cumulativeFall ? verdictOn(claim, [earlier], cumulativeFalls) : undefined;
  const mostFall = entry.level === null ? points.fall : points.coverageFall;
  // Confirmed is what stays nearer to the new level than to the old one.
  const isConfirmed = later !== undefined && later.number - own < fall / 2;
  if (fall < mostFall || isConfirmed || entry.direction !== 'higher') return undefined;
  return verdictOn(claim, later ? [earlier, later] : [earlier], falls);
}

function countMove({ claim, entry, own, earlier, earlierStill, later }: Move): Verdict | undefined {
  if (!earlier || entry.stockOrFlow === 'flow') return undefined;
  const isSteady = (a: number, b: number): boolean => ratioOf(a, b) <= ratios.steady;
  const isFarFrom = (point: SeriesPoint): boolean => ratioOf(own, point.number) >= ratios.spike;
  if (later && isSteady(earlier.number, later.number) && isFarFrom(earlier) && isFarFrom(later))
    return verdictOn(claim, [earlier, later], leapsAndReturns);
  if (earlierStill && isSteady(own, earlierStill.number) && !isSteady(own, earlier.number)) return undefined;
  if (entry.stockOrFlow === 'cumulative') {
    const [before, now] = [claimInterval(earlier.figure, 'count'), claimInterval(claim, 'count')];
    const isLess = before && now && exceeds(before, now) && own < earlier.number * ratios.cumulativeFall;
    return isLess ? verdictOn(claim, [earlier], cumulativeFalls) : undefined;
  }
  const countsUnits = entry.level !== null && entry.direction === 'neutral';
  return countsUnits && ratioOf(own, earlier.number) >= ratios.units
    ? verdictOn(claim, [earlier], unitsChange)
    : undefined;
}

/** 1 or more; ten is added to both, so that from nothing to a few is no leap. */
const ratioOf = (a: number, b: number): number => (Math.max(a, b) + 10) / (Math.min(a, b) + 10);

const cumulativeFalls: BilingualText = {
  vi: 'số lũy kế không thể giảm; có thể một trong hai số là của riêng kỳ đó',
  en: 'a cumulative figure cannot fall; one of the two may be of its period only',
};
const partIsLarger: BilingualText = {
  vi: 'cả kỳ không thể ít hơn một phần của kỳ đó',
  en: 'a period cannot have less than a part of it',
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
