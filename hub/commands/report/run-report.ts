import { hubAddress } from '../command-line/hub-address.ts';
import type { CommandIo, RunCommand } from '../command-line/command-io.ts';
import { ConnectionLost } from '../exchange/connection-lost.ts';
import { openFileBody } from '../exchange/file-body.ts';
import { HubBusy } from '../exchange/hub-busy.ts';
import { interruptible } from '../exchange/interruptible.ts';
import { needToken, warnOfPlainToken } from '../exchange/read-token.ts';
import { openPage } from '../terminal/page.ts';
import { printable } from '../terminal/printable.ts';
import { noProgress, openProgress } from '../terminal/progress.ts';
import { fetchMarkedCopy } from './fetch-marked-copy.ts';
import { lostReport, mayBeTaken, unknownOutcome } from './lost-report.ts';
import { printReport } from './print-report.ts';
import { readReportWords } from './read-report-words.ts';
import { reportUsage } from './report-usage.ts';
import type { ReportWish } from './report-wish.ts';
import { isTaken } from './report-words.ts';
import { submitFile, type Submitting } from './submit-file.ts';
import type { ValidationReport } from '../../../services/feeds/report/validation-report.ts';

/** One step of the report, its bar taken away when it is over, a lost connection told as what it means. */
async function withProgress<Result>(
  io: CommandIo,
  { wish, hub, token, body }: Pick<Submitting, 'wish' | 'hub' | 'token' | 'body'>,
  isDryRun: boolean,
  step: (submitting: Submitting) => Promise<Result>,
): Promise<Result> {
  const progress = wish.asJson ? noProgress : openProgress(io.err);
  const tell = (line: string): void => {
    progress.end();
    io.err.write(`${printable(line)}\n`);
  };
  return await interruptible(async (signal) => {
    try {
      return await step({ wish, hub, token, body, progress, tell, signal });
    } catch (error) {
      if (error instanceof HubBusy) throw error.told(!isDryRun && mayBeTaken(error.error) ? unknownOutcome : 2);
      if (!(error instanceof ConnectionLost)) throw error;
      throw lostReport(error, { hub, isDryRun, isStopped: signal.aborted });
    } finally {
      progress.end();
    }
  });
}

async function report(wish: ReportWish, io: CommandIo): Promise<ValidationReport> {
  const hub = hubAddress(wish.url, io.readSettings());
  const body = await openFileBody(io.pathOf(wish.path));
  try {
    const token = await needToken(wish, io);
    warnOfPlainToken(hub, (text) => io.err.write(text));
    const sent = { wish, hub, token, body };
    const { marked } = wish;
    if (marked !== null)
      await withProgress(io, sent, true, async (submitting) => await fetchMarkedCopy(submitting, io.pathOf(marked)));
    return await withProgress(io, sent, wish.isDryRun, submitFile);
  } finally {
    await body.close();
  }
}

/** `npm run hub -- report FILE`. Ends with 0 taken or explained, 1 refused or taken in part, 2 nothing taken, 3 unknown. */
export const runReport: RunCommand = async (words, io) => {
  const wish = readReportWords(words);
  if (!wish) {
    io.out.write(reportUsage);
    return 0;
  }
  const told = await report(wish, io);
  io.out.write(
    wish.asJson ? `${JSON.stringify(told, null, 2)}\n` : printReport(openPage(io.out, wish.language), told, wish),
  );
  return isTaken(told) ? 0 : 1;
};
