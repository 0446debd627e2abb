/** One thing wrong in a file of the code list. `line` counts from 1; 0 stands for the file as a whole. */
export interface AreaFault {
  file: string;
  line: number;
  column: string;
  found: string;
  expected: string;
}

/** Every fault of the code list at once, each as `file:line:column: found ..., expected ...`. */
export class AreaFaultsError extends Error {
  constructor(readonly faults: readonly AreaFault[]) {
    super(`The code list of areas has ${faults.length} fault(s):\n${faults.map(describeFault).join('\n')}`);
    this.name = 'AreaFaultsError';
  }
}

export function describeFault({ file, line, column, found, expected }: AreaFault): string {
  return `${file}:${line}:${column}: found ${JSON.stringify(found)}, expected ${expected}`;
}
