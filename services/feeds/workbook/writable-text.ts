/** A cell holds no more. */
const longest = 32_000;

/** Text as a cell may hold it: XML knows no other control characters than tab and line feed. */
export const writableText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '�')
    .slice(0, longest);
