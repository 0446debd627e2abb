import type { QuarantinedRow } from '../../ledger/read/read-quarantined-rows.ts';
import type { Fault } from '../fault.ts';
import type { QuarantinedRowType } from './quarantined-row.type.ts';

export const toQuarantinedRow = (row: QuarantinedRow): QuarantinedRowType => ({
  id: String(row.id),
  feedId: String(row.feedId),
  provinceId: row.provinceId,
  state: row.state,
  settledBy: row.settledBy === null ? null : String(row.settledBy),
  line: row.line,
  sheet: row.sheet,
  cells: Object.entries(row.cells).map(([column, value]) => ({
    column,
    value: typeof value === 'string' ? value : JSON.stringify(value),
  })),
  faults: (row.faults as readonly Fault[]).map((fault) => ({ ...fault, sheet: fault.sheet ?? null })),
  recordedAt: new Date(row.recordedAt),
});
