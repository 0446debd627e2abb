import { withoutAccents } from '../../../schema/areas/fold-name.ts';
import type { Catalogue } from '../../../schema/indicators/catalogue.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';

const plain = (text: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

type Names = ReadonlyMap<string, readonly IndicatorEntry[]>;

const namesOf = new WeakMap<Catalogue, Names>();

function namesIn(catalogue: Catalogue): Names {
  const before = namesOf.get(catalogue);
  if (before) return before;
  const names = Map.groupBy(
    catalogue.all.flatMap((entry) =>
      [...new Set([plain(entry.nameVi), plain(entry.nameEn), plain(entry.code)])].map((name) => ({ name, entry })),
    ),
    ({ name }) => name,
  );
  const found: Names = new Map([...names].map(([name, each]) => [name, each.map(({ entry }) => entry)]));
  namesOf.set(catalogue, found);
  return found;
}

/** The indicator of this code or of this one name, whatever its case, accents and punctuation; undefined where none or several bear it. */
export function findIndicator(catalogue: Catalogue, text: string): IndicatorEntry | undefined {
  const exact = catalogue.byCode(text);
  if (exact) return exact;
  const named = namesIn(catalogue).get(plain(text)) ?? [];
  return named.length === 1 ? named[0] : undefined;
}
