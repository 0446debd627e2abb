import type { IndicatorEntry } from '../../../../schema/indicators/indicator.ts';
import type { UnitWord } from '../../../../schema/types/observation-words.ts';
import type { ObservationClaim } from '../../../ledger/claim.ts';
import { pointNumber } from '../figures/point-number.ts';
import { slips } from '../figures/power-of-ten.ts';
import type { Contract, Held, Neighbours } from '../rule.ts';
import { seriesEvidence, type SeriesEvidence, type SeriesPoint } from './series-evidence.ts';

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
  const evidence = seriesEvidence(claim, neighbours, entry, threeYears);
  const { earlier, sameTime, later } = evidence;
  const against = [...earlier, ...sameTime, ...later];
  const numbers = against.map((point) => point.number);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  // Nothing times ten is nothing, and what fell to nothing fell.
  if (against.length === 0 || least <= 0 || most > least * steady) return undefined;
  const sides = sidesOf(evidence);
  const near = sides > 1 ? nearTwoSided : nearOneSided;
  const power = slips.find((each) => {
    const moved = number / 10 ** each;
    return moved >= least / near && moved <= most * near;
  });
  if (power === undefined || (sides < 2 && !isToldByOneSide(entry, number, power, evidence))) return undefined;
  return { power, against };
}

/** On how many sides there are figures: before, after, beside; of the same time two sources count as two. */
const sidesOf = ({ earlier, later, sameTime }: SeriesEvidence): number =>
  Number(earlier.length > 0) + Number(later.length > 0) + Math.min(sameTime.length, 2);

/**
 * With figures on one side only, what grows tenfold may just grow: accounts and transactions do. Told then are a move
 * against the indicator's own direction, of what neither grows nor shrinks by nature, and a share written as a fraction.
 */
function isToldByOneSide(
  { unit, direction, stockOrFlow }: IndicatorEntry,
  number: number,
  power: number,
  { earlier, earlierStill, later }: SeriesEvidence,
): boolean {
  if (unit === 'percent' && power === -2 && number <= 1) return earlier.length + later.length > 0;
  if (earlier.length === 0 || (stockOrFlow === 'flow' && unit !== 'percent')) return false;
  // If the figure is like that of two periods ago, it is the one between them that slipped.
  if (earlierStill.some((point) => isNear(point.number, number))) return false;
  return direction === 'neutral' || power < 0 === (direction === 'higher');
}

const isNear = (a: number, b: number): boolean => Math.max(a, b) <= Math.min(a, b) * steady;
