import { basename } from 'node:path';
import { isObject, type JsonValue } from '../../../schema/operations/json-value.ts';
import type { ValidationReport } from '../../../services/feeds/report/validation-report.ts';
import type { CommandFault } from '../command-line/command-fault.ts';
import { doorAddress } from '../command-line/hub-address.ts';
import { ConnectionLost } from '../exchange/connection-lost.ts';
import type { FileBody } from '../exchange/file-body.ts';
import { errorIn, noHub, refusalFault } from '../exchange/hub-refusal.ts';
import { jsonOf, linesOf, textOf } from '../exchange/read-answer.ts';
import type { Answer } from '../exchange/send.ts';
import { sendPolitely } from '../exchange/send-politely.ts';
import type { Progress } from '../terminal/progress.ts';
import { mediaTypes } from './file-format.ts';
import { outcomeUnknown, unknownOutcome } from './lost-report.ts';
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

/** Sends the file once; `accept` is what should come back of it. */
export async function sendFile(
  { wish, hub, token, body, progress, tell, signal }: Submitting,
  accept: string,
  isDryRun: boolean,
): Promise<Answer> {
  const { source } = wish;
  return await sendPolitely(
    {
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
    },
    tell,
  );
}

const isOwnFailure = (code: string | undefined): boolean => code === 'INTERNAL_SERVER_ERROR';

/** What came instead of a report. Whether a hub that failed has taken the file nobody can tell from here. */
export async function notAReport(
  value: JsonValue | undefined,
  { status }: Answer,
  { wish, hub }: Submitting,
): Promise<CommandFault> {
  const error = errorIn(value);
  const isUnknown = !wish.isDryRun && (status >= 500 || isOwnFailure(error?.code));
  if (!error) return isUnknown ? outcomeUnknown() : noHub(hub, status);
  const exitCode = isUnknown ? unknownOutcome : 2;
  return await refusalFault(error, { status, provinceId: wish.provinceId, exitCode });
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
    if (value === undefined || !isObject(value)) throw await notAReport(undefined, answer, submitting);
    const report = readReport(value['report']);
    if (report) return report;
    if (value['error'] !== undefined) throw await notAReport(value, answer, submitting);
    showProgress(value['progress'] ?? null, submitting.progress);
  }
  throw new ConnectionLost('all', new Error('the answer ended before the report'));
}

/** Sends the file and gives the hub's report. Throws `CommandFault` and `ConnectionLost`. */
export async function submitFile(submitting: Submitting): Promise<ValidationReport> {
  const { wish } = submitting;
  const accept = wish.asJson ? 'application/json' : 'application/x-ndjson';
  const answer = await sendFile(submitting, accept, wish.isDryRun);
  if (answer.headers['content-type']?.startsWith('application/x-ndjson')) return await readLines(answer, submitting);
  const value = jsonOf(await textOf(answer));
  const report = readReport(value);
  if (!report) throw await notAReport(value, answer, submitting);
  return report;
}
