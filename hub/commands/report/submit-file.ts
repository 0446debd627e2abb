import { basename } from 'node:path';
import { isObject, type JsonValue } from '../../../schema/operations/json-value.ts';
import type { ValidationReport } from '../../../services/feeds/report/validation-report.ts';
import type { CommandFault } from '../command-line/command-fault.ts';
import { doorAddress } from '../command-line/hub-address.ts';
import { ConnectionLost } from '../exchange/connection-lost.ts';
import type { FileBody } from '../exchange/file-body.ts';
import { HubBusy } from '../exchange/hub-busy.ts';
import { errorIn, noHub, refusalFault } from '../exchange/hub-refusal.ts';
import { politely, unlessBusy } from '../exchange/politely.ts';
import { jsonOf, linesOf, textOf } from '../exchange/read-answer.ts';
import { send, type Answer } from '../exchange/send.ts';
import type { Progress } from '../terminal/progress.ts';
import { mediaTypes } from './file-format.ts';
import { mayBeTaken, outcomeUnknown, unknownOutcome } from './lost-report.ts';
import { readReport } from './read-report.ts';
import type { ReportWish } from './report-wish.ts';
import { inBytes, stepName } from './step-names.ts';

/** A report on its way. */
export interface Submitting {
  readonly wish: ReportWish;
  readonly hub: URL;
  readonly token: string;
  readonly body: FileBody;
  readonly progress: Progress;
  readonly tell: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Sends the file once; `accept` is what should come back of it. Throws `HubBusy` where the hub asks for it later. */
export async function sendFile(
  { wish, hub, token, body, progress, signal }: Submitting,
  accept: string,
  isDryRun: boolean,
): Promise<Answer> {
  const { source } = wish;
  const answer = await send({
    method: 'POST',
    url: doorAddress(hub, `feeds/${encodeURIComponent(wish.provinceId)}`, {
      name: basename(wish.path),
      format: wish.format,
      dryRun: isDryRun ? 'true' : null,
      acceptValid: wish.acceptValid ? 'true' : null,
      style: wish.style,
      reason: wish.reason,
      source: source.title,
      sourceId: source.id,
      sourceUrl: source.url,
      publishedOn: source.publishedOn,
    }),
    headers: { accept, authorization: `Bearer ${token}`, 'content-type': mediaTypes[wish.format] },
    body,
    signal,
    onSent: (bytes) => progress.show(stepName('sending'), bytes, body.size, inBytes),
  });
  return await unlessBusy(answer);
}

/** What came instead of a report. */
export function notAReport(value: JsonValue | undefined, { status }: Answer, { wish, hub }: Submitting): CommandFault {
  const error = errorIn(value);
  const isUnknown = !wish.isDryRun && (status >= 500 || mayBeTaken(error));
  if (!error) return isUnknown ? outcomeUnknown() : noHub(hub, status);
  return refusalFault(error, status, isUnknown ? unknownOutcome : 2);
}

function showProgress(value: JsonValue, progress: Progress): void {
  if (!isObject(value)) return;
  const { step, rows = 0, of = null } = value;
  if (typeof step !== 'string' || typeof rows !== 'number') return;
  // What was sent is known here, and sooner.
  if (step !== 'receiving') progress.show(stepName(step), rows, typeof of === 'number' ? of : null);
}

async function readLines(answer: Answer, submitting: Submitting): Promise<ValidationReport> {
  for await (const line of linesOf(answer)) {
    const value = jsonOf(line);
    if (value === undefined || !isObject(value)) throw notAReport(undefined, answer, submitting);
    const report = readReport(value['report']);
    if (report) return report;
    const error = errorIn(value);
    if (error && error.retryAfterSeconds !== null) throw new HubBusy(error, error.retryAfterSeconds);
    if (error) throw notAReport(value, answer, submitting);
    showProgress(value['progress'] ?? null, submitting.progress);
  }
  throw new ConnectionLost('all', new Error('the answer ended before the report'));
}

async function submitOnce(submitting: Submitting): Promise<ValidationReport> {
  const { wish } = submitting;
  const answer = await sendFile(submitting, wish.asJson ? 'application/json' : 'application/x-ndjson', wish.isDryRun);
  if (answer.headers['content-type']?.startsWith('application/x-ndjson')) return await readLines(answer, submitting);
  const value = jsonOf(await textOf(answer));
  const report = readReport(value);
  if (!report) throw notAReport(value, answer, submitting);
  return report;
}

/** Sends the file and gives the hub's report. Throws `CommandFault` and `ConnectionLost`. */
export const submitFile = async (submitting: Submitting): Promise<ValidationReport> =>
  await politely(async () => await submitOnce(submitting), submitting);
