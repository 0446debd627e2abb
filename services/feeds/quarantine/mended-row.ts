import type { SourceClaim } from '../../ledger/claim.ts';
import type { FeedRow } from '../../ledger/read/read-feeds.ts';
import type { QuarantinedRow } from '../../ledger/read/read-quarantined-rows.ts';
import type { StagedRow } from '../../ledger/write/stage-observations.ts';
import type { Fault } from '../fault.ts';
import { toNumberStyle } from '../read/figure-text/number-style.ts';
import type { Contract } from '../rules/rule.ts';
import { toStaged } from '../submitted-rows/read-cells.ts';
import { readMendedRow, type MendedCells } from '../submitted-rows/read-mended-row.ts';

/** A quarantined row, the feed that it came with, and the cells that were mended. */
export interface Mend {
  readonly row: QuarantinedRow;
  readonly feed: FeedRow;
  readonly cells: MendedCells;
}

export interface StagedMend {
  readonly staged: StagedRow;
  /** Sources that it may come to stand under. */
  readonly sources: readonly SourceClaim[];
  /** The whole row as it was mended. */
  readonly cells: Readonly<Record<string, string>>;
  readonly found: readonly Fault[];
}

/** Reads a quarantined row anew with its mended cells, as the file that it came with was read. */
export function stageMend(contract: Contract, { row, feed, cells }: Mend, ownSources: ReadonlySet<string>): StagedMend {
  const { sheet, line, provinceId } = row;
  const mended = readMendedRow(contract, row.cells, cells, {
    file: feed.name,
    sheet,
    line,
    style: toNumberStyle(feed.numberStyle),
    provinceId,
    sourceId: feed.sourceId,
    ownSources,
  });
  const { read } = mended;
  return {
    staged: toStaged(read, mended.cells, { sheet, line }),
    sources: 'claim' in read ? read.sources : [],
    cells: Object.fromEntries([...mended.cells].map(([column, { text }]) => [column, text])),
    found: 'faults' in read ? read.faults : [],
  };
}
