import type { ObservationClaim, RecordClaim } from '../../ledger/claim.ts';
import { faultAt, type Expectation, type Fault, type Found, type Place } from '../fault.ts';
import type { Contract } from '../rules/rule.ts';
import type { FeedFile } from './feed-file.ts';
import { createNearest, type Nearest } from './nearest.ts';

/** One file while it is read: faults gather here, and the places that appending may have to name. */
export interface Reading {
  readonly file: FeedFile;
  readonly contract: Contract;
  readonly nearest: Nearest;
  readonly sourcePlaces: Map<ObservationClaim | RecordClaim, Place>;
  readonly faults: Fault[];
}

export const openReading = (file: FeedFile, contract: Contract): Reading => ({
  file,
  contract,
  nearest: createNearest(contract),
  sourcePlaces: new Map(),
  faults: [],
});

export function refuse({ file, faults }: Reading, place: Place, found: Found, expectation: Expectation): void {
  faults.push(faultAt(file.name, place, found, expectation));
}

/** Control characters, which no figure needs and a database refuses, and halves of characters. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !/[^\P{Cc}\t\n]/u.test(text);

export const storableText: Expectation = {
  expectedVi: 'nội dung không có ký tự điều khiển',
  expectedEn: 'text without control characters',
  mendVi: 'Xóa các ký tự điều khiển không nhìn thấy trong ô này rồi gõ lại nội dung.',
  mendEn: 'Remove the invisible control characters and type the text again.',
};
