import { styleText } from 'node:util';
import stringWidth from 'string-width';
import type { Output } from '../command-line/command-io.ts';
import type { Language } from './language.ts';
import { wrapText } from './wrap-text.ts';

type Colour = 'red' | 'green' | 'yellow' | 'bold' | 'dim';

/** A result on its way to a terminal, or to a file, where nothing is wrapped or coloured. */
export interface Page {
  readonly language: Language;
  /** Columns; undefined where lines may be of any length. */
  readonly width: number | undefined;
  /** The text in a colour, where the output shows colours: not with NO_COLOR, nor in a file. */
  readonly paint: (colour: Colour, text: string) => string;
}

/** Narrower than this, a terminal wraps by itself better than we do. */
const leastWidth = 40;

export function openPage(output: Output, language: Language): Page {
  const columns = output.isTTY ? output.columns : undefined;
  return {
    language,
    width: columns !== undefined && columns >= leastWidth ? columns : undefined,
    paint: (colour, text) => styleText(colour, text, { stream: output }),
  };
}

/** The text below each other at this indent. */
export function paragraph(page: Page, text: string, indent = 0): string[] {
  const lines = page.width === undefined ? [text] : wrapText(text, page.width - indent);
  return lines.map((line) => `${' '.repeat(indent)}${line}`);
}

/** What can be done next, set apart from what was told; nothing where there is nothing to do. */
export const hints = (page: Page, texts: readonly string[]): string[] =>
  texts.length === 0
    ? []
    : ['', ...texts.flatMap((text) => paragraph(page, text)).map((line) => page.paint('dim', line))];

const numberIndent = 5;

/** An item of a numbered list, `at` from 0; what belongs to it stands at `numberIndent`. */
export function numbered(page: Page, at: number, text: string, more: readonly string[] = []): string[] {
  const [first = '', ...rest] = [text, ...more].flatMap((each) => paragraph(page, each, numberIndent));
  return [`${String(at + 1).padStart(numberIndent - 2)}. ${first.slice(numberIndent)}`, ...rest];
}

/** Names and texts side by side: `Thấy:      2024-13`, the texts ranged and wrapped. */
export function sideBySide(
  page: Page,
  entries: readonly (readonly [name: string, text: string])[],
  isInList = false,
): string[] {
  const indent = isInList ? numberIndent : 0;
  const nameWidth = Math.max(0, ...entries.map(([name]) => stringWidth(name))) + 3;
  return entries.flatMap(([name, text]) => {
    const [first = '', ...rest] = paragraph(page, text, indent + nameWidth);
    const head = `${' '.repeat(indent)}${name}:${' '.repeat(nameWidth - stringWidth(name) - 1)}`;
    return [`${page.paint('dim', head)}${first.slice(indent + nameWidth)}`, ...rest];
  });
}
