import { editDistance } from '../../../schema/areas/closeness.ts';
import type { Contract } from '../rules/rule.ts';

/** Suggestions for what somebody mistyped, best first, at most three. */
export interface Nearest {
  provinces(text: string): readonly string[];
  indicators(text: string): readonly string[];
}

const longestText = 80;
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
  return {
    provinces: remembered((text) =>
      areas
        .search(text)
        .slice(0, shown)
        .map(({ id }) => id),
    ),
    indicators: remembered((text) => nearestCodes(text, codes)),
  };
}
