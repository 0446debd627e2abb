import { isList, isObject, type JsonObject, type JsonValue } from '../../../schema/operations/json-value.ts';
import type { Fault } from '../../../services/feeds/fault.ts';
import type { SubmissionOutcome, ValidationReport } from '../../../services/feeds/report/validation-report.ts';
import type { ToldReport } from './told-report.ts';

const outcomes: ReadonlySet<JsonValue> = new Set<SubmissionOutcome>([
  'accepted',
  'accepted-in-part',
  'unchanged',
  'refused',
]);

const isFault = (value: JsonValue): boolean =>
  isObject(value) &&
  typeof value['line'] === 'number' &&
  ['foundVi', 'foundEn', 'expectedVi', 'expectedEn', 'mendVi', 'mendEn'].every(
    (name) => typeof value[name] === 'string',
  );

/** Those of a list that are faults. */
export const readFaults = (values: readonly JsonObject[]): readonly Fault[] =>
  values.filter(isFault) as unknown as readonly Fault[];

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

/** What an act came to, told in the words of a report, where it is one; of findings it tells no place. */
export const readToldReport = (value: JsonValue): ToldReport | null =>
  isReport(value) ? (value as unknown as ToldReport) : null;
