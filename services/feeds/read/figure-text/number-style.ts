import type { Place } from '../../fault.ts';

/** `undecided` where nothing in the file tells; `canonical` is that of the data set: a decimal point, no separators. */
export type NumberStyle = 'vietnamese' | 'english' | 'undecided' | 'canonical';

export interface Evidence {
  readonly text: string;
  readonly place: Place;
}

export type StyleVerdict =
  | { readonly style: 'vietnamese' | 'english' | 'undecided' }
  | { readonly style: 'mixed'; readonly vietnamese: Evidence; readonly english: Evidence };

const token = /\d+(?:[.,]\d+)*/g;
// Nobody separates thousands after a leading 0: 0.478 is no Vietnamese number.
const vietnamese = /^(?:[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)$/;
const english = /^(?:[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)$/;

/** The number as decimal text where it is written the Vietnamese way: 1.363,5. */
export const asVietnamese = (text: string): string | undefined =>
  vietnamese.test(text) ? text.replaceAll('.', '').replace(',', '.') : undefined;

/** The number as decimal text where it is written the English way: 1,363.5. */
export const asEnglish = (text: string): string | undefined =>
  english.test(text) ? text.replaceAll(',', '') : undefined;

/** Which style a number can only be of; undefined where it can be of either, as 1.363 can, or of none. */
export function styleOf(text: string): 'vietnamese' | 'english' | undefined {
  const isEnglish = asEnglish(text) !== undefined;
  if ((asVietnamese(text) !== undefined) === isEnglish) return undefined;
  return isEnglish ? 'english' : 'vietnamese';
}

/** What the numbers of a whole file show of its style; keeps the first of each only. */
export class NumberStyleEvidence {
  #vietnamese: Evidence | undefined;
  #english: Evidence | undefined;

  see(text: string, place: Place): void {
    if (!/[.,]/.test(text)) return;
    for (const [number] of text.matchAll(token)) {
      const style = styleOf(number);
      if (style === 'vietnamese') this.#vietnamese ??= { text, place };
      if (style === 'english') this.#english ??= { text, place };
    }
  }

  get verdict(): StyleVerdict {
    if (this.#vietnamese && this.#english)
      return { style: 'mixed', vietnamese: this.#vietnamese, english: this.#english };
    return { style: this.#vietnamese ? 'vietnamese' : this.#english ? 'english' : 'undecided' };
  }
}
