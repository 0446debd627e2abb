import { TWO_LEVELS_SINCE } from '../../../schema/areas/administrative-reform.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { quoteFigure, quoteInVietnamese } from './figures/quote-figure.ts';
import {
  areAsMany,
  areManyMore,
  areRedrawnBetween,
  communesIn,
  countsCommunes,
  isNumberOfCommunes,
  isSinceReform,
  redrawnRatio,
} from './redrawn-communes.ts';
import type { Contract, Held, Neighbours, ObservationRule, Verdict } from './rule.ts';

type Figure = Held<ObservationClaim>;

export const levelNotInForce: ObservationRule = {
  word: 'level-not-in-force',
  severities: ['contradiction', 'warning', 'note'],
  reason: {
    vi: `Từ ${TWO_LEVELS_SINCE} chính quyền địa phương có hai cấp (Luật Tổ chức chính quyền địa phương 2025): không còn cấp huyện, và cấp xã được sắp xếp lại ở mọi tỉnh, 10.035 đơn vị còn 3.321. Số của cấp huyện cho kỳ sau ngày đó, hoặc số xã không đổi qua ngày đó, là mâu thuẫn; số khác của cấp xã không đổi, tỷ lệ vẫn dùng số xã cũ, hoặc số xã mới cho kỳ trước ngày đó, là cảnh báo; tỷ lệ xã của hai thời kỳ đứng cạnh nhau là ghi chú: không so được.`,
    en: `Since ${TWO_LEVELS_SINCE} there are two levels of local government (Luật Tổ chức chính quyền địa phương 2025): no district level, and communes redrawn in every province, 10,035 to 3,321. A figure of the district level for a later period, or a number of communes that did not change, is a contradiction; another count in communes that did not change, a share that still rests on the old number, or the new number in a period before, is a warning; shares of both times side by side are a note: they do not compare.`,
  },
  spares: {
    vi: 'Năm 2025 của cấp huyện ở tỉnh không sáp nhập, vì nửa đầu năm cấp huyện còn hiệu lực; 100% số xã ở cả hai thời kỳ; số xã và số tổ thay đổi theo; văn bản, hồ sơ của cấp xã; thôn, bản, không được sắp xếp lại vào ngày đó.',
    en: 'The year 2025 of the district level in a province that did not merge, for it was in force for half of it; 100 % of communes at both times; numbers of communes, and of teams in them, that changed; documents and files of commune offices; villages, which were not redrawn on that day.',
  },
  judge(claim, neighbours, { areas, catalogue }) {
    const entry = catalogue.byCode(claim.indicator);
    if (!entry?.level) return undefined;
    if (entry.level === 'district') return beganSince(claim, areas) ? districtIsGone(claim) : undefined;
    if (!countsCommunes(entry, catalogue)) return undefined;
    return isSinceReform(claim.period)
      ? judgeSince(claim, neighbours, entry, catalogue)
      : numberTooEarly(claim, neighbours, entry);
  },
};

/** Of a year that began before the day, a unit formed on it has no time in which there were districts. */
function beganSince({ period, provinceId }: Figure, areas: Contract['areas']): boolean {
  const formed = areas.byId(provinceId)?.validFrom ?? period.start;
  return (period.start > formed ? period.start : formed) >= TWO_LEVELS_SINCE;
}

function judgeSince(
  claim: Figure,
  neighbours: Neighbours,
  entry: IndicatorEntry,
  catalogue: Contract['catalogue'],
): Verdict | undefined {
  const stale = numberOfBefore(claim, neighbours, entry, catalogue);
  if (stale) return stale;
  const before = neighbours.earlier.filter(({ period }) => areRedrawnBetween(entry, period, claim.period));
  const unchanged = before.find((each) => areAsMany(claim, each, entry));
  if (unchanged) {
    // If the number fell before the day already, it is that earlier figure which is wrong, and told there.
    if (neighbours.earlierStill.some((each) => areManyMore(unchanged, each, entry))) return undefined;
    const isWhollySince = claim.period.start >= TWO_LEVELS_SINCE;
    const isCertain = isWhollySince && isNumberOfCommunes(entry, catalogue);
    return numberUnchanged(claim, unchanged, communesIn(claim, entry), isCertain);
  }
  const [first] = before;
  return first && entry.unit === 'percent' && !(isAll(claim) && isAll(first))
    ? doesNotCompare(claim, first)
    : undefined;
}

const isAll = ({ value, numerator, denominator }: Figure): boolean =>
  Number(value) === 100 || (numerator !== null && numerator === denominator);

function districtIsGone({ period }: Figure): Verdict {
  return {
    severity: 'contradiction',
    found: period.text,
    expected: `a period before ${TWO_LEVELS_SINCE}`,
    repair: null,
    messageVi: `Cấp huyện kết thúc hoạt động từ ${TWO_LEVELS_SINCE}, nên không có số liệu cấp huyện cho kỳ ${period.text}: báo theo cấp tỉnh hoặc cấp xã.`,
    messageEn: `The district level ended on ${TWO_LEVELS_SINCE}, so there is no figure of it for ${period.text}: report it for the province or the communes.`,
    related: [],
  };
}

