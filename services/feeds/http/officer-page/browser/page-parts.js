/** @typedef {readonly [vi: string, en: string]} Words */

/**
 * An element that the page must have.
 * @template {typeof HTMLElement} Kind
 * @param {string} id @param {Kind} kind @returns {InstanceType<Kind>}
 */
export function part(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no #${id} in this page`);
  return /** @type {InstanceType<Kind>} */ (found);
}

/** Says something in both languages. @param {HTMLElement} place @param {Words} words */
export function say(place, [vi, en]) {
  const texts = [
    ['vi', vi],
    ['en', en],
  ].map(([lang = '', text = '']) => {
    const each = document.createElement('span');
    each.lang = lang;
    each.textContent = text;
    return each;
  });
  place.replaceChildren(...texts.flatMap((each) => [each, ' ']));
}

/** What went wrong, in words for the person before the page. */
export class Trouble extends Error {
  /** @param {Words} words */
  constructor(words) {
    super(words[1]);
    this.words = words;
  }
}
