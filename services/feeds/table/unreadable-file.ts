import type { Place } from '../fault.ts';
import type { Expectation } from '../read/reading.ts';

/** A file that cannot be read as a table at all, or not beyond a place in it. What was read before that place holds. */
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
