import type { DomainWord } from '../types/domain.ts';
import type { IndicatorEntry } from './indicator.ts';
import { readCatalogue } from './read-catalogue.ts';

/** The indicators in the order of their files. */
export interface Catalogue {
  readonly all: readonly IndicatorEntry[];
  of(domain: DomainWord): readonly IndicatorEntry[];
  byCode(code: string): IndicatorEntry | undefined;
}

export function createCatalogue(entries: readonly IndicatorEntry[]): Catalogue {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const byDomain = Map.groupBy(entries, (entry) => entry.domain);
  return { all: entries, of: (domain) => byDomain.get(domain) ?? [], byCode: (code) => byCode.get(code) };
}

let loaded: Catalogue | undefined;

/** The committed catalogue, read and checked on first use. */
export const catalogue = (): Catalogue => (loaded ??= createCatalogue(readCatalogue()));
