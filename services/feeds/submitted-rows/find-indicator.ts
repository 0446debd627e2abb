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

/** Every indicator by its names as they are written, and as they are folded. */
function namesIn(catalogue: Catalogue): Names {
  const before = namesOf.get(catalogue);
  if (before) return before;
  const named = catalogue.all.flatMap((entry) => {
    const written = [entry.nameVi, entry.nameEn, entry.code];
    return [...new Set([...written, ...written.map(plain)])].map((name) => ({ name, entry }));
  });
  const byName = Map.groupBy(named, ({ name }) => name);
  const found: Names = new Map([...byName].map(([name, each]) => [name, each.map(({ entry }) => entry)]));
  namesOf.set(catalogue, found);
  return found;
}

const longestName = 300;

/** The indicators of this code or name, whatever its case, accents and punctuation: several may bear one name. */
export function findIndicators(catalogue: Catalogue, text: string): readonly IndicatorEntry[] {
  const exact = catalogue.byCode(text);
  if (exact) return [exact];
  if (text === '' || text.length > longestName) return [];
  const names = namesIn(catalogue);
  return names.get(text) ?? names.get(plain(text)) ?? [];
}
