import { isList, isObject, type JsonValue } from '../../../schema/operations/json-value.ts';
import type { SubmissionOutcome, ValidationReport } from '../../../services/feeds/report/validation-report.ts';

const outcomes: ReadonlySet<JsonValue> = new Set<SubmissionOutcome>([
  'accepted',
  'accepted-in-part',
  'unchanged',
  'refused',
]);

const isCounted = (value: JsonValue | undefined): boolean =>
  value !== undefined && isObject(value) && typeof value['count'] === 'number' && isList(value['first'] ?? null);

function isReport(value: JsonValue): boolean {
  if (!isObject(value)) return false;
  const { outcome = null, rows = null, faults, warnings, findings, changes } = value;
  return outcomes.has(outcome) && isObject(rows) && [faults, warnings, findings, changes].every(isCounted);
}

/** What the hub sent, where it is a report: whatever else answers there is none. */
export const readReport = (value: JsonValue | undefined): ValidationReport | null =>
  value !== undefined && isReport(value) ? (value as unknown as ValidationReport) : null;
