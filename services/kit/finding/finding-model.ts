import type { Finding } from '../../../schema/types/finding.type.ts';
import type { FindingRow } from '../../ledger/read/read-findings.ts';

/** A finding as resolvers pass it on: disputes are read only when asked for. */
export interface FindingModel extends Omit<Finding, 'disputes'> {
  readonly rowId: number;
  readonly asOf: Date | null;
}

export const toFinding = (row: FindingRow, asOf: Date | null): FindingModel => ({
  id: String(row.id),
  rowId: row.id,
  asOf,
  rule: row.rule,
  severity: row.severity,
  domain: row.domain,
  provinceId: row.provinceId,
  indicatorCode: row.indicator,
  period: row.period,
  observationId: row.observationId === null ? null : String(row.observationId),
  recordId: row.recordId === null ? null : String(row.recordId),
  relatedObservationIds: row.related.map(String),
  found: row.found,
  expected: row.expected,
  repair: row.repair,
  messageVi: row.messageVi,
  messageEn: row.messageEn,
  recordedAt: new Date(row.recordedAt),
});
