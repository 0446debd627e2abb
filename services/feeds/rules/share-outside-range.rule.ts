import type { UnitWord } from '../../../schema/types/observation-words.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { compareDecimals, compareFractions, decimalComma, decimalText } from './figures/decimal.ts';
import { fractionOf, parseDecimal, quotient, roundTo } from './figures/decimal.ts';
import type { ObservationRule } from './rule.ts';

/** The greatest that a share can be. Other units, a percent of change among them, have no such end. */
const greatest: Partial<Record<UnitWord, bigint>> = { percent: 100n, index: 1n };

export const shareOutsideRange: ObservationRule = {
  word: 'share-outside-range',
  severities: ['contradiction'],
  reason: {
    vi: 'Một phần không thể lớn hơn toàn thể hay nhỏ hơn không: tỷ lệ ngoài 0..100% và chỉ số ngoài 0..1 chắc chắn sai.',
    en: 'A part is never more than the whole nor less than nothing: a share outside 0..100 % and an index outside 0..1 are wrong for certain.',
  },
  spares: {
    vi: 'Phần trăm thay đổi, số trên 100 dân và các đơn vị không có giới hạn trên.',
    en: 'A percent of change, numbers per 100 people and other units without such an end.',
  },
  judge(claim, _neighbours, { catalogue }) {
    const unit = catalogue.byCode(claim.indicator)?.unit;
    const most = unit && greatest[unit];
    if (most === undefined) return;
    const found = outsideNumber(claim, most) ?? outsideBound(claim, most) ?? outsideRatio(claim, most);
    if (found === undefined) return;
    const sign = unit === 'percent' ? '%' : '';
    return {
      severity: 'contradiction',
      found: sign ? `${found} %` : found,
      expected: sign ? `0..${most} %` : `0..${most}`,
      repair: null,
      messageVi: `${unit === 'percent' ? 'Tỷ lệ' : 'Chỉ số'} ${decimalComma(found)}${sign} nằm ngoài khoảng từ 0 đến ${most}${sign}.`,
      messageEn: `The ${unit === 'percent' ? 'share' : 'index'} ${found}${sign} lies outside 0 to ${most}${sign}.`,
      related: [],
    };
  },
};

function outsideNumber({ value, stated, lower, upper }: ObservationClaim, most: bigint): string | undefined {
  return [value, stated, lower, upper].find(
    (number) => number !== null && (compareDecimals(number, '0') < 0 || compareDecimals(number, `${most}`) > 0),
  ) as string | undefined;
}

/** More than all of it, or less than nothing: the end itself does not belong to such a bound. */
function outsideBound({ qualifier, lower, upper }: ObservationClaim, most: bigint): string | undefined {
  if (qualifier === 'more-than' && lower !== null && compareDecimals(lower, `${most}`) === 0) return `> ${lower}`;
  if (qualifier === 'less-than' && upper !== null && compareDecimals(upper, '0') === 0) return `< ${upper}`;
  return undefined;
}

function outsideRatio({ numerator, denominator }: ObservationClaim, most: bigint): string | undefined {
  if (numerator === null || denominator === null) return undefined;
  const ratio = quotient(fractionOf(parseDecimal(numerator)), fractionOf(parseDecimal(denominator)), most);
  if (!ratio) return undefined;
  const isInside = ratio.over >= 0n && compareFractions(ratio, { over: most, under: 1n }) <= 0;
  return isInside ? undefined : `${numerator}/${denominator} = ${decimalText(roundTo(ratio, 2))}`;
}
