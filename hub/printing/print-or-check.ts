import { findDrift, writePrinted, type Printing } from './printing.ts';

/** With `--check` tells what is out of date and writes nothing; else writes. Returns the faults. */
export async function printOrCheck(printing: Printing, words: readonly string[]): Promise<readonly string[]> {
  const unknown = words.filter((word) => word !== '--check');
  if (unknown.length > 0) return unknown.map((word) => `${word}: expected --check or nothing`);
  if (words.includes('--check')) return await findDrift(printing);
  await writePrinted(printing);
  return [];
}
