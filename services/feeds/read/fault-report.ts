import type { Fault } from '../fault.ts';

/** One line a fault: where, what was found, what would fit, how to mend it in both languages. */
export function describeFault({ file, line, column, foundEn, expectedEn, mendVi, mendEn }: Fault): string {
  const place = column === null ? '' : ` column ${column}`;
  return `${file}:${line}${place}: found "${foundEn}", expected "${expectedEn}" (${mendVi} / ${mendEn})`;
}
