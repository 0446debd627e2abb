import { NATION } from '../../../schema/areas/area.ts';
import type { UnitWord } from '../../../schema/types/observation-words.ts';
import { compareDecimals, decimalComma } from './figures/decimal.ts';
import { tellingDigits, tellingDigitsOfShare } from './figures/telling-digits.ts';
import type { ObservationRule } from './rule.ts';

/** With four digits one province in some thousand has the national figure by chance. */
const manyDigits = 4;

const unmeasured: ReadonlySet<UnitWord> = new Set(['rank', 'rank-change', 'boolean', 'percent-change']);

export const equalToNationalMean: ObservationRule = {
  word: 'equal-to-national-mean',
  severities: ['warning'],
  reason: {
    vi: 'Số của tỉnh trùng đến chữ số cuối với số cả nước của cùng chỉ tiêu và kỳ, với ít nhất bốn chữ số có nghĩa: gần như chắc là chép nhầm số cả nước.',
    en: 'The figure of the province is that of the nation for the same indicator and period, to the last of at least four telling digits: almost certainly the national figure was copied.',
  },
  spares: {
    vi: 'Số ít chữ số, số tròn, tỷ lệ sát 0 hoặc sát 100% (trùng nhau là bình thường), thứ hạng, số suy ra.',
    en: 'Few digits, round numbers, shares near 0 or 100 %, where equal figures are common, ranks, derived figures.',
  },
  judge(claim, neighbours, { catalogue }) {
    const unit = catalogue.byCode(claim.indicator)?.unit;
    const { value, qualifier, provinceId } = claim;
    if (!unit || unmeasured.has(unit) || provinceId === NATION || value === null || qualifier !== 'exact') return;
    if (claim.derived || tellingDigits(value) < manyDigits) return;
    // Near the whole the digits before the last tell nothing: 99.66 is a rest of 0.34.
    if (unit === 'percent' && tellingDigitsOfShare(value) < manyDigits - 1) return;
    const equal = neighbours.national.filter(
      (each) => each.qualifier === 'exact' && each.value !== null && compareDecimals(each.value, value) === 0,
    );
    if (equal.length === 0) return;
    const sources = [...new Set(equal.map(({ sourceId }) => sourceId))].join(', ');
    return {
      severity: 'warning',
      found: value,
      expected: `another figure than that of the nation (${sources})`,
      repair: null,
      messageVi: `Số ${decimalComma(value)} của tỉnh trùng hoàn toàn với số cả nước cùng kỳ (${sources}): kiểm tra có chép nhầm số cả nước không.`,
      messageEn: `The province’s ${value} is exactly the figure of the nation for the same period (${sources}): check whether that was copied.`,
      related: equal.map(({ id }) => id),
    };
  },
};
