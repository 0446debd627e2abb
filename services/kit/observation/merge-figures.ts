import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { AbsenceReasonWord, QualifierWord } from '../../../schema/types/observation-words.ts';
import { ratioOf } from './observation-model.ts';

/** What a figure says as an interval: a point for a value, half-open for a bound. */
export interface Figure {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly qualifier: QualifierWord;
  /** The whole that a share is part of, where it is known without being stated beside the figure. */
  readonly weight?: number | null;
}

export interface MergedFigure extends Figure {
  /** Why value is null; null where it is not. */
  readonly absence: AbsenceReasonWord | null;
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

const intervalOf = ({ value, lower, upper }: Figure): Interval =>
  value === null ? { low: lower ?? -Infinity, high: upper ?? Infinity } : { low: value, high: value };

/** Null for an open end; else without the binary dust of sums and means, whole numbers untouched. */
function tidy(number: number): number | null {
  if (!Number.isFinite(number)) return null;
  return Number.isSafeInteger(number) ? number : Number(Number(number.toPrecision(14)).toFixed(10));
}

function absent(reason: AbsenceReasonWord): MergedFigure {
  return {
    value: null,
    lower: null,
    upper: null,
    numerator: null,
    denominator: null,
    qualifier: 'exact',
    absence: reason,
  };
}

function fromInterval({ low, high }: Interval, parts: readonly Figure[], why: AbsenceReasonWord): MergedFigure {
  const about = parts.some(({ qualifier }) => qualifier === 'about');
  if (low === high) return { ...absent(why), value: tidy(low), qualifier: about ? 'about' : 'exact', absence: null };
  const lower = tidy(low);
  const upper = tidy(high);
  if (lower === null && upper === null) return absent(why);
  const qualifier = lower === null ? 'at-most' : upper === null ? 'at-least' : 'range';
  return { ...absent(why), lower, upper, qualifier };
}

const add = (parts: readonly Figure[], open: boolean): Interval => {
  const intervals = parts.map(intervalOf);
  const low = intervals.reduce((total, part) => total + part.low, 0);
  const high = intervals.reduce((total, part) => total + part.high, 0);
  return { low, high: open ? Infinity : high };
};

function addCounts(unit: IndicatorEntry['unit'], parts: readonly Figure[]): MergedFigure | undefined {
  if (!parts.every((part) => part.numerator !== null && part.denominator)) return undefined;
  const numerator = parts.reduce((total, part) => total + (part.numerator ?? 0), 0);
  const denominator = parts.reduce((total, part) => total + (part.denominator ?? 0), 0);
  const value = ratioOf(unit, numerator, denominator);
  if (value === null) return undefined;
  const about = parts.some(({ qualifier }) => qualifier === 'about');
  return {
    value,
    lower: null,
    upper: null,
    numerator,
    denominator,
    qualifier: about ? 'about' : 'exact',
    absence: null,
  };
}

/** Every part counts as much as the whole it is a share of. */
function weigh(parts: readonly Figure[]): Interval | undefined {
  const weights = parts.map(({ denominator, weight }) => denominator ?? weight ?? 0);
  if (weights.some((weight) => weight <= 0)) return undefined;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (end: keyof Interval): number =>
    parts.reduce((sum, part, index) => sum + intervalOf(part)[end] * (weights[index] ?? 0), 0) / total;
  return { low: mean('low'), high: mean('high') };
}

/** Without weights a mean is only known to lie between the least and the greatest of its parts. */
function weightedMean(parts: readonly Figure[]): MergedFigure {
  const mean = weigh(parts);
  if (mean) return fromInterval(mean, parts, 'bound-only');
  const intervals = parts.map(intervalOf);
  const low = Math.min(...intervals.map((part) => part.low));
  const high = Math.max(...intervals.map((part) => part.high));
  return fromInterval({ low, high }, parts, 'weights-unknown');
}

function allTrue(parts: readonly Figure[], complete: boolean): MergedFigure {
  if (parts.some(({ value }) => value === 0)) return { ...absent('not-reported'), value: 0, absence: null };
  if (parts.some(({ value }) => value === null)) return absent('bound-only');
  return complete ? { ...absent('not-reported'), value: 1, absence: null } : absent('predecessors-incomplete');
}

export interface MergeScope {
  /** Units that the merged figure speaks of; parts are the figures of those that reported. */
  readonly units: number;
  /** `whole`: the figure of all units or none. `reported`: of those that reported, to be read with its coverage. */
  readonly of: 'whole' | 'reported';
}

/**
 * Makes one figure of several by the indicator's own rule. Bounds stay bounds: a sum that lacks units is "at least", a
 * mean without weights is a range. Never a number that the parts do not bear out.
 */
export function mergeFigures(indicator: IndicatorEntry, parts: readonly Figure[], scope: MergeScope): MergedFigure {
  if (parts.length === 0) return absent('not-reported');
  const complete = scope.of === 'reported' || parts.length === scope.units;
  switch (indicator.mergeRule) {
    case 'none':
      return absent('rule-is-none');
    case 'all-true':
      return allTrue(parts, complete);
    case 'sum':
      return fromInterval(add(parts, !complete), parts, complete ? 'bound-only' : 'predecessors-incomplete');
    case 'recompute':
    case 'weighted-mean':
      if (!complete) return absent('predecessors-incomplete');
      return addCounts(indicator.unit, parts) ?? weightedMean(parts);
    case 'simple-mean': {
      if (!complete) return absent('predecessors-incomplete');
      const { low, high } = add(parts, false);
      return fromInterval({ low: low / parts.length, high: high / parts.length }, parts, 'bound-only');
    }
  }
}
