import { editDistance } from '../../../schema/areas/closeness.ts';
import { withoutAccents } from '../../../schema/areas/fold-name.ts';
import type { Contract } from '../rules/rule.ts';

/** Suggestions for what somebody mistyped, best first, at most three. */
export interface Nearest {
  provinces(text: string): readonly string[];
  indicators(text: string): readonly string[];
}

const longestText = 150;
/** Each costs a comparison with every code; a file of nothing but strangers must not become slow. */
const mostTexts = 200;
const shown = 3;

function nearestCodes(text: string, codes: readonly string[]): string[] {
  const allowed = Math.max(2, Math.floor(text.length / 8));
  return codes
    .map((code) => ({ code, distance: code.endsWith(`.${text}`) ? 0 : editDistance(text, code) }))
    .filter(({ distance }) => distance <= allowed)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, shown)
    .map(({ code }) => code);
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    withoutAccents(text)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [],
  );

/** Names that share most of their words: this much of both together. */
const alike = 0.6;

interface NamedCode {
  readonly code: string;
  readonly words: ReadonlySet<string>;
}

const namedCodes = ({ all }: Contract['catalogue']): NamedCode[] =>
  all.flatMap(({ code, nameVi, nameEn }) => [nameVi, nameEn].map((name) => ({ code, words: wordsOf(name) })));

function nearestNames(text: string, names: readonly NamedCode[]): string[] {
  const searched = wordsOf(text);
  const likeness = (words: ReadonlySet<string>): number =>
    (2 * [...searched].filter((word) => words.has(word)).length) / (searched.size + words.size);
  const found = names
    .map(({ code, words }) => ({ code, likeness: likeness(words) }))
    .filter((each) => each.likeness >= alike)
    .toSorted((a, b) => b.likeness - a.likeness);
  return [...new Set(found.map(({ code }) => code))].slice(0, shown);
}

function remembered(find: (text: string) => readonly string[]): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    if (text === '' || text.length > longestText || known.size >= mostTexts) return [];
    const found = find(text);
    known.set(text, found);
    return found;
  };
}

export function createNearest({ areas, catalogue }: Contract): Nearest {
  const codes = catalogue.all.map(({ code }) => code);
  // Most files are read without it.
  let names: readonly NamedCode[] | undefined;
  return {
    provinces: remembered((text) =>
      areas
        .search(text)
        .slice(0, shown)
        .map(({ id }) => id),
    ),
    indicators: remembered((text) => {
      const near = nearestCodes(text, codes);
      return near.length > 0 ? near : nearestNames(text, (names ??= namedCodes(catalogue)));
    }),
  };
}
