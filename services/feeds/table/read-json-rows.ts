import { readFile, stat } from 'node:fs/promises';
import type { Node } from 'jsonc-parser';
import type { RawCell, RawRow } from '../read/raw-row.ts';
import { openReading } from '../read/reading.ts';
import { readJsonDocument } from '../read/json-document.ts';
import type { Contract } from '../rules/rule.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** JSON is read whole, and its tree takes some ten times its text. */
export const mostJsonBytes = 32 * 1024 * 1024;

const aList = {
  expected: 'a list of rows: [ {"indicator": …, "period": …, "figure": …}, … ]',
  mendVi: 'Ghi một danh sách các dòng: [ {"indicator": …, "period": …, "figure": …}, … ], hoặc {"rows": [ … ]}.',
  mendEn: 'Write a list of rows: [ {"indicator": …, "period": …, "figure": …}, … ], or {"rows": [ … ]}.',
};

const twice = {
  expected: 'each property once',
  mendVi: 'Xóa một trong hai thuộc tính trùng tên trong cùng một dòng.',
  mendEn: 'Remove one of the two properties of this name in the same row.',
};

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);

/** The list itself, or the one under `rows` or `observations`. */
function listOf(root: Node): Node | undefined {
  if (root.type === 'array') return root;
  const lists = (root.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    return value?.type === 'array' && ['rows', 'observations'].includes(String(key?.value)) ? [value] : [];
  });
  return lists.length === 1 ? lists[0] : undefined;
}

/** The rows of a JSON file; the first is a header made of all names of properties, in the order of their first use. */
export async function* readJsonRows(path: string, contract: Contract): AsyncGenerator<RawRow> {
  const { size } = await stat(path);
  if (size > mostJsonBytes)
    throw new UnreadableFile({ line: 1, column: null }, `${size} bytes`, {
      expected: `at most ${mostJsonBytes} bytes of JSON`,
      mendVi: 'Tệp JSON quá lớn: chia nhỏ tệp, hoặc gửi CSV (không giới hạn số dòng).',
      mendEn: 'The JSON file is too large: split it, or send CSV, of which any number of rows is read.',
    });
  const bytes = await readFile(path);
  const reading = openReading({ name: '', kind: 'observations', bytes }, contract);
  const document = readJsonDocument(reading);
  const [fault] = reading.faults;
  if (!document) throw new UnreadableFile(fault ?? { line: 1, column: null }, fault?.found ?? '', fault ?? aList);
  const { root } = document;
  const lineOf = (node: Node): number => document.lineOf(node);
  const list = listOf(root);
  if (!list) throw new UnreadableFile({ line: lineOf(root), column: null }, root.type, aList);
  // The digits of a number as they were written: 79.240 has three decimals.
  const text = new TextDecoder().decode(bytes).normalize('NFC').replaceAll(/\r\n?/g, '\n');
  const cellOf = (node: Node): RawCell =>
    node.type === 'number'
      ? { text: text.slice(node.offset, node.offset + node.length), isNumber: true }
      : { text: node.type === 'boolean' ? (node.value ? '1' : '0') : textOf(node.value), isNumber: false };
  const names = new Set<string>();
  const rows = (list.children ?? []).map((row) => {
    if (row.type !== 'object') throw new UnreadableFile({ line: lineOf(row), column: null }, row.type, aList);
    const cells = new Map<string, RawCell>();
    for (const { children } of row.children ?? []) {
      const [key, value] = children ?? [];
      if (!key || !value) continue;
      const name = String(key.value);
      if (cells.has(name)) throw new UnreadableFile({ line: lineOf(key), column: name }, textOf(value.value), twice);
      names.add(name);
      cells.set(name, cellOf(value));
    }
    return { line: lineOf(row), cells };
  });
  yield { sheet: null, line: 1, cells: [...names].map((name) => ({ text: name, isNumber: false })) };
  for (const { line, cells } of rows)
    yield { sheet: null, line, cells: [...names].map((name) => cells.get(name) ?? { text: '', isNumber: false }) };
}
