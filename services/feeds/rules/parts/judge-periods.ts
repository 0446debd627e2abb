import type { ObservationClaim } from '../../../ledger/claim.ts';
import { digitSlip } from '../figures/digit-slip.ts';
import type { Contract, Held, Neighbours, Verdict } from '../rule.ts';
import { waysToMake } from './ways-to-make.ts';

type Figure = Held<ObservationClaim>;

/** What was not settled in one period is often counted again in the next; running totals add up to half as much again. */
const countedTwice = 1.2;
/** In short numbers one other digit is soon a late report. */
const fewestToMistype = 1000;

const numberOf = ({ qualifier, value }: ObservationClaim): number | undefined =>
  qualifier === 'exact' && value !== null && /^\d+$/.test(value) ? Number(value) : undefined;

interface Sum {
  readonly periods: readonly Figure[];
  readonly added: number;
  readonly isComplete: boolean;
}

function sumOf(way: readonly string[], within: readonly Figure[]): Sum {
  const periods = way.flatMap(
    (text) => within.find((each) => each.period.text === text && numberOf(each) !== undefined) ?? [],
  );
  const added = periods.reduce((sum, each) => sum + (numberOf(each) ?? 0), 0);
  return { periods, added, isComplete: periods.length === way.length };
}

/**
 * A flow of a year beside those of its quarters, of one source. Later figures correct earlier ones, so that a sum is
 * seldom exact: told are two digits in each other's place or one mistyped, and periods that make far more than the whole.
 */
export function judgePeriods(claim: Figure, neighbours: Neighbours, { catalogue }: Contract): Verdict | undefined {
  const entry = catalogue.byCode(claim.indicator);
  const whole = numberOf(claim);
  const ways = waysToMake(claim.period);
  if (entry?.unit !== 'count' || entry.stockOrFlow !== 'flow' || !whole || ways.length === 0) return undefined;
  const { withinPeriod } = neighbours;
  const sums = ways.map((way) => sumOf(way, withinPeriod)).filter(({ periods }) => periods.length > 1);
  // One way that fits vouches for the whole: what is wrong is then in the other, and told there if anywhere.
  if (sums.some(({ added, isComplete }) => isComplete && added === whole)) return undefined;
  const mistyped = sums.find(({ added, isComplete }) => isComplete && isSlip(added, whole));
  if (mistyped) return verdictOn(claim, mistyped, 'mistyped');
  const greater = sums.find(({ added }) => added > whole * countedTwice);
  // A period that alone exceeds the whole is the business of implausible-move.
  const isAlone = greater?.periods.some((each) => (numberOf(each) ?? 0) > whole);
  return greater && !isAlone ? verdictOn(claim, greater, 'greater') : undefined;
}

function isSlip(added: number, whole: number): boolean {
  const slip = digitSlip(added, whole);
  return slip === 'swapped' || (slip === 'mistyped' && whole >= fewestToMistype);
}

function verdictOn(claim: Figure, { periods, added }: Sum, how: 'mistyped' | 'greater'): Verdict {
  const list = periods.map(({ period, value }) => `${value} (${period.text})`).join(' + ');
  const why =
    how === 'mistyped'
      ? { vi: 'một số có thể gõ nhầm chữ số', en: 'a digit may be mistyped in one of them' }
      : {
          vi: 'có thể số của từng kỳ là lũy kế từ đầu năm',
          en: 'those of the periods may be running totals of the year',
        };
  return {
    severity: 'warning',
    found: `${list} = ${added}`,
    expected: `${claim.value}`,
    repair: how === 'mistyped' ? `value ${added}` : null,
    messageVi: `Các kỳ ${list} cộng lại là ${added}, nhưng cùng nguồn nêu ${claim.value} cho cả kỳ ${claim.period.text}: ${why.vi}.`,
    messageEn: `The periods ${list} add up to ${added}, but the same source states ${claim.value} for ${claim.period.text} as a whole: ${why.en}.`,
    related: periods.map(({ id }) => id),
  };
}
