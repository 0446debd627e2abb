import type { IndicatorEntry } from '../../../../schema/indicators/indicator.ts';
import type { UnitWord } from '../../../../schema/types/observation-words.ts';
import type { ObservationClaim } from '../../../ledger/claim.ts';
import { pointNumber } from '../figures/point-number.ts';
import { slips } from '../figures/power-of-ten.ts';
import type { Contract, Held, Neighbours } from '../rule.ts';
import { areAsLong, seriesEvidence, type SeriesEvidence, type SeriesPoint } from './series-evidence.ts';

/** A figure that fits its series only with its point moved. */
export interface Slip {
  /** By which power of ten it is too large; below 0 too small. */
  readonly power: number;
  readonly against: readonly SeriesPoint[];
}

const threeYears = 3 * 366;
/** How far apart the figures beside it may lie and still show one level. */
const steady = 1.5;
/** What is left of a year's change once the point is moved: wide where the series shows it from two sides. */
const nearTwoSided = 1.25;
const nearOneSided = 1.1;
/** What happens in a quarter may be twice what happens in another. */
const nearFlow = 2;

/** Of these a power of ten is no slip: they are places, truths and changes. */
const unscaled: ReadonlySet<UnitWord> = new Set(['rank', 'rank-change', 'boolean', 'percent-change', 'points-of-1000']);
/** Beyond these it is the business of share-outside-range. */
const greatest: Partial<Record<UnitWord, number>> = { percent: 100, index: 1 };

/** Undefined where the figure fits as it is, or where nothing beside it can tell. */
export function findSlip(
  claim: Held<ObservationClaim>,
  neighbours: Neighbours,
  { catalogue }: Contract,
): Slip | undefined {
  const entry = catalogue.byCode(claim.indicator);
  const number =
    entry && claim.qualifier === 'exact' && claim.value !== null ? pointNumber(claim, entry.unit) : undefined;
  if (!entry || !number || number <= 0 || unscaled.has(entry.unit)) return undefined;
  if (number > (greatest[entry.unit] ?? Infinity)) return undefined;
  const evidence = seriesEvidence(claim, neighbours, entry, { mostDays: threeYears, asRates: true });
  const { earlier, sameTime, later } = evidence;
  const against = [...earlier, ...sameTime, ...later];
  const numbers = against.map((point) => point.number);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  // Nothing times ten is nothing, and what fell to nothing fell.
  if (against.length === 0 || least <= 0 || most > least * steady) return undefined;
  const sides = sidesOf(evidence);
  const near = nearnessOf(entry, sides);
  const power = slips.find((each) => {
    const moved = number / 10 ** each;
    return moved >= least / near && moved <= most * near;
  });
  if (power === undefined || (sides < 2 && !isToldByOneSide(entry, number, power, evidence))) return undefined;
  // A month in ten may well be ten times the others; a hundred times is another unit.
  if (isFlow(entry) && Math.abs(power) < 2 && !areAsLong(claim, against)) return undefined;
  return { power, against };
}

const isFlow = ({ stockOrFlow, unit }: IndicatorEntry): boolean => stockOrFlow === 'flow' && unit !== 'percent';

function nearnessOf(entry: IndicatorEntry, sides: number): number {
  if (isFlow(entry)) return nearFlow;
  return sides > 1 ? nearTwoSided : nearOneSided;
}

/** On how many sides there are figures: before, after, beside; of the same time two sources count as two. */
const sidesOf = ({ earlier, later, sameTime }: SeriesEvidence): number =>
  Number(earlier.length > 0) + Number(later.length > 0) + Math.min(sameTime.length, 2);

/**
 * With figures on one side only, what surges may just have grown tenfold, or shrunk where neither is better, and so may any
 * share. Told then are a move against the indicator's own direction, a tenfold rise of what does not surge, another unit of a
 * flow, and a share written as a fraction.
 */
function isToldByOneSide(
  entry: IndicatorEntry,
  number: number,
  power: number,
  { earlier, earlierStill, later }: SeriesEvidence,
): boolean {
  const { unit, direction } = entry;
  if (unit === 'percent' && power === -2 && number <= 1) return earlier.length + later.length > 0;
  if (earlier.length === 0) return false;
  if (isFlow(entry)) return Math.abs(power) > 1;
  // If the figure is like that of two periods ago, it is the one between them that slipped.
  if (earlierStill.some((point) => isNear(point.number, number))) return false;
  const isRise = power > 0;
  if (direction === 'neutral') return !entry.surges;
  if (isRise !== (direction === 'higher')) return true;
  return isRise && !entry.surges && unit !== 'percent' && unit !== 'index';
}

const isNear = (a: number, b: number): boolean => Math.max(a, b) <= Math.min(a, b) * steady;
