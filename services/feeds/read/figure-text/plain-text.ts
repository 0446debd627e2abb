/** Signs that nobody sees: soft hyphens, joiners, directions, byte order marks. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const allInvisible = new RegExp(invisible, 'g');

export const withoutInvisible = (text: string): string =>
  invisible.test(text) ? text.replaceAll(allInvisible, '') : text;

const isPlainAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** Only what stands for the same letter: a footnote's raised ² must never become the digit 2. */
const plainSigns = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(allInvisible, '')
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u2010-\u2012\u2212]/g, '-')
    .replaceAll(/[\u2013\u2014]/g, '–')
    // The Icelandic letter that old keyboards and fonts left behind for đ.
    .replaceAll(/[ÐĐð]/g, 'đ');

/**
 * A text as a reader sees it, whoever typed it: lower case, accents composed, full-width signs narrow, spaces of any width
 * one, minus signs and hyphens `-`, dashes `–`, and without the full stop or semicolon at its end.
 */
export const plainText = (text: string): string =>
  (isPlainAscii(text) ? text : plainSigns(text))
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/(?<=[\p{L}\d%)]) ?[.;]$/u, '');
