/** Where something stands in a file. */
export interface Place {
  /** Name of the sheet; null or left out where the file has none. */
  readonly sheet?: string | null;
  /** From 1; the line on which the row begins. */
  readonly line: number;
  /** Name of the column or path of the property; null where the whole row is meant. */
  readonly column: string | null;
}

/** What stands there. */
export interface Found {
  readonly foundVi: string;
  readonly foundEn: string;
}

/** What the file literally holds: the same in both languages. */
export const foundText = (text: string): Found => ({ foundVi: text, foundEn: text });

/** What stands there in words of the hub. What these quote of the file is in quotes. */
export const foundWords = (foundVi: string, foundEn: string): Found => ({ foundVi, foundEn });

export const foundNothing = foundWords('không có nội dung nào', 'nothing');

/** What would fit. */
export interface Expected {
  readonly expectedVi: string;
  readonly expectedEn: string;
}

/** What would fit, and how to get there. */
export interface Expectation extends Expected {
  readonly mendVi: string;
  readonly mendEn: string;
}

/** Why a row was refused, or looked at twice. It is a value: told to the reporter and kept, never thrown. */
export interface Fault extends Place, Found, Expectation {
  readonly file: string;
}

const longestFound = 200;
const longestAdvice = 2000;

/** Faults are stored and printed: their texts must be short and hold no character that a database refuses. */
function printable(text: string, longest: number): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return short
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A fault, fit to be stored and printed. */
export function faultAt(file: string, place: Place, found: Found, expectation: Expectation): Fault {
  const { sheet, line, column } = place;
  return {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    line,
    column: column === null ? null : printable(column, longestFound),
    foundVi: printable(found.foundVi, longestFound),
    foundEn: printable(found.foundEn, longestFound),
    expectedVi: printable(expectation.expectedVi, longestAdvice),
    expectedEn: printable(expectation.expectedEn, longestAdvice),
    mendVi: printable(expectation.mendVi, longestAdvice),
    mendEn: printable(expectation.mendEn, longestAdvice),
  };
}
