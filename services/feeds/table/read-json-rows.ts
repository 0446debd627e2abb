import { readFile, stat } from 'node:fs/promises';
import type { Node } from 'jsonc-parser';
import { foundNothing, foundText, foundWords, type Expectation } from '../fault.ts';
import { atMost } from '../read/expectations.ts';
import type { RawCell, RawRow } from '../read/raw-row.ts';
import { openReading } from '../read/reading.ts';
import { readJsonDocument, type JsonDocument } from '../read/json-document.ts';
import { jsonKindWords } from '../read/json-words.ts';
import type { Contract } from '../rules/rule.ts';
import type { RowFault } from './row-fault.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** JSON is read whole, and its tree takes some ten times its text. */
const mostJsonBytes = 32 * 1024 * 1024;
const mostProperties = 200;

const aList: Expectation = {
  expectedVi: 'một danh sách các dòng: [ {"indicator": …, "period": …, "figure": …}, … ]',
  expectedEn: 'a list of rows: [ {"indicator": …, "period": …, "figure": …}, … ]',
  mendVi: 'Ghi một danh sách các dòng: [ {"indicator": …, "period": …, "figure": …}, … ], hoặc {"rows": [ … ]}.',
  mendEn: 'Write a list of rows: [ {"indicator": …, "period": …, "figure": …}, … ], or {"rows": [ … ]}.',
};

const tooLarge: Expectation = {
  ...atMost(mostJsonBytes, 'byte JSON', 'bytes of JSON'),
  mendVi: 'Tệp JSON quá lớn: chia nhỏ tệp, hoặc gửi CSV (không giới hạn số dòng).',
  mendEn: 'The JSON file is too large: split it, or send CSV, of which any number of rows is read.',
};

const tooWide: Expectation = {
  ...atMost(mostProperties, 'thuộc tính khác nhau trong tất cả các dòng', 'different properties in all rows'),
  mendVi: `Bỏ các thuộc tính thừa: các dòng có nhiều nhất ${mostProperties} thuộc tính khác nhau.`,
  mendEn: `Leave out the properties that are not needed: rows have at most ${mostProperties} different ones.`,
};

const twice: Expectation = {
  expectedVi: 'mỗi thuộc tính chỉ nêu một lần',
  expectedEn: 'each property once',
  mendVi: 'Xóa một trong hai thuộc tính trùng tên trong cùng một dòng.',
  mendEn: 'Remove one of the two properties of this name in the same row.',
};

const oneValue: Expectation = {
  expectedVi: 'một chuỗi, một số, true, false hoặc null',
  expectedEn: 'a text, a number, true, false or null',
  mendVi: 'Ghi một giá trị đơn (chuỗi hoặc số), không ghi danh sách hay đối tượng.',
  mendEn: 'Write one value, a text or a number, not a list or an object.',
};

interface FoundList {
  readonly list: Node;
  readonly path: string;
}

/** The list itself, or the one under `rows` or `observations`. */
function listOf(root: Node): FoundList | undefined {
  if (root.type === 'array') return { list: root, path: '' };
  const lists = (root.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    const path = String(key?.value);
    return value?.type === 'array' && ['rows', 'observations'].includes(path) ? [{ list: value, path }] : [];
  });
  return lists.length === 1 ? lists[0] : undefined;
}

const isNested = ({ type }: Node): boolean => type === 'object' || type === 'array';

/** A number has the digits with which it was written: 79.240 has three decimals. */
function cellOf(node: Node, document: JsonDocument): RawCell {
  if (node.type === 'string') return { text: String(node.value), isNumber: false };
  return { text: node.type === 'null' ? '' : document.sourceOf(node), isNumber: node.type === 'number' };
}

interface Properties {
  readonly cells: ReadonlyMap<string, RawCell>;
  readonly faults: readonly RowFault[];
}

/** `path` is where the row stands in the list; null where its line says so already. */
function readProperties(row: Node, path: string | null, document: JsonDocument): Properties {
  const cells = new Map<string, RawCell>();
  const faults: RowFault[] = [];
  for (const { children } of row.children ?? []) {
    const [key, value] = children ?? [];
    if (!key || !value) continue;
    const name = String(key.value);
    const wrong = cells.has(name) ? twice : isNested(value) ? oneValue : undefined;
    const found = cellOf(value, document);
    if (wrong)
      faults.push({
        kind: 'fault',
        line: document.lineOf(key),
        column: path === null ? name : `${path}.${name}`,
        ...foundText(found.text),
        ...wrong,
      });
    if (!cells.has(name)) cells.set(name, found);
  }
  return { cells, faults };
}

async function openDocument(path: string, contract: Contract): Promise<JsonDocument> {
  const { size } = await stat(path);
  if (size > mostJsonBytes)
    throw new UnreadableFile({ line: 1, column: null }, foundWords(`tệp ${size} byte`, `${size} bytes`), tooLarge);
  const bytes = await readFile(path);
  const reading = openReading({ name: '', kind: 'observations', bytes }, contract);
  const document = readJsonDocument(reading);
  if (document) return document;
  const [fault] = reading.faults;
  throw new UnreadableFile(fault ?? { line: 1, column: null }, fault ?? foundNothing, fault ?? aList);
}

/** An empty list says that there is nothing to report, which is no fault: it has the header of any other. */
const titlesOfNothing = ['indicator', 'period', 'figure'];

const nothing: RawCell = { text: '', isNumber: false };

interface PlacedNode {
  readonly node: Node;
  readonly line: number;
  /** Where it stands in the list, as `rows[3]`; null where no other row begins on its line. */
  readonly path: string | null;
}

function placed({ list, path }: FoundList, document: JsonDocument): PlacedNode[] {
  const nodes = list.children ?? [];
  const lines = nodes.map((node) => document.lineOf(node));
  return nodes.map((node, at) => {
    const line = lines[at] ?? 1;
    const isShared = lines[at - 1] === line || lines[at + 1] === line;
    return { node, line, path: isShared ? `${path}[${at}]` : null };
  });
}

/**
 * The rows of a JSON file, each after what is wrong with it; the first is a header made of all names of properties, in the
 * order of their first use. Throws UnreadableFile where it is no list of rows.
 */
export async function* readJsonRows(path: string, contract: Contract): AsyncGenerator<RawRow | RowFault> {
  const document = await openDocument(path, contract);
  const found = listOf(document.root);
  if (!found)
    throw new UnreadableFile(
      { line: document.lineOf(document.root), column: null },
      jsonKindWords(document.root),
      aList,
    );
  const names = new Set<string>();
  const rows = placed(found, document).map(({ node, line, path: rowPath }) => {
    if (node.type !== 'object') throw new UnreadableFile({ line, column: rowPath }, jsonKindWords(node), aList);
    const properties = readProperties(node, rowPath, document);
    for (const name of properties.cells.keys()) names.add(name);
    if (names.size > mostProperties)
      throw new UnreadableFile(
        { line, column: null },
        foundWords('quá nhiều thuộc tính khác nhau', 'properties without end'),
        tooWide,
      );
    return { ...properties, place: rowPath === null ? { line } : { line, path: rowPath } };
  });
  const all = rows.length > 0 ? [...names] : titlesOfNothing;
  if (all.length > 0) yield { sheet: null, line: 1, cells: all.map((name) => ({ text: name, isNumber: false })) };
  for (const { place, cells, faults } of rows) {
    yield* faults;
    yield { sheet: null, ...place, cells: all.map((name) => cells.get(name) ?? nothing) };
  }
}
