import { SaxesParser } from 'saxes';
import { foundWords } from '../fault.ts';
import { atMost } from '../read/expectations.ts';
import { damaged, tooLarge, type UnreadableWorkbook } from './workbook-fault.ts';
import type { WorkbookLimits } from './workbook-limits.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Told of tags by their names without prefix: producers differ in the prefixes, never in the names. */
export interface XmlListener {
  open(tag: string, attributes: Attributes): void;
  close(tag: string): void;
  text?(text: string): void;
}

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
};

/** By local name too; `r:id` is `id` beside which no other stands in the elements that are read here. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  const found = Object.keys(attributes).find((key) => !key.startsWith('xmlns') && localName(key) === name);
  return found === undefined ? undefined : attributes[found];
}

/** What the parser says of it is in English alone. */
const noXml = (message: string, cause: unknown): UnreadableWorkbook =>
  damaged(foundWords('thành phần không phải XML', `a part that is no XML: ${message.slice(0, 150)}`), cause);

function createParser(listener: XmlListener, limits: WorkbookLimits, onTag: () => void) {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  parser.on('error', (error) => {
    throw noXml(error.message, error);
  });
  // Entities are never resolved; a document type is what attacks by them begin with, and no workbook has one.
  parser.on('doctype', () => {
    throw damaged(foundWords('thành phần có khai báo DOCTYPE', 'a document type declaration in a part'));
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (!encoding || /^(utf-?8|us-ascii)$/i.test(encoding)) return;
    const named = `"${encoding.slice(0, 40)}"`;
    throw damaged(foundWords(`thành phần có mã ${named}`, `a part in ${named}`));
  });
  parser.on('opentag', ({ name, attributes }) => {
    onTag();
    if (++depth > limits.depth)
      throw tooLarge(
        foundWords('các phần tử lồng nhau không giới hạn', 'elements nested without end'),
        atMost(limits.depth, 'cấp lồng nhau', 'levels'),
      );
    listener.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    onTag();
    depth -= 1;
    listener.close(localName(name));
  });
  const hear = listener.text?.bind(listener);
  if (hear) {
    parser.on('text', hear);
    parser.on('cdata', hear);
  }
  return parser;
}

function createDecoder(): (chunk?: Buffer) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (chunk) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (error) {
      throw noXml('bytes that are no UTF-8', error);
    }
  };
}

/** Hands over what it gathered since it was last asked. */
export interface GatheringListener<Found> extends XmlListener {
  take(): readonly Found[];
}

/**
 * Reads one part, tells the listener of it and gives what it gathered, chunk by chunk. The parser keeps what stands
 * between two tags, so that is what is bounded.
 */
export async function* parseXml<Found>(
  chunks: AsyncIterable<Buffer>,
  listener: GatheringListener<Found>,
  limits: WorkbookLimits,
): AsyncGenerator<readonly Found[]> {
  const decode = createDecoder();
  let sinceTag = 0;
  const parser = createParser(listener, limits, () => (sinceTag = 0));
  for await (const chunk of chunks) {
    const text = decode(chunk);
    sinceTag += text.length;
    parser.write(text);
    if (sinceTag > limits.elementCharacters)
      throw tooLarge(
        foundWords('một phần tử dài không giới hạn', 'one element without end'),
        atMost(limits.elementCharacters, 'ký tự trong một ô', 'characters in a cell'),
      );
    yield listener.take();
  }
  parser.write(decode());
  parser.close();
  yield listener.take();
}

/** The whole part at once, for the small ones. */
export async function listenTo(
  chunks: AsyncIterable<Buffer>,
  listener: XmlListener,
  limits: WorkbookLimits,
): Promise<void> {
  const parts = parseXml(
    chunks,
    {
      open: (tag, attributes) => listener.open(tag, attributes),
      close: (tag) => listener.close(tag),
      text: (text) => listener.text?.(text),
      take: () => [],
    },
    limits,
  );
  while (!(await parts.next()).done);
}
