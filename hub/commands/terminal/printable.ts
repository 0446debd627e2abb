// Control characters and line separators; marks that turn the direction of writing; letters that show nothing.
const hidden = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

// All of these are of the plane that four digits tell.
const escaped = (character: string): string =>
  character === '\n' ? '↵' : character === '\t' ? '→' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text of a file or of the network on one line, with composed letters: what could steer the terminal is shown instead. */
export const printable = (text: string): string => text.normalize('NFC').replaceAll(hidden, escaped);
