import type { Finding } from '../../../schema/types/finding.type.ts';
import type { FindingRow } from '../../ledger/read/read-findings.ts';

export const toFinding = (row: FindingRow): Finding => ({
  id: String(row.id),
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
