import type { Catalogue } from '../../../schema/indicators/catalogue.ts';
import { isPerCapita, type IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { UnitWord } from '../../../schema/types/observation-words.ts';
import type { CountPlace, PartsEntry } from '../../../schema/indicators/parts.ts';
import type { RelatedIndicator, Surroundings } from '../../ledger/write/read-neighbours.ts';

/** Ranks and changes go up and down, and what is true or false has no size. */
const unmoved: ReadonlySet<UnitWord> = new Set(['rank', 'rank-change', 'boolean', 'percent-change']);
/** A fall of 20 points is one by a fifth at least. What is cumulative should not fall at all. */
const fifthLess = 0.8;
const hardlyLess = 0.99;
/** Communes were redrawn, so that even the same figure means another thing; a year may have hardly less than a part of it. */
const always = 2;

/** What is read beside a figure, so that the rules find what they compare it with. */
export function surroundingsOf(catalogue: Catalogue): Surroundings {
  const related = catalogue.all.flatMap((entry) => [
    ...ofParts(entry, catalogue),
    ...ofCounts(entry, catalogue),
    ...ofSameWhole(entry, catalogue),
    ...ofPopulation(entry, catalogue),
    ...ofChanges(entry, catalogue),
  ]);
  return {
    related: [...new Map(related.map((each) => [Object.values(each).join(' '), each])).values()],
    series: catalogue.all
      .filter(({ unit }) => !unmoved.has(unit))
      .map((entry) => ({ code: entry.code, leastRatio: leastRatioOf(entry), addsUp: isCountedFlow(entry) })),
  };
}

const isCountedFlow = ({ stockOrFlow, unit }: IndicatorEntry): boolean => stockOrFlow === 'flow' && unit === 'count';

function leastRatioOf(entry: IndicatorEntry): number {
  if (entry.level === 'commune' || isCountedFlow(entry)) return always;
  return entry.stockOrFlow === 'cumulative' ? hardlyLess : fifthLess;
}

const besideOf = ({ code }: IndicatorEntry, codes: readonly string[]): RelatedIndicator[] =>
  codes.filter((each) => each !== code).map((each) => ({ of: code, code: each, years: 0, scope: 'same-source' }));

/** What a verdict on parts is told on, beside what it rests on, and the other way round; wherever the counts may stand. */
function ofParts(entry: IndicatorEntry, catalogue: Catalogue): RelatedIndicator[] {
  const codesOf = (places: readonly CountPlace[]): string[] =>
    places.flatMap((place) => catalogue.placesOf(place).map(({ code }) => code));
  const related = catalogue.partsWith(entry.code).filter(({ relation }) => relation !== 'alike');
  return related.flatMap((parts) => {
    const { told, beside } = sidesOf(parts);
    const [own, others] = [codesOf(told), codesOf(beside)];
    return [
      ...(own.includes(entry.code) ? besideOf(entry, others) : []),
      ...(others.includes(entry.code) ? besideOf(entry, own) : []),
    ];
  });
}

function sidesOf({ relation, whole, parts }: PartsEntry): Record<'told' | 'beside', readonly CountPlace[]> {
  const [first, ...others] = parts;
  if (relation === 'each' || relation === 'at-most') return { told: parts, beside: [whole] };
  if (relation === 'one-for-one') return { told: first ? [first] : [], beside: [whole, ...others] };
  return { told: [whole], beside: parts };
}

/** A share and the indicators that its counts are, either way. */
function ofCounts(entry: IndicatorEntry, catalogue: Catalogue): RelatedIndicator[] {
  const counts = [entry.numerator, entry.denominator].flatMap((code) => catalogue.byCode(code ?? '')?.code ?? []);
  const shares = catalogue.all.filter(({ numerator, denominator }) => [numerator, denominator].includes(entry.code));
  return besideOf(entry, [...counts, ...shares.map(({ code }) => code)]);
}

/** Shares of the same whole, which may name it where this one does not. */
const ofSameWhole = (entry: IndicatorEntry, { all }: Catalogue): RelatedIndicator[] =>
  all
    .filter(({ code, denominator }) => denominator !== null && denominator === entry.denominator && code !== entry.code)
    .map(({ code }) => ({ of: entry.code, code, years: 0, scope: 'lacking-whole' }));

/** Counts that a number of people is told of, and their numbers per so many people: each pair tells how many there are. */
function ofPopulation(entry: IndicatorEntry, { all }: Catalogue): RelatedIndicator[] {
  const codes = all.filter(isPerCapita).flatMap(({ code, numerator }) => [code, numerator ?? code]);
  return codes.includes(entry.code) ? besideOf(entry, codes) : [];
}

/** A stated change and the figures that changed, of its period and of the year before; and the other way round. */
function ofChanges(entry: IndicatorEntry, { all }: Catalogue): RelatedIndicator[] {
  const levels = entry.changeOf === null ? [] : [entry.changeOf];
  const changes = all.filter(({ changeOf }) => changeOf === entry.code).map(({ code }) => code);
  const at = (code: string, years: number): RelatedIndicator => ({ of: entry.code, code, years, scope: 'any-source' });
  return [
    ...levels.flatMap((code) => [at(code, 0), at(code, -1)]),
    ...changes.flatMap((code) => [at(code, 0), at(code, 1)]),
  ];
}
