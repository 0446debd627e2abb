/** Where something stands in a file. */
export interface Place {
  /** Name of the sheet; null or left out where the file has none. */
  readonly sheet?: string | null;
  /** From 1; the line on which the row begins. */
  readonly line: number;
  /** Name of the column or path of the property; null where the whole row is meant. */
  readonly column: string | null;
}

/** Why a row was refused, or looked at twice. It is a value: told to the reporter and kept, never thrown. */
export interface Fault extends Place {
  readonly file: string;
  readonly found: string;
  readonly expected: string;
  /** How to mend it, Vietnamese and English. */
  readonly mendVi: string;
  readonly mendEn: string;
}
