import type { PartsEntry, PartsRelation } from '../../../../schema/indicators/parts.ts';
import { capital } from '../capital.ts';
import { decimalComma } from '../figures/decimal.ts';
import { digitSlip } from '../figures/digit-slip.ts';
import { pointNumber } from '../figures/point-number.ts';
import type { BilingualText, Verdict } from '../rule.ts';
import { exceeds, sumOf } from './add-intervals.ts';
import type { StatedCount } from './count-at.ts';

/** A whole and its parts as one report states them; parts that it does not state are missing, not zero. */
export interface StatedParts {
  readonly entry: PartsEntry;
  readonly whole: StatedCount;
  readonly parts: readonly (StatedCount | undefined)[];
}

const isStated = (part: StatedCount | undefined): part is StatedCount => part !== undefined;
const inVietnamese = (counts: readonly StatedCount[], between: string): string =>
  counts.map(({ name, quote }) => `${name.vi} (${decimalComma(quote)})`).join(between);
const inEnglish = (counts: readonly StatedCount[], between: string): string =>
  counts.map(({ name, quote }) => `${name.en} (${quote})`).join(between);
const idsOf = (counts: readonly StatedCount[], own: StatedCount): number[] => [
  ...new Set(counts.map(({ figure }) => figure.id).filter((id) => id !== own.figure.id)),
];
const cellOf = ({ side }: StatedCount): string => (side === 'figure' ? 'value' : side);

/** Plain sum of plain numbers; undefined where one is a bound, a range or about. */
function plainSum(counts: readonly StatedCount[]): number | undefined {
  const numbers = counts.map(({ quote }) => (/^\d+$/.test(quote) ? Number(quote) : undefined));
  return numbers.every((number) => number !== undefined) ? numbers.reduce((sum, number) => sum + number, 0) : undefined;
}

/** A list that may be longer may also overlap where it is told in part: it is judged where so many of it are told. */
const fewestOfSome = 3;
/** `all`, `most` and `some`: parts that do not overlap. */
export function judgeSum({ entry: { relation }, whole, parts }: StatedParts): Verdict | undefined {
  const stated = parts.filter(isStated);
  const isComplete = relation !== 'some' && stated.length === parts.length;
  // A count that exceeds the one beside it in its own row is the business of share-outside-range.
  if (stated.length === 0 || idsOf(stated, whole).length === 0) return undefined;
  const sum = sumOf(stated.map(({ interval }) => interval));
  if (exceeds(sum, whole.interval)) {
    if (relation !== 'some') return sumVerdict(whole, stated, 'contradiction', isComplete);
    const isTold = stated.length >= Math.min(parts.length, fewestOfSome);
    const alone = stated.filter(({ interval }) => exceeds(interval, whole.interval));
    return isTold || alone.length > 0 ? sumVerdict(whole, isTold ? stated : alone, 'warning', false) : undefined;
  }
  if (!isComplete || !exceeds(whole.interval, sum)) return undefined;
  const [added, total] = [plainSum(stated), plainSum([whole])];
  const slip = added === undefined || total === undefined ? undefined : digitSlip(added, total);
  if (relation === 'all' || slip === 'swapped') return sumVerdict(whole, stated, 'contradiction', true);
  return slip && sumVerdict(whole, stated, 'warning', true);
}

function sumVerdict(
  whole: StatedCount,
  parts: readonly StatedCount[],
  severity: Verdict['severity'],
  isComplete: boolean,
): Verdict {
  const [added, total] = [plainSum(parts), plainSum([whole])];
  const list = parts.map(({ quote }) => quote).join(' + ');
  const isDerived = [whole, ...parts].some(({ figure }) => figure.derived);
  const gap = gapBetween(added, total);
  const isSum = parts.length > 1 && added !== undefined;
  return {
    severity: isDerived ? 'warning' : severity,
    found: isSum ? `${list} = ${added}` : list,
    expected: `${isComplete ? '' : '<= '}${whole.quote}`,
    repair: added === undefined ? null : `${cellOf(whole)} ${isComplete ? '' : '>= '}${added}`,
    messageVi: `${capital(inVietnamese(parts, ' cộng '))}${isSum ? ` là ${added}` : ''}, nhưng cùng nguồn nêu ${inVietnamese([whole], '')}${gap.vi}.`,
    messageEn: `${capital(inEnglish(parts, ' plus '))}${isSum ? ` is ${added}` : ''}, but the same source states ${inEnglish([whole], '')}${gap.en}.`,
    related: idsOf(parts, whole),
  };
}

