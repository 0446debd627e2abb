import type { DomainWord } from '../types/domain.ts';
import { placesOf } from './count-places.ts';
import type { IndicatorEntry } from './indicator.ts';
import type { CountPlace, PartsEntry } from './parts.ts';
import { readCatalogue, type CatalogueFiles } from './read-catalogue.ts';

/** The indicators in the order of their files. */
export interface Catalogue {
  readonly all: readonly IndicatorEntry[];
  of(domain: DomainWord): readonly IndicatorEntry[];
  byCode(code: string): IndicatorEntry | undefined;
  /** Which counts and shares are parts of which. */
  readonly parts: readonly PartsEntry[];
  /** Those entries in whose whole or parts the figure of the indicator, or a count beside it, may stand. */
  partsWith(code: string): readonly PartsEntry[];
  /** Where the count may stand, the best place first. */
  placesOf(place: CountPlace): readonly CountPlace[];
}

export function createCatalogue({ entries, parts }: CatalogueFiles): Catalogue {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const byDomain = Map.groupBy(entries, (entry) => entry.domain);
  const counted = parts.flatMap((entry) => [entry.whole, ...entry.parts].map((place) => ({ entry, place })));
  const places = new Map(counted.map(({ place }) => [textOf(place), placesOf(place, entries)]));
  const partsOfCode = Map.groupBy(
    counted.flatMap(({ entry, place }) => (places.get(textOf(place)) ?? []).map(({ code }) => ({ code, entry }))),
    ({ code }) => code,
  );
  return {
    all: entries,
    of: (domain) => byDomain.get(domain) ?? [],
    byCode: (code) => byCode.get(code),
    parts,
    partsWith: (code) => [...new Set(partsOfCode.get(code)?.map(({ entry }) => entry))],
    placesOf: (place) => places.get(textOf(place)) ?? [place],
  };
}

const textOf = ({ code, side }: CountPlace): string => `${code}:${side}`;

let loaded: Catalogue | undefined;

/** The committed catalogue, read and checked on first use. */
export const catalogue = (): Catalogue => (loaded ??= createCatalogue(readCatalogue()));
