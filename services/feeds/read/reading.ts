import type { ObservationClaim, RecordClaim } from '../../ledger/claim.ts';
import type { Fault, Place } from '../fault.ts';
import type { Contract } from '../rules/rule.ts';
import type { FeedFile } from './feed-file.ts';
import { createNearest, type Nearest } from './nearest.ts';

/** What would fit, and how to get there. */
export interface Expectation {
  readonly expected: string;
  readonly mendVi: string;
  readonly mendEn: string;
}

/** One file while it is read: faults gather here, and the places that appending may have to name. */
export interface Reading {
  readonly file: FeedFile;
  readonly contract: Contract;
  readonly nearest: Nearest;
  readonly sourcePlaces: Map<ObservationClaim | RecordClaim, Place>;
  readonly faults: Fault[];
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

/** A fault, or its likes, fit to be stored and printed. */
export const printableFault = <Told extends Fault>(fault: Told): Told => ({
  ...fault,
  column: fault.column === null ? null : printable(fault.column, longestFound),
  found: printable(fault.found, longestFound),
  expected: printable(fault.expected, longestAdvice),
  mendVi: printable(fault.mendVi, longestAdvice),
  mendEn: printable(fault.mendEn, longestAdvice),
});

export const openReading = (file: FeedFile, contract: Contract): Reading => ({
  file,
  contract,
  nearest: createNearest(contract),
  sourcePlaces: new Map(),
  faults: [],
});

export function refuse(
  { file, faults }: Reading,
  { line, column }: Place,
  found: string,
  { expected, mendVi, mendEn }: Expectation,
): void {
  faults.push(printableFault({ file: file.name, line, column, found, expected, mendVi, mendEn }));
}

/** Control characters, which no figure needs and a database refuses, and halves of characters. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !/[^\P{Cc}\t\n]/u.test(text);

export const storableText: Expectation = {
  expected: 'text without control characters',
  mendVi: 'Xóa các ký tự điều khiển không nhìn thấy trong ô này rồi gõ lại nội dung.',
  mendEn: 'Remove the invisible control characters and type the text again.',
};
