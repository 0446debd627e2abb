import { stringify } from 'csv-stringify/sync';
import type { AnswerTable } from './answer-table.ts';
import { answerTables } from './answer-tables.ts';
import type { JsonObject } from '../../../schema/operations/json-value.ts';

/** The longest list of the answer, the first of equals; where it holds none, its facts as one row. */
function mainTable(tables: readonly AnswerTable[]): AnswerTable | undefined {
  const [longest] = tables.filter(({ kind }) => kind === 'list').toSorted((a, b) => b.rows.length - a.rows.length);
  if (longest) return longest;
  const facts = tables.flatMap(({ heading, rows }) =>
    rows.map(([field, value]) => ({ column: heading === '' ? String(field) : `${heading}.${String(field)}`, value })),
  );
  if (facts.length === 0) return undefined;
  const columns = facts.map(({ column }) => column);
  return { heading: '', kind: 'list', columns, rows: [facts.map(({ value }) => value ?? null)] };
}

/**
 * The main list as CSV (RFC 4180), null as an empty cell. A byte order mark stands first, for Excel reads a file
 * without one in the code page of its machine and garbles Vietnamese. A text that Excel would take for a formula gets
 * an apostrophe in front.
 */
export function answerCsv(data: JsonObject): string {
  const table = mainTable(answerTables(data));
  if (!table) return '';
  return stringify([table.columns, ...table.rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String },
  });
}
