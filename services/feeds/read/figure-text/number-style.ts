const styles = ['vietnamese', 'english', 'undecided', 'mostly-vietnamese', 'mostly-english', 'canonical'] as const;

/**
 * How numbers are written. `undecided`: nothing tells. `mostly-…`: nearly all numbers of the file that tell are of that
 * style, but not all: one that could be of either is then no more certain than in an undecided file, and one of the other
 * style is out of place. `canonical` is that of the data set: a decimal point, no separators.
 */
export type NumberStyle = (typeof styles)[number];

/** What was kept of the style of a file: undecided where nothing was. */
export const toNumberStyle = (kept: string | null): NumberStyle =>
  styles.find((style) => style === kept) ?? 'undecided';

// Nobody separates thousands after a leading 0: 0.478 is no Vietnamese number.
const vietnamese = /^(?:[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)$/;
const english = /^(?:[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)$/;

/** The number as decimal text where it is written the Vietnamese way: 1.363,5. */
export const asVietnamese = (text: string): string | undefined =>
  vietnamese.test(text) ? text.replaceAll('.', '').replace(',', '.') : undefined;

/** The number as decimal text where it is written the English way: 1,363.5. */
export const asEnglish = (text: string): string | undefined =>
  english.test(text) ? text.replaceAll(',', '') : undefined;
