/** One cell as it was found, before anything is made of it. */
export interface RawCell {
  readonly text: string;
  /** True where a spreadsheet or JSON held a number: its text has a decimal point and no separators, whatever people write. */
  readonly isNumber: boolean;
}

/** One row of a table as it was found. The first row of a table is its header. */
export interface RawRow {
  /** Name of the sheet; null where the file has none. */
  readonly sheet: string | null;
  /** From 1; the line of the file or row of the sheet on which it begins. */
  readonly line: number;
  /** Of a row that is an object in a list, where it stands there, as `rows[3]`: many such rows may share one line. */
  readonly path?: string;
  /** Of a row of a text file, the sign between its cells, which are found by counting. */
  readonly partedBy?: string;
  readonly cells: readonly RawCell[];
}
