import Table from 'cli-table3';
import type { AnswerTable } from './answer-table.ts';
import { cellText, displayWidth, shorten } from './cell-text.ts';
import { layOutColumns, type ColumnLayout } from './column-layout.ts';

// One line below the header is enough: a line between all rows doubles the length of a list of provinces.
const noLinesBetweenRows = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

function drawFrame(columns: readonly ColumnLayout[], hasHeader: boolean): string {
  const table = new Table({
    ...(hasHeader ? { head: columns.map(({ header }) => header) } : {}),
    colAligns: columns.map(({ isNumeric }) => (isNumeric ? 'right' : 'left')),
    colWidths: columns.map(({ width }) => width + 2),
    style: { head: [], border: [] },
    ...(hasHeader ? {} : { chars: noLinesBetweenRows }),
  });
  const rows = columns[0]?.cells.map((_, row) => columns.map(({ cells }) => cells[row] ?? '')) ?? [];
  table.push(...rows);
  return table.toString();
}

/** Drops the lines between rows but keeps the one below the header. */
function withoutRowLines(drawn: string): string {
  const lines = drawn.split('\n');
  const below = lines.findIndex((line) => line.startsWith('├'));
  return lines.filter((line, at) => at <= below || !line.startsWith('├')).join('\n');
}

/** For rows too wide to stand side by side: one fact a line. */
function factsOf(table: AnswerTable): AnswerTable {
  return {
    heading: table.heading,
    kind: 'facts',
    columns: ['field', 'value'],
    rows: table.rows.flatMap((row, index) => [
      ...(index > 0 ? [['', '']] : []),
      ...table.columns.map((column, at) => [column, cellText(row[at] ?? null)]),
    ]),
  };
}

/** In a fact table numbers stand among texts; all are ranged left. */
function drawFacts(table: AnswerTable, terminalWidth = Infinity): string {
  const columns = layOutColumns({ ...table, columns: ['', ''] }, terminalWidth);
  return drawFrame(
    (columns ?? layOutColumns(table) ?? []).map((column) => ({ ...column, isNumeric: false })),
    false,
  );
}

/** The columns in which rows differ, and those in which they do not, for these need not be repeated. */
function splitColumns(table: AnswerTable): { varied: AnswerTable; same: AnswerTable } {
  const isSame = (at: number): boolean => new Set(table.rows.map((row) => row[at] ?? null)).size === 1;
  const keep = (wanted: (at: number) => boolean): AnswerTable => ({
    ...table,
    columns: table.columns.filter((_, at) => wanted(at)),
    rows: table.rows.map((row) => row.filter((_, at) => wanted(at))),
  });
  return { varied: keep((at) => !isSame(at)), same: keep(isSame) };
}

/** Side by side as they are, or without the columns that say one thing throughout, or one fact a line. */
export function drawList(table: AnswerTable, terminalWidth = Infinity): string {
  const columns = layOutColumns(table, terminalWidth);
  if (columns) return withoutRowLines(drawFrame(columns, true));
  const { varied, same } = splitColumns(table);
  const fewer = table.rows.length > 1 && varied.columns.length > 0 ? layOutColumns(varied, terminalWidth) : undefined;
  if (!fewer) return drawFacts(factsOf(table), terminalWidth);
  const notes = same.columns.map((column, at) => `  ${column} = ${cellText(same.rows[0]?.[at] ?? null)}`);
  return [withoutRowLines(drawFrame(fewer, true)), 'mọi dòng · every row:', ...notes]
    .map((text) => (text.includes('\n') ? text : shorten(text, terminalWidth)))
    .join('\n');
}

function underlined(table: AnswerTable): string {
  const count = table.kind === 'facts' ? '' : ` (${table.rows.length})`;
  const heading = `${table.heading.replaceAll('.', ' › ')}${count}`;
  return `${heading}\n${'─'.repeat(displayWidth(heading))}\n`;
}

/** A heading and a framed table of at most `terminalWidth` columns, where one is given. */
export function drawTable(table: AnswerTable, terminalWidth?: number): string {
  const heading = table.heading === '' && table.kind === 'facts' ? '' : underlined(table);
  if (table.rows.length === 0) return `${heading}không có dòng nào · no rows\n`;
  if (table.kind === 'facts') return `${heading}${drawFacts(table, terminalWidth)}\n`;
  return `${heading}${drawList(table, terminalWidth)}\n`;
}
