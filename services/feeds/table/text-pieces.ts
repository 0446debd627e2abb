import { createReadStream } from 'node:fs';
import { noUtf8 } from '../read/decode-text.ts';
import { UnreadableFile } from './unreadable-file.ts';

const carriageReturn = 0x0d;

/** Byte order marks are no part of the text. */
const withoutMark = (text: string): string => (text.startsWith('\u{feff}') ? text.slice(1) : text);

const linesIn = (text: string): number => text.split('\n').length - 1;

/**
 * The text of a UTF-8 file, a piece at a time, every line ended by \n whatever ended it. Throws UnreadableFile with the
 * line (within a piece of 64 KB) where the bytes are no UTF-8.
 */
export async function* textPieces(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 1;
  let isFirst = true;
  let heldReturn = '';
  const decoded = (piece: Buffer | undefined): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw new UnreadableFile({ line, column: null }, noUtf8, noUtf8);
    }
  };
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    let text = heldReturn + decoded(piece);
    if (isFirst) text = withoutMark(text);
    isFirst = false;
    // The line feed that belongs to it may come with the next piece.
    heldReturn = text.charCodeAt(text.length - 1) === carriageReturn ? '\r' : '';
    const lines = text.slice(0, text.length - heldReturn.length).replaceAll(/\r\n?/g, '\n');
    line += linesIn(lines);
    yield lines;
  }
  yield (heldReturn + decoded(undefined)).replaceAll(/\r\n?/g, '\n');
}
