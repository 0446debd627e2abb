import { decimalComma, decimalText, fractionOf, parseDecimal, quotient, roundTo } from './decimal.ts';
import { nearestRepair } from './fitting-counts.ts';
import { contains } from './interval.ts';
import type { ObservationRule, Verdict } from './rule.ts';
import { percentsBehind } from './stated-percent.ts';

/** Reports round and they cut: either is right, at as many digits as they print. */
export const percentAgainstCounts: ObservationRule = {
  word: 'percent-against-counts',
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
    const computed = decimalText(roundTo(percent, parseDecimal(stated).scale));
    const repair = nearestRepair(numerator, denominator, percents);
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
