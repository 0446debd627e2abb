import type { ObservationClaim, SourceClaim } from '../../ledger/claim.ts';
import type { Fault } from '../fault.ts';
import { figureColumns } from '../read/figure-columns.ts';
import type { NumberStyle } from '../read/figure-text/number-style.ts';
import type { RawCell } from '../read/raw-row.ts';
import { refuse, type Expectation } from '../read/reading.ts';
import type { Contract } from '../rules/rule.ts';
import { isReportColumn, isUnread, nearestColumn, titlesOf, type ReportColumn } from './column-names.ts';
import { openKept } from './kept-cells.ts';
import { readCells } from './read-cells.ts';
import { openRowReading } from './row-reading.ts';

/** A row that was kept because it was refused, and what is to stand in it instead. */
export interface RowMend {
  /** Name of the file that it came with. */
  readonly file: string;
  readonly sheet: string | null;
  readonly line: number;
  /** The province that the file was sent for. */
  readonly provinceId: string;
  /** As they were kept. */
  readonly cells: Readonly<Record<string, unknown>>;
  /** Texts by what their columns mean; they replace what was kept, an empty one empties the cell. */
  readonly overlay: Readonly<Record<string, string>>;
  /** How the numbers of the row are written; as the file wrote them where left out. */
  readonly numberStyle?: Exclude<NumberStyle, 'mostly-vietnamese' | 'mostly-english'>;
  /** Documents of the province's own: a row may stand under one of them. */
  readonly ownSources: ReadonlySet<string>;
}

export type MendedRow =
  /** `sources` may not be known to the ledger yet. */
  | { readonly claim: ObservationClaim; readonly sources: readonly SourceClaim[] }
  /** What is still wrong; their columns are named by what they mean. */
  | { readonly faults: readonly Fault[] };

type Cells = Map<ReportColumn, RawCell>;

const dataSetColumns: readonly ReportColumn[] = ['qualifier', ...figureColumns];

/** A figure stands in one cell or in the columns of the data set: a mend that chooses one way takes the other away. */
function withoutOtherWay(cells: Cells, overlay: Readonly<Record<string, string>>): Cells {
  const left = Object.hasOwn(overlay, 'figure')
    ? dataSetColumns
    : dataSetColumns.some((column) => Object.hasOwn(overlay, column))
      ? (['figure'] as const)
      : [];
  for (const column of left) if (!Object.hasOwn(overlay, column)) cells.delete(column);
  return cells;
}

function noColumn(name: string): Expectation {
  const nearest = nearestColumn(name);
  const columns = ['indicator', 'period', 'figure', ...dataSetColumns, 'province', 'unit', 'locator', 'source'].join(
    ', ',
  );
  const [vi, en] = nearest === undefined ? ['', ''] : [` Có phải là ${nearest}?`, ` Perhaps ${nearest}?`];
  return {
    expected: `one of ${columns}`,
    mendVi: `Không có cột "${name}". Các cột: ${columns}.${vi}`,
    mendEn: `There is no column "${name}". The columns are ${columns}.${en}`,
  };
}

const toReplace: Expectation = {
  expected: 'a new content of this cell',
  mendVi: 'Ghi lại nội dung ô này: nội dung trong tệp không đọc được (công thức, ô trùng hoặc quá dài).',
  mendEn:
    'Write this cell anew: what the file holds cannot be taken (a formula, a cell that stands twice, or too long).',
};

/** Reads a refused row again, mended, by the same rules as the file that it came with. */
export function readMendedRow(contract: Contract, mend: RowMend): MendedRow {
  const { file, sheet, line, provinceId, overlay, ownSources } = mend;
  const sentFor = contract.areas.byId(provinceId);
  if (!sentFor) throw new Error(`no such province: ${provinceId}`);
  const kept = openKept(mend.cells);
  const options = openRowReading(contract, { file, sentFor, style: mend.numberStyle ?? kept.style, ownSources });
  const { reading, sources } = options;
  const cells = withoutOtherWay(new Map(kept.cells), overlay);
  for (const [column, text] of Object.entries(overlay))
    if (!isReportColumn(column) || isUnread(column)) refuse(reading, { line, column }, text, noColumn(column));
    else cells.set(column, { text, isNumber: false });
  for (const column of kept.damaged)
    if (cells.has(column) && !Object.hasOwn(overlay, column))
      refuse(reading, { line, column }, cells.get(column)?.text ?? '', toReplace);
  const read = readCells(cells, { sheet, line }, options);
  return 'claim' in read ? { ...read, sources: sources.claims } : read;
}
