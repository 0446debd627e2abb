import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { capital } from './capital.ts';
import { claimInterval } from './figures/claim-interval.ts';
import { decimalComma, fractionOf, parseDecimal, quotient } from './figures/decimal.ts';
import { contains, meet } from './figures/interval.ts';
import { roundedInterval } from './figures/rounded-count.ts';
import { percentsBehind } from './figures/stated-percent.ts';
import { percentAgainstCounts } from './percent-against-counts.rule.ts';
import { isSinceReform } from './redrawn-communes.ts';
import type { Contract, Held, ObservationRule, Verdict } from './rule.ts';
import { slipOfScale } from './slip-of-scale.rule.ts';

type Figure = Held<ObservationClaim>;
type Side = 'numerator' | 'denominator';
const sides: readonly Side[] = ['numerator', 'denominator'];
const sideNames = { numerator: 'tử số', denominator: 'mẫu số' } as const;

/** Two counts that differ by no more were meant to be the same; a share of something narrower differs by more. */
const nearlySame = 0.05;

/**
 * A numerator or denominator that the catalogue names by a code is that indicator's own figure. Reports narrow the scope of
 * a share without saying so, hence only what is nearly the same, or larger than the whole, is doubted.
 */
export const countAgainstIndicator: ObservationRule = {
  word: 'count-against-indicator',
  severities: ['warning'],
  reason: {
    vi: 'Tử số hay mẫu số là một chỉ tiêu riêng thì phải bằng chính chỉ tiêu đó của cùng nguồn, tỉnh và kỳ. Lệch nhau trong 5%, hoặc lớn hơn chỉ tiêu đó, thì rất có thể một trong hai số bị gõ nhầm hoặc chưa cập nhật.',
    en: 'A numerator or denominator that is an indicator of its own must equal that indicator’s figure of the same source, province and period. Where they differ within 5 %, or the count is the larger, one of them is probably a slip or out of date.',
  },
  spares: {
    vi: 'Số đếm nhỏ hơn hẳn (phạm vi hẹp hơn); số nêu tròn, cận, "khoảng"; số của nguồn khác hay kỳ khác.',
    en: 'A count that is much smaller, which is a narrower scope; round numbers, bounds, about; figures of another source or period.',
  },
  judge(claim, neighbours, contract) {
    const { catalogue } = contract;
    const entry = catalogue.byCode(claim.indicator);
    if (!entry || claim.qualifier !== 'exact' || !sides.some((side) => catalogue.byCode(entry[side] ?? '')))
      return undefined;
    const own = ownFigures(entry, neighbours.sameSource);
    // A count that its own percent contradicts is told there, and the communes of before the reform by their own rule.
    if (percentAgainstCounts.judge(claim, neighbours, contract) || slipOfScale.judge(claim, neighbours, contract))
      return undefined;
    if (entry.level === 'commune' && isSinceReform(claim.period)) return undefined;
    for (const side of sides) {
      const figure = own[side];
      const verdict = figure && judgeCount(claim, side, figure, catalogue);
      if (verdict) return verdict;
    }
    return judgePercent(claim, entry, own, catalogue);
  },
};

type OwnFigures = Partial<Record<Side, Figure>>;

function ownFigures(entry: IndicatorEntry, report: readonly Figure[]): OwnFigures {
  const figureOf = (side: Side) => report.find(({ indicator }) => indicator === entry[side]);
  const [numerator, denominator] = sides.map(figureOf);
  return { ...(numerator && { numerator }), ...(denominator && { denominator }) };
}

function judgeCount(claim: Figure, side: Side, figure: Figure, catalogue: Contract['catalogue']): Verdict | undefined {
  const counted = catalogue.byCode(figure.indicator);
  const count = claim[side];
  const known = counted && claimInterval(figure, counted.unit);
  if (count === null || !known || meet(roundedInterval(count), known)) return undefined;
  // A bound has been compared as such; only of two plain numbers can it be said how far apart they are.
  if (figure.qualifier !== 'exact' || figure.value === null) return undefined;
  const [stated, own] = [Number(count), Number(figure.value)];
  if (stated < own * (1 - nearlySame)) return undefined;
  return {
    severity: 'warning',
    found: `${side} ${count}`,
    expected: figure.value,
    repair: `${side} ${figure.value}`,
    messageVi: `${capital(sideNames[side])} ${decimalComma(count)} khác ${counted.nameVi} (${decimalComma(figure.value)}) của cùng nguồn: hai số phải là một, hoặc nêu rõ phạm vi.`,
    messageEn: `The ${side} ${count} is not ${counted.nameEn} (${figure.value}) of the same source: they must be one number, or the scope must be stated.`,
    related: [figure.id],
  };
}

/** A percent without its counts, where the report states both elsewhere. */
function judgePercent(
  claim: Figure,
  entry: IndicatorEntry,
  { numerator, denominator }: OwnFigures,
  catalogue: Contract['catalogue'],
): Verdict | undefined {
  if (entry.unit !== 'percent' || claim.value === null || claim.numerator !== null || claim.denominator !== null)
    return undefined;
  if (![numerator, denominator].every((figure) => figure?.qualifier === 'exact' && figure.value !== null))
    return undefined;
  const [over, under] = [numerator?.value ?? '0', denominator?.value ?? '0'];
  // Counts told in hundreds or thousands make no percent to one decimal place.
  if (over.endsWith('00') || under.endsWith('00')) return undefined;
  const percent = quotient(fractionOf(parseDecimal(over)), fractionOf(parseDecimal(under)), 100n);
  const percents = percentsBehind(claim.value, claim.qualifier);
  if (!percent || !percents || contains(percents, percent)) return undefined;
  const [stated, computed] = [Number(claim.value), Number(percent.over) / Number(percent.under)];
  if (computed === 0 || Math.abs(stated - computed) > nearlySame * computed) return undefined;
  const text = computed.toFixed(parseDecimal(claim.value).scale);
  const names = [numerator, denominator].map((figure) => catalogue.byCode(figure?.indicator ?? ''));
  return {
    severity: 'warning',
    found: `${claim.value} %`,
    expected: `${over}/${under} = ${text} %`,
    repair: `value ${text}`,
    messageVi: `Nguồn nêu ${decimalComma(claim.value)}%, nhưng ${names[0]?.nameVi} (${over}) trên ${names[1]?.nameVi} (${under}) của cùng nguồn là ${decimalComma(text)}%.`,
    messageEn: `The source states ${claim.value}%, but ${names[0]?.nameEn} (${over}) of ${names[1]?.nameEn} (${under}) in the same source is ${text}%.`,
    related: [numerator, denominator].flatMap((figure) => figure?.id ?? []),
  };
}
