import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { foundNothing, foundWords } from '../fault.ts';
import { decodeText } from './decode-text.ts';
import { jsonErrorWords } from './json-words.ts';
import { refuse, type Reading } from './reading.ts';

/** A value of a JSON file with the line on which it begins. */
export type JsonNode = Node;

export interface JsonDocument {
  readonly root: JsonNode;
  /** From 1. */
  lineOf(node: JsonNode): number;
  /** The text as it stands in the file, lines ended by \n. */
  sourceOf(node: JsonNode): string;
}

/** The parser goes down one call a level: a file of nothing but brackets must not exhaust the stack. */
const deepest = 64;

/** Offset at which brackets are nested too deep; undefined where they never are. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (inText && letter === '\\') at++;
    else if (letter === '"') inText = !inText;
    else if (!inText && (letter === '[' || letter === '{')) depth++;
    else if (!inText && (letter === ']' || letter === '}')) depth--;
    if (depth > deepest) return at;
  }
  return undefined;
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed !== -1; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Strict JSON, each value with its place; undefined, with a fault, where it is none. */
export function readJsonDocument(reading: Reading): JsonDocument | undefined {
  const text = decodeText(reading);
  if (text === undefined) return undefined;
  const starts = lineStartsOf(text);
  const deep = tooDeepAt(text);
  const errors: ParseError[] = [];
  const root =
    deep === undefined ? parseTree(text, errors, { disallowComments: true, allowTrailingComma: false }) : undefined;
  const [error] = errors;
  if (root && !error)
    return {
      root,
      lineOf: (node) => lineAt(starts, node.offset),
      sourceOf: ({ offset, length }) => text.slice(offset, offset + length),
    };
  const offset = deep ?? error?.offset ?? 0;
  const found = error
    ? jsonErrorWords(error)
    : deep === undefined
      ? foundNothing
      : foundWords(`ngoặc lồng nhau ${deepest + 1} cấp`, `brackets ${deepest + 1} deep`);
  refuse(reading, { line: lineAt(starts, offset), column: null }, found, {
    expectedVi: 'JSON đúng cú pháp',
    expectedEn: 'well-formed JSON',
    mendVi: 'Sửa cú pháp JSON tại dòng này: dấu phẩy, dấu ngoặc, dấu ngoặc kép.',
    mendEn: 'Mend the JSON on this line: commas, brackets, quotes.',
  });
  return undefined;
}
