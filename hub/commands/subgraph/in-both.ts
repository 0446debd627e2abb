import type { Said } from '../terminal/language.ts';

/** A description of the contract, taken apart: one Vietnamese sentence, then the English. The whole where it is but one. */
export function inBoth(description: string): Said {
  const end = description.indexOf('. ');
  if (end < 0) return { vi: description, en: description };
  return { vi: description.slice(0, end + 1), en: description.slice(end + 2) };
}
