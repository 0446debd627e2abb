import type { FeedRow } from '../../ledger/read/read-feeds.ts';
import type { QuarantinedRow } from '../../ledger/read/read-quarantined-rows.ts';
import type { StagedRow } from '../../ledger/write/stage-observations.ts';
import type { Fault } from '../fault.ts';
import type { ReportColumn } from '../read/figure-text/fold-header.ts';
import type { NumberStyle } from '../read/figure-text/number-style.ts';
import type { RawCell } from '../read/raw-row.ts';
import type { Contract } from '../rules/rule.ts';
import { readCells, toStaged, type CellsByColumn } from '../submitted-rows/read-cells.ts';

/** What replaces the cells of a quarantined row, by column. */
export type MendedCells = ReadonlyMap<ReportColumn, string>;

/** A quarantined row, the feed that it came with, and the cells that were mended. */
export interface Mend {
  readonly row: QuarantinedRow;
  readonly feed: FeedRow;
  readonly cells: MendedCells;
}

export interface MendedRow {
  readonly staged: StagedRow;
  /** The whole row as it was mended. */
  readonly cells: Readonly<Record<string, string>>;
  readonly found: readonly Fault[];
}

const numberStyles: readonly NumberStyle[] = ['vietnamese', 'english', 'undecided', 'canonical'];

const styleOf = (kept: string | null): NumberStyle => numberStyles.find((style) => style === kept) ?? 'undecided';

/** What was quarantined as a claim holds numbers as machines write them. */
const machineNumber = /^-?\d+(?:\.\d+)?$/;

function merge(kept: Readonly<Record<string, unknown>>, mended: MendedCells): CellsByColumn {
  const isClaim = typeof kept['qualifier'] === 'string' && kept['figure'] === undefined;
  const cells = Object.entries(kept).map(([column, value]): [ReportColumn, RawCell] => {
    const text = typeof value === 'string' ? value : '';
    return [column as ReportColumn, { text, isNumber: isClaim && machineNumber.test(text) }];
  });
  return new Map([...cells, ...[...mended].map(([column, text]) => [column, { text, isNumber: false }] as const)]);
}

/** Reads a quarantined row anew with its mended cells, as the file that it came with was read. */
export function readMendedRow(
  contract: Contract,
  { row, feed, cells }: Mend,
  ownSources: ReadonlySet<string>,
): MendedRow {
  const { sheet, line, provinceId } = row;
  const merged = merge(row.cells, cells);
  const read = readCells(contract, merged, {
    file: feed.name,
    sheet,
    line,
    style: styleOf(feed.numberStyle),
    provinceId,
    sourceId: feed.sourceId ?? `${provinceId}/direct`,
    ownSources,
  });
  return {
    staged: toStaged(read, merged, { sheet, line }),
    cells: Object.fromEntries([...merged].map(([column, { text }]) => [column, text])),
    found: 'faults' in read ? read.faults : [],
  };
}
