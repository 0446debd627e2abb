/** `_x000D_` stands for a character that XML cannot hold, `_x005F_` for an underscore before such a thing (ECMA-376, 22.9.2.19). */
const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** One text, composed (NFC) so that a name is one text whoever typed it, lines ended by \n. */
export function cleanText(text: string): string {
  const unescaped = text.includes('_x')
    ? text.replaceAll(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return unescaped.normalize('NFC').replaceAll(/\r\n?/g, '\n');
}

/** Gathers a text that may be cut into runs of different fonts; hints on how to pronounce it are no part of it. */
export class TextRun {
  readonly #longest: number;
  #gathered = '';
  #isInText = false;
  #isInHint = false;

  /** Gathers one character more than `longest`, so that the reader sees that it was longer. */
  constructor(longest: number) {
    this.#longest = longest;
  }

  open(tag: string): void {
    if (tag === 't') this.#isInText = !this.#isInHint;
    else if (tag === 'rPh') this.#isInHint = true;
  }

  text(text: string): void {
    if (!this.#isInText) return;
    const room = this.#longest + 1 - this.#gathered.length;
    if (room > 0) this.#gathered += text.slice(0, room);
  }

  close(tag: string): void {
    if (tag === 't') this.#isInText = false;
    else if (tag === 'rPh') this.#isInHint = false;
  }

  result(): string {
    return cleanText(this.#gathered);
  }
}
