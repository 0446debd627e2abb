import { TWO_LEVELS_SINCE } from '../../../schema/areas/administrative-reform.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { quoteFigure, quoteInVietnamese } from './figures/quote-figure.ts';
import { areRedrawnBetween, isSinceReform } from './redrawn-communes.ts';
import type { Contract, Held, ObservationRule, Verdict } from './rule.ts';

type Figure = Held<ObservationClaim>;

export const levelNotInForce: ObservationRule = {
  word: 'level-not-in-force',
  severities: ['contradiction', 'warning', 'note'],
  reason: {
    vi: `Từ ${TWO_LEVELS_SINCE} chính quyền địa phương có hai cấp (Luật Tổ chức chính quyền địa phương 2025): không còn cấp huyện, và cấp xã được sắp xếp lại ở mọi tỉnh, 10.035 đơn vị còn 3.321. Số của cấp huyện cho kỳ sau ngày đó, hoặc số xã không đổi qua ngày đó, là mâu thuẫn; số khác của cấp xã không đổi, hoặc tỷ lệ vẫn dùng số xã cũ, là cảnh báo; số xã của hai thời kỳ đứng cạnh nhau là ghi chú: không so được.`,
    en: `Since ${TWO_LEVELS_SINCE} there are two levels of local government (Luật Tổ chức chính quyền địa phương 2025): no district level, and communes redrawn in every province, 10,035 to 3,321. A figure of the district level for a later period, or a number of communes that did not change, is a contradiction; another count of communes that did not change, or a share that still rests on the old number, is a warning; figures of both times side by side are a note: they do not compare.`,
  },
  spares: {
    vi: 'Năm 2025 của cấp huyện, vì nửa đầu năm cấp huyện còn hiệu lực; 100% số xã ở cả hai thời kỳ; số xã thay đổi; văn bản, hồ sơ của cấp xã; thôn, bản, không được sắp xếp lại vào ngày đó.',
    en: 'The year 2025 of the district level, which was in force for half of it; 100 % of communes at both times; a number of communes that changed; documents and files of commune offices; villages, which were not redrawn on that day.',
  },
  judge(claim, neighbours, { catalogue }) {
    const entry = catalogue.byCode(claim.indicator);
    if (!entry?.level) return undefined;
    if (entry.level === 'district') return claim.period.start >= TWO_LEVELS_SINCE ? districtIsGone(claim) : undefined;
    if (!isSinceReform(claim.period) || !countsCommunes(entry, catalogue)) return undefined;
    const before = neighbours.earlier.filter(({ period }) => areRedrawnBetween(entry, period, claim.period));
    const unchanged = before.find((each) => hasSameCount(claim, each, entry));
    if (unchanged) return countUnchanged(claim, unchanged, entry, catalogue);
    const [first] = before;
    return first && !isTheCount(entry, catalogue) && !areBothAll(claim, first)
      ? doesNotCompare(claim, first)
      : undefined;
  },
};

type Catalogue = Contract['catalogue'];

/** Whether the indicator is the number of communes itself, the whole of other shares. */
const isTheCount = ({ code }: IndicatorEntry, { all }: Catalogue): boolean =>
  all.some(({ denominator }) => denominator === code);

/** Counts of communes, and shares whose whole is the number of communes; not the work of commune offices. */
const countsCommunes = ({ level, unit, denominator }: IndicatorEntry, { byCode }: Catalogue): boolean =>
  level === 'commune' && (unit === 'count' || byCode(denominator ?? '')?.level === 'commune');

function hasSameCount(claim: Figure, before: Figure, { unit }: IndicatorEntry): boolean {
  if (claim.qualifier !== 'exact' || before.qualifier !== 'exact') return false;
  const [own, earlier] = unit === 'count' ? [claim.value, before.value] : [claim.denominator, before.denominator];
  return own !== null && own === earlier && own !== '0';
}

const areBothAll = (a: Figure, b: Figure): boolean => [a, b].every(isAll);
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

function countUnchanged(claim: Figure, before: Figure, entry: IndicatorEntry, catalogue: Catalogue): Verdict {
  const count = entry.unit === 'count' ? claim.value : claim.denominator;
  const isWhollySince = claim.period.start >= TWO_LEVELS_SINCE;
  return {
    severity: isTheCount(entry, catalogue) && isWhollySince ? 'contradiction' : 'warning',
    found: `${count} (${claim.period.text})`,
    expected: `not ${count} (${before.period.text})`,
    repair: null,
    messageVi: `Cấp xã được sắp xếp lại từ ${TWO_LEVELS_SINCE}, nhưng kỳ ${claim.period.text} vẫn nêu ${count} như kỳ ${before.period.text}: dùng số đơn vị cấp xã mới.`,
    messageEn: `Communes were redrawn on ${TWO_LEVELS_SINCE}, but ${claim.period.text} still states ${count} as ${before.period.text} did: use the new number of communes.`,
    related: [before.id],
  };
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
