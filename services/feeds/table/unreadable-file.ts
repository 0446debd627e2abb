import type { Expectation, Place } from '../fault.ts';

/** A file that cannot be read as a table at all, or not beyond a place in it: then none of it is taken. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly place: Place;
  readonly found: string;
  readonly expectation: Expectation;

  constructor(place: Place, found: string, expectation: Expectation) {
    super(`${expectation.mendEn} (found ${found})`);
    this.place = place;
    this.found = found;
    this.expectation = expectation;
  }
}

export const noUtf8: Expectation = {
  expectedVi: 'văn bản mã UTF-8',
  expectedEn: 'UTF-8 text',
  mendVi: 'Lưu lại tệp với mã hóa UTF-8 (trong Excel: "CSV UTF-8").',
  mendEn: 'Save the file again as UTF-8 (in Excel: "CSV UTF-8").',
};
