import { isPerCapita } from '../../../schema/indicators/indicator.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { decimalComma, decimalText, fractionOf, parseDecimal, quotient, roundTo } from './figures/decimal.ts';
import { movePoint, slipBetween } from './figures/power-of-ten.ts';
import { percentsBehind } from './figures/stated-percent.ts';
import type { Contract, Held, Neighbours, ObservationRule, Verdict } from './rule.ts';
import { findSlip } from './series/find-slip.ts';
import { findPopulationSlip } from './series/population-behind.ts';
import { listPoints } from './series/series-evidence.ts';

export const slipOfScale: ObservationRule = {
  word: 'slip-of-scale',
  severities: ['contradiction', 'warning'],
  reason: {
    vi: 'Nhầm dấu thập phân, dấu phân cách hàng nghìn hay đơn vị làm số lệch đúng 10, 100 hoặc 1000 lần. Tỷ lệ nêu chỉ khớp tử số, mẫu số khi nhân hay chia như vậy thì chắc chắn sai. Số chỉ khớp với các kỳ trước và sau, với nguồn khác, hay với số dân mà các số trên 100 dân của cùng báo cáo cho ra, khi nhân hay chia như vậy là cảnh báo (còn lệch không quá 10% khi chỉ có một phía làm chứng, 25% khi có hai phía).',
    en: 'A slip of the decimal sign, of a thousands separator or of the unit puts a number off by 10, 100 or 1000. A stated percent that fits its counts only so is wrong for certain. A figure that fits the periods before and after, other sources, or the population that the per-100 figures of its report make, only so, is a warning (within 10 % where one side bears witness, 25 % where two do).',
  },
  spares: {
    vi: 'Số đếm có thể tăng gấp nhiều lần (surges trong danh mục: tài khoản, giao dịch, trạm 5G) và tỷ lệ, khi chỉ biết kỳ trước: tăng gấp mười có thể là thật, dịch vụ một phần giảm vì thành toàn trình cũng vậy; số thời kỳ của hai kỳ dài ngắn khác nhau; chuỗi mà các kỳ bên cạnh chênh nhau quá 1,5 lần; số lệch mười lần so với một nguồn khác mà không có kỳ nào khác làm chứng (thuộc SOURCES_DISAGREE).',
    en: 'Counts that may multiply (surges in the catalogue: accounts, transactions, 5G stations), and shares, where only the period before is known: tenfold may be true, and so may a fall of partial services that became full ones; flows of periods of different length; series whose neighbours differ by more than 1.5 times; one other source alone, which is SOURCES_DISAGREE.',
  },
  judge: (claim, neighbours, contract) =>
    slippedPercent(claim, contract) ??
    slippedFigure(claim, neighbours, contract) ??
    slippedPopulation(claim, neighbours, contract),
};

function slippedPercent(claim: ObservationClaim, { catalogue }: Contract): Verdict | undefined {
  const { numerator, denominator, stated, qualifier } = claim;
  if (catalogue.byCode(claim.indicator)?.unit !== 'percent' || qualifier !== 'exact') return undefined;
  if (numerator === null || denominator === null || stated === null) return undefined;
  const percent = quotient(fractionOf(parseDecimal(numerator)), fractionOf(parseDecimal(denominator)), 100n);
  const percents = percentsBehind(stated, qualifier);
  const power = percent && percents && slipBetween(stated, percents, percent);
  if (!percent || power === undefined) return undefined;
  const computed = decimalText(roundTo(percent, Math.max(0, parseDecimal(stated).scale + power)));
  const counts = `${numerator}/${denominator}`;
  const times = 10 ** Math.abs(power);
  return {
    severity: 'contradiction',
    found: `${counts} = ${stated} %`,
    expected: `${computed} %`,
    repair: `stated ${computed}`,
    messageVi: `Nguồn nêu ${decimalComma(stated)}%, nhưng ${counts} là ${decimalComma(computed)}%: lệch ${times} lần, có thể nhầm dấu thập phân.`,
    messageEn: `The source states ${stated}%, but ${counts} is ${computed}%: off by ${times} times, a slip of the decimal sign.`,
    related: [],
  };
}

function slippedFigure(claim: Held<ObservationClaim>, neighbours: Neighbours, contract: Contract): Verdict | undefined {
  const slip = findSlip(claim, neighbours, contract);
  if (!slip || claim.value === null) return undefined;
  const { power, against } = slip;
  const times = 10 ** Math.abs(power);
  const moved = trimmed(movePoint(claim.value, -power));
  const isPossible = contract.catalogue.byCode(claim.indicator)?.unit !== 'count' || !moved.includes('.');
  const list = listPoints(against, claim);
  return {
    severity: 'warning',
    found: claim.value,
    expected: list.en,
    repair: isPossible ? `value ${moved}` : null,
    messageVi:
      `Số ${decimalComma(claim.value)} chỉ khớp với ${list.vi} khi ${power > 0 ? 'chia cho' : 'nhân với'} ${times}: ` +
      'có thể nhầm dấu thập phân, dấu phân cách hàng nghìn hoặc đơn vị.',
    messageEn:
      `${claim.value} fits ${list.en} only when ${power > 0 ? 'divided' : 'multiplied'} by ${times}: ` +
      'the decimal sign, a thousands separator or the unit may have slipped.',
    related: against.map(({ figure }) => figure.id),
  };
}

/** Of a count whose number per 100 people makes another population than those of the other counts: either may be wrong. */
function slippedPopulation(
  claim: Held<ObservationClaim>,
  neighbours: Neighbours,
  contract: Contract,
): Verdict | undefined {
  const { catalogue } = contract;
  const isCounted = catalogue.all.some((entry) => isPerCapita(entry) && entry.numerator === claim.indicator);
  if (!isCounted || claim.qualifier !== 'exact' || claim.value === null) return undefined;
  const slip = findPopulationSlip(claim, [claim, ...neighbours.sameSource], contract);
  if (!slip) return undefined;
  const { own, others, power } = slip;
  const people = (population: number): string => `${Math.round(population / 1000)}000`;
  const [made, known] = [people(own.population), people(others[0]?.population ?? 0)];
  const rate = own.perCapita.value ?? '';
  const [movedCount, movedRate] = [trimmed(movePoint(claim.value, -power)), trimmed(movePoint(rate, power))];
  const per = catalogue.byCode(own.perCapita.indicator)?.unit === 'per-100-people' ? 100 : 1000;
  const counts = others.map(({ count }) => catalogue.byCode(count.indicator));
  return {
    severity: 'warning',
    found: `${claim.value} (${rate})`,
    expected: `${movedCount} (${rate}), ${claim.value} (${movedRate})`,
    repair: null,
    messageVi: `Số ${decimalComma(claim.value)} với ${decimalComma(rate)} trên ${per} dân cho ra khoảng ${made} người, trong khi ${counts.map((each) => each?.nameVi).join(', ')} của cùng nguồn cho ra khoảng ${known} người: có thể đúng là ${decimalComma(movedCount)}, hoặc ${decimalComma(movedRate)} trên ${per} dân.`,
    messageEn: `${claim.value} with ${rate} per ${per} people makes some ${made} people, but ${counts.map((each) => each?.nameEn).join(', ')} of the same source make some ${known}: ${movedCount}, or ${movedRate} per ${per} people, would fit.`,
    related: [own.perCapita, ...others.flatMap(({ count, perCapita }) => [count, perCapita])].map(({ id }) => id),
  };
}

/** 3806.0 as 3806: the point was moved, so what stands behind it was never printed. */
const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
