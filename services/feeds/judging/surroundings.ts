import type { Catalogue } from '../../../schema/indicators/catalogue.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { RelatedIndicator, Surroundings } from '../../ledger/write/read-neighbours.ts';

/** What is read beside a figure, so that the rules find what they compare it with. */
export function surroundingsOf(catalogue: Catalogue): Surroundings {
  const related = catalogue.all.flatMap((entry) => [
    ...ofParts(entry, catalogue),
    ...ofCounts(entry, catalogue),
    ...ofSameWhole(entry, catalogue),
    ...ofChanges(entry, catalogue),
  ]);
  const unmoved = new Set(['rank', 'rank-change', 'boolean', 'percent-change']);
  return {
    related: [...new Map(related.map((each) => [Object.values(each).join(' '), each])).values()],
    series: catalogue.all.filter(({ unit }) => !unmoved.has(unit)).map(({ code }) => code),
  };
}

const besideOf = ({ code }: IndicatorEntry, codes: readonly string[]): RelatedIndicator[] =>
  codes.filter((each) => each !== code).map((each) => ({ of: code, code: each, years: 0, scope: 'same-source' }));

/** Whole and parts, wherever their counts may stand. */
const ofParts = (entry: IndicatorEntry, catalogue: Catalogue): RelatedIndicator[] =>
  catalogue
    .partsWith(entry.code)
    .flatMap(({ whole, parts }) => [whole, ...parts])
    .flatMap((place) => besideOf(entry, catalogue.placesOf(place).map(({ code }) => code)));

/** A share and the indicators that its counts are, either way. */
function ofCounts(entry: IndicatorEntry, { all, byCode }: Catalogue): RelatedIndicator[] {
  const counts = [entry.numerator, entry.denominator].filter((code) => code !== null && byCode(code)) as string[];
  const shares = all.filter(({ numerator, denominator }) => [numerator, denominator].includes(entry.code));
  return besideOf(entry, [...counts, ...shares.map(({ code }) => code)]);
}

/** Shares of the same whole, which may name it where this one does not. */
const ofSameWhole = (entry: IndicatorEntry, { all }: Catalogue): RelatedIndicator[] =>
  all
    .filter(({ code, denominator }) => denominator !== null && denominator === entry.denominator && code !== entry.code)
    .map(({ code }) => ({ of: entry.code, code, years: 0, scope: 'lacking-whole' }));

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
