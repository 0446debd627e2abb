import { editDistance } from '../areas/closeness.ts';
import { kebabName } from './kebab-name.ts';

const shown = 3;

const isWord = (word: string): boolean => word.length > 2;

/** Words that both names hold count more than letters in which they differ. */
function distance(wanted: string, name: string): number {
  const words = new Set(name.split('-').filter(isWord));
  const shared = wanted.split('-').filter((word) => words.has(word)).length;
  return editDistance(wanted, name) / Math.max(wanted.length, name.length, 1) - shared;
}

/** The names that somebody may have meant, best first, at most three; never none where there are names. */
export function nearestNames(wanted: string, names: readonly string[]): readonly string[] {
  // A long text is no slip of the pen, and comparing it would be slow.
  const from = kebabName(wanted.slice(0, 80));
  return names
    .map((name) => ({ name, distance: distance(from, kebabName(name)) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, shown)
    .map(({ name }) => name);
}
