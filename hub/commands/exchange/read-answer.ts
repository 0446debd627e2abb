import type { JsonValue } from '../../../schema/operations/json-value.ts';
import { ConnectionLost } from './connection-lost.ts';
import type { Answer } from './send.ts';

/** No report is that large; what goes on for ever is no report. */
const mostBytes = 64 * 1024 * 1024;

const withoutEnd = (): ConnectionLost => new ConnectionLost('all', new Error('an answer without end'));

/** Throws `ConnectionLost`, as does `linesOf`. */
export async function textOf({ bytes }: Answer): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    size += piece.length;
    if (size > mostBytes) throw withoutEnd();
  }
  return Buffer.concat(pieces).toString();
}

/** The lines of an answer as they come, without those that are empty. */
export async function* linesOf({ bytes }: Answer): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of bytes) {
    const lines = `${rest}${decoder.decode(piece, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > mostBytes) throw withoutEnd();
    yield* lines.filter((line) => line.trim() !== '');
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield rest;
}

/** The value of a JSON text; undefined where it is none. */
export function jsonOf(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
