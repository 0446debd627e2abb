/** Markup. Only `html` makes it, so that whatever else is put into a page is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | null | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Of signs that no page may hold (controls, halves of a character) and those that turn the order of others, a box is left. */
const unfit = /[\p{Cc}\p{Cs}\p{Bidi_Control}\ufffe\uffff]/gu;
const kept = new Set(['\t', '\n', '\r']);

const escapeHtml = (text: string): string =>
  text
    .replaceAll(unfit, (sign) => (kept.has(sign) ? sign : '\ufffd'))
    .replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');

function written(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(written).join('');
  return escapeHtml(String(part));
}

/** Markup with texts in it; lists are joined, null is nothing. Attributes must stand in double quotes. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(strings.map((text, at) => text + written(parts[at] ?? null)).join(''));

/** The same said twice: Vietnamese first, English beside it. */
export const both = (vi: string, en: string): Html => html`<span lang="vi">${vi}</span> <span lang="en">${en}</span>`;