/** How far the parts are from their whole, as the end of a sentence. */
function gapBetween(added: number | undefined, total: number | undefined): BilingualText {
  if (added === undefined || total === undefined) return { vi: '', en: '' };
  const gap = Math.abs(added - total);
  return added > total
    ? { vi: `: các phần vượt tổng ${gap}`, en: `: the parts exceed it by ${gap}` }
    : { vi: `: các phần thiếu ${gap}`, en: `: the parts fall short by ${gap}` };
}

interface StatedPart {
  readonly entry: PartsEntry;
  readonly whole: StatedCount;
  readonly part: StatedCount;
}

const cannotExceed: Partial<Readonly<Record<PartsRelation, BilingualText>>> = {
  each: { vi: ', dù chỉ là một phần của nó', en: ', of which it is a part' },
  'at-most': { vi: ', dù không thể lớn hơn', en: ', which it cannot' },
};

/** `each` and `at-most`: a part that exceeds its whole, or another figure that it cannot exceed. */
export function judgePart({ entry: { relation }, whole, part }: StatedPart): Verdict | undefined {
  if (!exceeds(part.interval, whole.interval)) return undefined;
  const why = cannotExceed[relation];
  return {
    severity: 'warning',
    found: part.quote,
    expected: `<= ${whole.quote}`,
    repair: null,
    messageVi: `${capital(inVietnamese([part], ''))} lớn hơn ${inVietnamese([whole], '')}${why?.vi}.`,
    messageEn: `${capital(inEnglish([part], ''))} exceeds ${inEnglish([whole], '')}${why?.en}.`,
    related: idsOf([whole], part),
  };
}

/** `layers`: a whole that is exactly the sum of three layers or more counts the same things once for each of them. */
export function judgeLayers({ whole, parts }: StatedParts): Verdict | undefined {
  const stated = parts.filter(isStated);
  const total = plainSum([whole]);
  if (stated.length < 3 || total === undefined || plainSum(stated) !== total) return undefined;
  const list = stated.map(({ quote }) => quote).join(' + ');
  return {
    severity: 'note',
    found: `${list} = ${total}`,
    expected: 'each counted once',
    repair: null,
    messageVi: `${capital(inVietnamese([whole], ''))} bằng ${list}, tức cộng các lớp, nên cùng một đối tượng được đếm nhiều lần: nêu rõ cách đếm, không so với số đếm mỗi đối tượng một lần.`,
    messageEn: `${capital(inEnglish([whole], ''))} is ${list}, the sum of its layers, so the same thing is counted once for each: state how it is counted, and do not compare it with a count of each thing once.`,
    related: idsOf(stated, whole),
  };
}

/** A gap of more than this share of the whole is a plan not yet carried out, not two counts that were meant to agree. */
const nearlyAll = 0.05;

/** `one-for-one`: fewer than one for each, where nearly all have one or the report says how many have. */
export function judgeOneForOne({ whole, parts: [part, share] }: StatedParts): Verdict | undefined {
  if (!part) return undefined;
  const [have, all] = [plainSum([part]), plainSum([whole])];
  if (have === undefined || all === undefined || !exceeds(whole.interval, part.interval)) return undefined;
  const covered = share && pointNumber(share.figure, 'percent');
  // Whole percents round up to 100 what is 99.66, so half a percent of all may lack one unsaid.
  const isTold = share && covered !== undefined && have >= ((covered - 0.5) / 100) * all;
  if (isTold && covered < 100) return undefined;
  if (covered === undefined && all - have > nearlyAll * all) return undefined;
  const isClaimed = share !== undefined && covered !== undefined;
  return {
    severity: isClaimed && !isTold ? 'warning' : 'note',
    found: part.quote,
    expected: whole.quote,
    repair: null,
    messageVi:
      `${capital(inVietnamese([part], ''))} ít hơn ${inVietnamese([whole], '')} trong cùng nguồn: còn ${all - have} nơi chưa có.` +
      (isClaimed ? ` Nguồn nêu ${share.name.vi} là ${decimalComma(share.quote)}%.` : ''),
    messageEn:
      `${capital(inEnglish([part], ''))} is less than ${inEnglish([whole], '')} in the same source: ${all - have} are without one.` +
      (isClaimed ? ` The source states ${share.name.en} as ${share.quote}%.` : ''),
    related: idsOf(share ? [whole, share] : [whole], part),
  };
}
