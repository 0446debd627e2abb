import type { SourceClaim } from '../../ledger/claim.ts';
import type { FeedRow } from '../../ledger/read/read-feeds.ts';
import type { QuarantinedRow } from '../../ledger/read/read-quarantined-rows.ts';
import type { StagedRow } from '../../ledger/write/stage-observations.ts';
import type { Fault } from '../fault.ts';
import type { Contract } from '../rules/rule.ts';
import { toStaged } from '../submitted-rows/read-cells.ts';
import { readMendedRow as readRow } from '../submitted-rows/read-mended-row.ts';

/** A quarantined row, the feed that it came with, and the texts that replace some of its cells, by column. */
export interface Mend {
  readonly row: QuarantinedRow;
  readonly feed: FeedRow;
  readonly overlay: Readonly<Record<string, string>>;
}

export interface MendedRow {
  readonly staged: StagedRow;
  /** The whole row as it was mended. */
  readonly cells: Readonly<Record<string, string>>;
  readonly found: readonly Fault[];
  /** Documents that it may come to stand under. */
  readonly sources: readonly SourceClaim[];
}

/** Reads a quarantined row anew with its mended cells, as the file that it came with was read. */
export function readMendedRow(
  contract: Contract,
  { row, feed, overlay }: Mend,
  ownSources: ReadonlySet<string>,
): MendedRow {
  const { sheet, line, provinceId } = row;
  const kept = Object.entries(row.cells).map(([column, value]) => [column, typeof value === 'string' ? value : '']);
  const cells = { ...(Object.fromEntries(kept) as Record<string, string>), ...overlay };
  const read = readRow(contract, { file: feed.name, sheet, line, provinceId, cells: row.cells, overlay, ownSources });
  return {
    staged: toStaged(read, cells, { sheet, line }),
    cells,
    found: 'faults' in read ? read.faults : [],
    sources: 'claim' in read ? read.sources : [],
  };
}
