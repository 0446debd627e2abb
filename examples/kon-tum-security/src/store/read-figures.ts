import { parse } from 'csv-parse/sync';
import { Kind, type TypeNode } from 'graphql';
import type { Contract } from '../contract/read-contract.ts';
import { valueFaults } from '../contract/value-faults.ts';
import type { Fault } from '../fault.ts';

const words = ['period', 'qualifier', 'locator'] as const;
const numbers = ['value', 'lower', 'upper', 'numerator', 'denominator', 'stated'] as const;
const columns = ['field', 'period', 'qualifier', ...numbers, 'locator'] as const;

/** A figure in the fields of the contract's Observation. */
export type Figure = Readonly<
  Record<(typeof words)[number], string | null> & Record<(typeof numbers)[number], number | null>
>;
type Cells = Readonly<Record<string, string>>;

const observation: TypeNode = {
  kind: Kind.NAMED_TYPE,
  name: { kind: Kind.NAME, value: 'Observation' },
};

/** Undefined where the cell holds something that is no decimal number. */
function numberIn(cell: string): number | null | undefined {
  if (cell === '') return null;
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : undefined;
}

function readFigure(place: string, cells: Cells, contract: Contract, faults: Fault[]): Figure {
  const read: Record<string, unknown> = {};
  for (const column of words) read[column] = cells[column] || null;
  for (const column of numbers) {
    const cell = cells[column] ?? '';
    const number = numberIn(cell);
    if (number === undefined)
      faults.push({
        place: `${place}, ${column}`,
        vi: `Có "${cell}", cần một số: dấu chấm thập phân, không dấu phân cách hàng nghìn, ví dụ 1726 hoặc 79.24.`,
        en: `Found "${cell}", expected a number: decimal point, no thousands separator, such as 1726 or 79.24.`,
      });
    read[column] = number ?? null;
  }
  faults.push(...valueFaults(place, observation, read, contract));
  return read as unknown as Figure; // held against the contract's Observation just now
}

function judgeField(place: string, field: string, known: Contract['figures'], isGiven: boolean): Fault[] {
  if (isGiven) return [{ place, vi: `${field} có ở hai dòng; giữ một.`, en: `${field} has two rows; keep one.` }];
  return known.includes(field)
    ? []
    : [
        {
          place,
          vi: `Hợp đồng không có chỉ tiêu "${field}". Các chỉ tiêu: ${known.join(', ')}.`,
          en: `The contract has no figure "${field}". Its figures: ${known.join(', ')}.`,
        },
      ];
}

function readTable(name: string, text: string): { readonly rows: Cells[]; readonly faults: Fault[] } {
  try {
    const rows: Cells[] = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true });
    const missing = columns.filter((column) => rows[0] && !(column in rows[0]));
    if (missing.length === 0) return { rows, faults: [] };
    const place = `${name}, line 1`;
    return {
      rows: [],
      faults: [
        {
          place,
          vi: `Thiếu cột ${missing.join(', ')}. Dòng đầu là: ${columns.join(',')}`,
          en: `The columns ${missing.join(', ')} are missing. The first line is: ${columns.join(',')}`,
        },
      ],
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { rows: [], faults: [{ place: name, vi: `Không phải CSV: ${reason}`, en: `This is no CSV: ${reason}` }] };
  }
}

/**
 * The newest figure of each field, from CSV: a row each, numbers with a decimal point. A row that names a field and nothing
 * else says that there is no figure of it yet.
 */
export function readFigures(
  name: string,
  text: string,
  contract: Contract,
): { readonly figures: ReadonlyMap<string, Figure>; readonly faults: readonly Fault[] } {
  const table = readTable(name, text);
  const faults = [...table.faults];
  const figures = new Map<string, Figure>();
  const seen = new Set<string>();
  for (const [index, row] of table.rows.entries()) {
    const { field = '', ...cells } = row;
    const place = `${name}, row ${index + 1} (${field})`;
    faults.push(...judgeField(place, field, contract.figures, seen.has(field)));
    seen.add(field);
    if (Object.values(cells).some((cell) => cell !== ''))
      figures.set(field, readFigure(place, cells, contract, faults));
  }
  return { figures, faults };
}