function numberUnchanged(claim: Figure, before: Figure, count: number | undefined, isCertain: boolean): Verdict {
  return {
    severity: isCertain ? 'contradiction' : 'warning',
    found: `${count} (${claim.period.text})`,
    expected: `not ${count} (${before.period.text})`,
    repair: null,
    messageVi: `Cấp xã được sắp xếp lại từ ${TWO_LEVELS_SINCE}, nhưng kỳ ${claim.period.text} vẫn nêu ${count} như kỳ ${before.period.text}: dùng số đơn vị cấp xã mới.`,
    messageEn: `Communes were redrawn on ${TWO_LEVELS_SINCE}, but ${claim.period.text} still states ${count} as ${before.period.text} did: use the new number of communes.`,
    related: [before.id],
  };
}

/** The number that holds since the day, in a period before it. */
function numberTooEarly(claim: Figure, { earlier, later }: Neighbours, entry: IndicatorEntry): Verdict | undefined {
  const after = later.find((each) => isSinceReform(each.period) && areAsMany(claim, each, entry));
  const before = earlier.find((each) => areManyMore(claim, each, entry));
  if (!after || !before) return undefined;
  const [count, earlierCount] = [communesIn(claim, entry), communesIn(before, entry)];
  return {
    severity: 'warning',
    found: `${count} (${claim.period.text})`,
    expected: `about ${earlierCount} (${before.period.text})`,
    repair: null,
    messageVi: `Kỳ ${claim.period.text} đã nêu ${count} như kỳ ${after.period.text}, không như ${earlierCount} của kỳ ${before.period.text}, nhưng cấp xã chỉ được sắp xếp lại từ ${TWO_LEVELS_SINCE}: dùng số đơn vị cấp xã của kỳ đó.`,
    messageEn: `${claim.period.text} states ${count} as ${after.period.text} does, not ${earlierCount} as ${before.period.text}, but communes were redrawn only on ${TWO_LEVELS_SINCE}: use the number of communes of that time.`,
    related: [after.id, before.id],
  };
}

/** A share of many more communes than the same source counts, or many more teams of communes. */
function numberOfBefore(
  claim: Figure,
  { sameSource }: Neighbours,
  entry: IndicatorEntry,
  catalogue: Contract['catalogue'],
): Verdict | undefined {
  const own = communesIn(claim, entry);
  const counted = sameSource.find(
    ({ indicator, qualifier }) => indicator === wholeOf(entry, catalogue) && qualifier === 'exact',
  );
  if (own === undefined || !counted || own < Number(counted.value) * redrawnRatio) return undefined;
  const cell = entry.unit === 'percent' ? 'denominator' : 'value';
  return {
    severity: 'warning',
    found: `${cell} ${own}`,
    expected: `${counted.value}`,
    repair: cell === 'denominator' ? `denominator ${counted.value}` : null,
    messageVi: `${cell === 'denominator' ? `Mẫu số ${own}` : `Số ${own}`} như của các xã trước ${TWO_LEVELS_SINCE}, nhưng cùng nguồn nêu ${counted.value} đơn vị cấp xã của kỳ ${claim.period.text}.`,
    messageEn: `${cell === 'denominator' ? `The denominator ${own}` : `${own}`} is like that of the communes before ${TWO_LEVELS_SINCE}, but the same source counts ${counted.value} communes in ${claim.period.text}.`,
    related: [counted.id],
  };
}

/** The number of communes that a share is of, or of which each is meant to have one. */
function wholeOf({ code, unit, denominator }: IndicatorEntry, catalogue: Contract['catalogue']): string | undefined {
  if (unit === 'percent') return denominator ?? undefined;
  return catalogue.partsWith(code).find(({ relation, parts }) => relation === 'one-for-one' && parts[0]?.code === code)
    ?.whole.code;
}

function doesNotCompare(claim: Figure, before: Figure): Verdict {
  return {
    severity: 'note',
    found: `${quoteFigure(claim)} (${claim.period.text})`,
    expected: `no comparison with ${quoteFigure(before)} (${before.period.text})`,
    repair: null,
    messageVi: `Cấp xã được sắp xếp lại từ ${TWO_LEVELS_SINCE}: ${quoteInVietnamese(claim)} (${claim.period.text}) và ${quoteInVietnamese(before)} (${before.period.text}) tính trên các xã khác nhau, không so được với nhau.`,
    messageEn: `Communes were redrawn on ${TWO_LEVELS_SINCE}: ${quoteFigure(claim)} (${claim.period.text}) and ${quoteFigure(before)} (${before.period.text}) stand on different communes and do not compare.`,
    related: [before.id],
  };
}
