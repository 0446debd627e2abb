import type { ObservationClaim } from '../../ledger/claim.ts';
import { decimalComma, decimalText, fractionOf, parseDecimal, quotient, roundTo } from './figures/decimal.ts';
import { movePoint, slipBetween } from './figures/power-of-ten.ts';
import { percentsBehind } from './figures/stated-percent.ts';
import type { Contract, Held, Neighbours, ObservationRule, Verdict } from './rule.ts';
import { findSlip } from './series/find-slip.ts';
import { listPoints } from './series/series-evidence.ts';

export const slipOfScale: ObservationRule = {
  word: 'slip-of-scale',
  severities: ['contradiction', 'warning'],
  reason: {
    vi: 'Nhầm dấu thập phân, dấu phân cách hàng nghìn hay đơn vị làm số lệch đúng 10, 100 hoặc 1000 lần. Tỷ lệ nêu chỉ khớp tử số, mẫu số khi nhân hay chia như vậy thì chắc chắn sai. Số chỉ khớp với các kỳ trước và sau, hay với nguồn khác, khi nhân hay chia như vậy (còn lệch không quá 25%) là cảnh báo.',
    en: 'A slip of the decimal sign, of a thousands separator or of the unit puts a number off by 10, 100 or 1000. A stated percent that fits its counts only so is wrong for certain. A figure that fits the periods before and after, or other sources, only so (within 25 % then) is a warning.',
  },
  spares: {
    vi: 'Số đếm tăng nhanh (tài khoản, giao dịch, trạm 5G) khi chỉ biết kỳ trước: tăng gấp mười có thể là thật; số thời kỳ của hai kỳ dài ngắn khác nhau; chuỗi mà các kỳ bên cạnh chênh nhau quá 1,5 lần; số lệch mười lần so với một nguồn khác mà không có kỳ nào khác làm chứng (thuộc SOURCES_DISAGREE).',
    en: 'Counts that grow fast (accounts, transactions, 5G stations) where only the period before is known: tenfold may be true; flows of periods of different length; series whose neighbours differ by more than 1.5 times; one other source alone, which is SOURCES_DISAGREE.',
  },
  judge: (claim, neighbours, contract) => slippedPercent(claim, contract) ?? slippedFigure(claim, neighbours, contract),
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

/** 3806.0 as 3806: the point was moved, so what stands behind it was never printed. */
const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
