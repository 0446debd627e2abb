const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Titles stand above a table, and what they hold most of says nothing of it. */
const linesLookedAt = 20;

/**
 * What parts the cells of a CSV file: the sign that its first lines hold most of outside quotes. Spreadsheets of
 * Vietnamese settings write semicolons, for the comma is in their numbers.
 */
export function delimiterOf(text: string): Delimiter {
  const bare = text
    .replaceAll(/"[^"]*"/g, '')
    .split('\n', linesLookedAt)
    .join('\n');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
