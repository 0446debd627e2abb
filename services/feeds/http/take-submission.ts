import type { IncomingMessage } from 'node:http';
import type { ValidationReport } from '../report/validation-report.ts';
import { submit } from '../submit.ts';
import type { FileFormat } from '../submission.ts';
import { markUpWorkbook } from '../workbook/mark-up-workbook.ts';
import { chooseAnswer, type AnswerKind } from './answer/answer-kind.ts';
import type { ToldProgress } from './answer/report-lines.ts';
import type { FeedsOptions } from './feeds-options.ts';
import type { SubmissionRequest } from './submission-request.ts';
import { openPrivateFile, type PrivateFile } from './upload/private-file.ts';
import { receiveFile } from './upload/receive-file.ts';
import type { Place } from './upload/submission-queue.ts';
import { recogniseFormat } from './wish/recognise-format.ts';

/** What became of a file, while it still lies here. */
export interface TakenSubmission {
  readonly kind: AnswerKind;
  readonly name: string;
  readonly report: ValidationReport;
  /** Where its bytes can still be read. */
  readonly path: string;
  /** Where the answer is a marked copy of a workbook. */
  readonly workbook: Buffer | null;
}

export interface Taking {
  readonly options: FeedsOptions;
  readonly place: Place;
  readonly body: IncomingMessage;
  readonly onProgress: (progress: ToldProgress) => void;
}

async function submitFile(
  asked: SubmissionRequest,
  file: { readonly path: string; readonly name: string; readonly format: FileFormat },
  { options, onProgress }: Taking,
): Promise<ValidationReport> {
  const { isDryRun, acceptValid, numberStyle, reason, source } = asked.wish;
  return await submit(options.door, {
    file: file.name,
    path: file.path,
    format: file.format,
    provinceId: asked.area.id,
    identity: asked.identity,
    isDryRun,
    acceptValid,
    numberStyle,
    reason,
    source,
    onProgress,
    signal: asked.signal,
  });
}

async function receive({ handle }: PrivateFile, { options, body, onProgress }: Taking): Promise<void> {
  await receiveFile(body, {
    ...options,
    handle,
    onBytes: (bytes, ofBytes) => onProgress({ step: 'receiving', rows: 0, of: null, bytes, ofBytes }),
  });
}

/**
 * Takes a file from the first byte to the last word: receives it, waits for its turn, submits it, and hands it to
 * `answer`, after which it is gone.
 */
export async function takeSubmission(
  asked: SubmissionRequest,
  taking: Taking,
  answer: (taken: TakenSubmission) => Promise<void>,
): Promise<void> {
  const { wish, area, signal } = asked;
  const file = await openPrivateFile(taking.options.folder);
  try {
    await receive(file, taking);
    const told = { claimed: wish.format, ofHeaders: asked.formatOfHeaders, name: wish.name };
    const format = await recogniseFormat(file.handle, told);
    const kind = chooseAnswer(asked.kinds, format);
    const name = wish.name ?? `${area.id}.${format}`;
    const taken = await taking.place.turn(signal, async (): Promise<TakenSubmission> => {
      const { path } = file;
      const report = await submitFile(asked, { path, name, format }, taking);
      // Within the turn, for an editable workbook is the largest thing that this process ever holds.
      return { kind, name, report, path, workbook: kind === 'xlsx-copy' ? await markUpWorkbook(path, report) : null };
    });
    await answer(taken);
  } finally {
    await file.close();
  }
}
