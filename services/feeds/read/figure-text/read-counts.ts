import type { Expectation } from '../../fault.ts';
import { nameCountedThings } from './counted-things.ts';
import { exactly, type Figure } from './figure.ts';
import { noFraction, shareOfUnit, strangeWords, wholeParts } from './figure-expectations.ts';
import type { FigureKind } from './figure-kind.ts';
import type { NumberStyle } from './number-style.ts';
import { withoutFillers } from './qualifying-words.ts';
import { placePattern, readMeasure } from './read-measure.ts';
import { numberPattern, readNumber } from './read-number.ts';

const things = (group: string): string => String.raw`(?: ?(?<${group}>\p{L}[^\d/()%]*?))?`;
const line = String.raw`(?: ?\/ ?| trên tổng số | trên tổng | trong tổng số | trên | out of )`;

const one = new RegExp(`^(?<over>${numberPattern})${things('overThings')}$`, 'u');
const two = new RegExp(
  `^(?<place>${placePattern} )?(?<over>${numberPattern})${things('overThings')}${line}(?<under>${numberPattern})${things('underThings')}$`,
  'u',
);

/** `1.363/1.726 (đạt 78,97%)`, `1.363/1.726, đạt 78,97%`, `1.363/1.726 = 78,97%` */
const percentBehind =
  /^(?<counts>.+?)(?: ?\((?<inBrackets>[^()]+)\)| ?[,;]? (?<reached>đạt [^()]+)|(?: ?= ?|[,;] )(?<beside>[^()]+))$/;
/** `78,97% (1.363/1.726)` */
const percentInFront = /^(?<percent>[^()]+?) ?\((?<counts>[^()]+)\)$/;

const isPercent = (text: string | undefined): text is string => /(?:%|phần trăm)$/.test(text ?? '');

interface Parts {
  readonly counts: string;
  /** The percent printed beside them; null where there is none. */
  readonly percent: string | null;
  /** True where a comma or an equals sign is all that parts them, as it would part a decimal. */
  readonly isLoose: boolean;
}

function partsOf(text: string): Parts {
  if (!text.includes('%') && !text.includes('phần trăm')) return { counts: text, percent: null, isLoose: false };
  const inFront = percentInFront.exec(text)?.groups;
  if (inFront?.['counts'] !== undefined && isPercent(inFront['percent']))
    return { counts: inFront['counts'], percent: inFront['percent'], isLoose: false };
  const { counts, inBrackets, reached, beside } = percentBehind.exec(text)?.groups ?? {};
  const percent = inBrackets ?? reached ?? beside;
  if (counts === undefined || !isPercent(percent)) return { counts: text, percent: null, isLoose: false };
  return { counts, percent: withoutFillers(percent), isLoose: beside !== undefined };
}

const strange = (words: string | undefined): words is string => words !== undefined && !nameCountedThings(words.trim());

function readStated(percent: string, { unit }: FigureKind, style: NumberStyle): string | Expectation {
  return unit === 'percent' ? readMeasure(percent, unit, style) : strangeWords(percent, unit);
}

const isWhole = (decimal: string): boolean => !decimal.includes('.');

/** A number above or below the line, whole where whole things are counted. */
export function readPart(
  text: string,
  { unit, countsWholeThings }: FigureKind,
  style: NumberStyle,
): string | Expectation {
  const mustBeWhole = unit === 'rank' || countsWholeThings;
  const number = readNumber(text, style, (decimal) => !mustBeWhole || isWhole(decimal));
  if (typeof number !== 'string' || !mustBeWhole || isWhole(number)) return number;
  return wholeParts;
}

function readTwo(
  { place, over = '', under = '' }: Readonly<Record<string, string | undefined>>,
  { percent }: Parts,
  kind: FigureKind,
  style: NumberStyle,
): Figure | Expectation {
  const { unit, isRatio } = kind;
  if (unit !== 'rank' && (!isRatio || place !== undefined)) return noFraction(unit);
  const numerator = readPart(over, kind, style);
  if (typeof numerator !== 'string') return numerator;
  const denominator = readPart(under, kind, style);
  if (typeof denominator !== 'string') return denominator;
  if (unit === 'rank') return percent === null ? exactly({ value: numerator, denominator }) : noFraction(unit);
  // 85/100 of a figure per 100 people: the unit itself, or 85 people of 100.
  if (unit.startsWith('per-') && /^1000?$/.test(denominator)) return shareOfUnit(under);
  const stated = percent === null ? '' : readStated(percent, kind, style);
  return typeof stated === 'string' ? exactly({ numerator, denominator, stated }) : stated;
}

/** One count beside its percent, as in `175 trường (52,6%)`: what it is a share of is not said. */
function readOne(over: string, percent: string, kind: FigureKind, style: NumberStyle): Figure | Expectation {
  const numerator = readPart(over, kind, style);
  if (typeof numerator !== 'string') return numerator;
  const value = readStated(percent, kind, style);
  return typeof value === 'string' ? exactly({ value, numerator, stated: value }) : value;
}

/**
 * A figure told by its counts, with the percent that may be printed beside them; of a rank the place and the number of
 * places. Undefined where the text, as `plainText` gives it, tells no counts.
 */
export function readCounts(text: string, kind: FigureKind, style: NumberStyle): Figure | Expectation | undefined {
  const parts = partsOf(text);
  const counts = two.exec(parts.counts)?.groups;
  if (counts) {
    const words = [counts['overThings'], counts['underThings']].find(strange);
    return words === undefined ? readTwo(counts, parts, kind, style) : strangeWords(words, kind.unit);
  }
  if (parts.percent === null || parts.isLoose || kind.unit !== 'percent') return undefined;
  const count = one.exec(parts.counts)?.groups;
  if (count?.['over'] === undefined || strange(count['overThings'])) return undefined;
  return readOne(count['over'], parts.percent, kind, style);
}
