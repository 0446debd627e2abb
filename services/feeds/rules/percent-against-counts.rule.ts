import { decimalComma, decimalText, fractionOf, parseDecimal, quotient, roundTo } from './figures/decimal.ts';
import { digitSlip } from './figures/digit-slip.ts';
import { nearestRepair } from './figures/fitting-counts.ts';
import { contains } from './figures/interval.ts';
import { slipBetween } from './figures/power-of-ten.ts';
import type { ObservationRule, Verdict } from './rule.ts';
import { percentsBehind } from './figures/stated-percent.ts';

/** Reports round and they cut: either is right, at as many digits as they print. */
export const percentAgainstCounts: ObservationRule = {
  word: 'percent-against-counts',
  severities: ['contradiction'],
  reason: {
    vi: 'Tử số chia mẫu số chỉ ra một tỷ lệ. Tỷ lệ nêu bên cạnh mà không phải số đó, dù làm tròn hay cắt, thì một trong ba số sai.',
    en: 'Two counts make one percent. A stated percent that is neither its rounding nor its cut means that one of the three numbers is wrong.',
  },
  spares: {
    vi: 'Làm tròn lên, làm tròn xuống, cắt bớt chữ số, ở bất kỳ số chữ số nào mà nguồn in; "khoảng" lệch một đơn vị của chữ số cuối; cận. Lệch đúng 10, 100, 1000 lần thuộc về SLIP_OF_SCALE.',
    en: 'Rounding up or down and cutting, at as many digits as the source prints; about, by one more unit of the last digit; bounds. Off by exactly 10, 100 or 1000 times is SLIP_OF_SCALE.',
  },
  judge(claim, _neighbours, { catalogue }) {
    const { numerator, denominator, stated, qualifier } = claim;
    if (catalogue.byCode(claim.indicator)?.unit !== 'percent' || numerator === null || denominator === null) return;
    const whole = fractionOf(parseDecimal(denominator));
    const percent = quotient(fractionOf(parseDecimal(numerator)), whole, 100n);
    if (!percent) return nothingToBePartOf(numerator, denominator);
    // A count below 0 is the business of share-outside-range: no change of a count mends it.
    if (stated === null || whole.over < 0n) return;
    const percents = percentsBehind(stated, qualifier);
    if (!percents || contains(percents, percent)) return;
    // One wrong number, one finding: slip-of-scale knows the nearer repair.
    if (qualifier === 'exact' && slipBetween(stated, percents, percent) !== undefined) return;
    const computed = decimalText(roundTo(percent, parseDecimal(stated).scale));
    // Where the hand slipped in the percent, the counts are right though others might fit as well.
    const repair = isMistyped(stated, computed) ? undefined : nearestRepair(numerator, denominator, percents);
    const counts = `${numerator}/${denominator}`;
    return {
      severity: 'contradiction',
      found: `${counts} = ${stated} %`,
      expected: `${computed} %`,
      repair: repair ? `${repair.count} ${repair.to}` : `stated ${computed}`,
      messageVi:
        `Nguồn nêu ${decimalComma(stated)}%, nhưng ${decimalComma(counts)} là ${decimalComma(computed)}%.` +
        (repair
          ? ` Tỷ lệ ${decimalComma(stated)}% khớp với ${repair.count === 'numerator' ? 'tử số' : 'mẫu số'} ${decimalComma(repair.to)}.`
          : ''),
      messageEn:
        `The source states ${stated}%, but ${counts} is ${computed}%.` +
        (repair ? ` ${stated}% fits the ${repair.count} ${repair.to}.` : ''),
      related: [],
    };
  },
};

const isMistyped = (stated: string, computed: string): boolean =>
  digitSlip(Number(stated.replace('.', '')), Number(computed.replace('.', ''))) !== undefined;

function nothingToBePartOf(numerator: string, denominator: string): Verdict {
  return {
    severity: 'contradiction',
    found: `${numerator}/${denominator}`,
    expected: 'denominator > 0',
    repair: null,
    messageVi: `Mẫu số là ${denominator}: ${decimalComma(numerator)} không thể là một tỷ lệ của ${denominator}.`,
    messageEn: `The denominator is ${denominator}: ${numerator} cannot be a share of ${denominator}.`,
    related: [],
  };
}
