import type { Expectation, Found, Place } from '../fault.ts';

/** A file that cannot be read as a table at all, or not beyond a place in it: then none of it is taken. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly place: Place;
  readonly found: Found;
  readonly expectation: Expectation;

  constructor(place: Place, found: Found, expectation: Expectation) {
    super(`${expectation.mendEn} (found ${found.foundEn})`);
    this.place = place;
    this.found = found;
    this.expectation = expectation;
  }
}
