import type { AnswerTable } from './answer-table.ts';
import { flattenObject, type FlatObject } from './flatten-object.ts';
import type { JsonObject, JsonScalar } from '../../../schema/operations/json-value.ts';

/** By what a row is known in the tables below it. */
const tellingNames = ['nameVi', 'name', 'nameEn', 'title', 'code', 'id', 'field'];

/** Paths in the order in which the answer shows them, though some rows lack some. */
function columnsOf(rows: readonly FlatObject[]): string[] {
  const columns: string[] = [];
  for (const { cells, lists } of rows) {
    let before = -1;
    for (const path of [...cells.keys(), ...lists.keys()]) {
      const at = columns.indexOf(path);
      before = at === -1 ? before + 1 : at;
      if (at === -1) columns.splice(before, 0, path);
    }
  }
  // `province: null` in one row and `province.id` in the next are one thing.
  const prefixes = new Set(columns.flatMap((path) => ancestors(path)));
  return columns.filter((path) => !prefixes.has(path));
}

function ancestors(path: string): string[] {
  const parts = path.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}

function labelColumn(columns: readonly string[]): string | undefined {
  const depth = (path: string): number => path.split('.').length;
  for (const name of tellingNames) {
    const [found] = columns
      .filter((path) => path === name || path.endsWith(`.${name}`))
      .toSorted((a, b) => depth(a) - depth(b));
    if (found !== undefined && depth(found) <= 2) return found;
  }
  return columns[0];
}

export interface ListItems {
  readonly heading: string;
  readonly items: readonly JsonObject[];
  /** In a list inside rows: by what each item's row above is known, outermost first. */
  readonly labels?: readonly (readonly JsonScalar[])[];
  readonly labelColumns?: readonly string[];
}

/** A list of objects as a table, followed by the tables of the lists inside its items. */
export function listTables({ heading, items, labels, labelColumns = [] }: ListItems): readonly AnswerTable[] {
  const rows = items.map(flattenObject);
  const columns = columnsOf(rows);
  const isListed = (path: string): boolean => rows.some(({ lists }) => (lists.get(path)?.length ?? 0) > 0);
  const cell = ({ cells, lists }: FlatObject, path: string): JsonScalar =>
    isListed(path) ? (lists.get(path)?.length ?? null) : (cells.get(path) ?? null);
  const label = labelColumn(columns.filter((path) => !isListed(path)));
  const nested = (path: string): readonly AnswerTable[] => {
    const labelled = rows.flatMap((row, index) =>
      (row.lists.get(path) ?? []).map((item) => ({
        item,
        label: [...(labels?.[index] ?? []), ...(label === undefined ? [] : [cell(row, label)])],
      })),
    );
    return listTables({
      heading: `${heading}.${path}`,
      items: labelled.map(({ item }) => item),
      labels: labelled.map((each) => each.label),
      labelColumns: [...labelColumns, ...(label === undefined ? [] : [label])],
    });
  };
  const table: AnswerTable = {
    heading,
    kind: labels ? 'nested' : 'list',
    columns: [...labelColumns.map((name) => `↑ ${name}`), ...columns],
    rows: rows.map((row, index) => [...(labels?.[index] ?? []), ...columns.map((path) => cell(row, path))]),
  };
  return [table, ...columns.filter(isListed).flatMap(nested)];
}
