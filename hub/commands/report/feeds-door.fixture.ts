import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import type { ValidationReport } from '../../../services/feeds/report/validation-report.ts';
import { submit } from '../../../services/feeds/submit.ts';
import type { Door, FileFormat, NumberStyleWish, Submission } from '../../../services/feeds/submission.ts';
import { markUpWorkbook } from '../../../services/feeds/workbook/mark-up-workbook.ts';
import { listen } from '../exchange/scripted-hub.fixture.ts';
import { mediaTypes } from './file-format.ts';

export interface FeedsDoor {
  readonly url: string;
  readonly ledger: TestLedger;
  stop(): Promise<void>;
}

const statuses: Readonly<Record<ValidationReport['outcome'], number>> = {
  accepted: 201,
  'accepted-in-part': 201,
  unchanged: 200,
  refused: 422,
};

function submissionOf(url: URL, path: string): Submission {
  const { searchParams } = url;
  return {
    file: searchParams.get('name') ?? '',
    path,
    format: searchParams.get('format') as FileFormat,
    provinceId: url.pathname.replace('/feeds/', ''),
    identity: { role: 'officer', subject: 'An', provinceId: 'kon-tum' },
    isDryRun: searchParams.get('dryRun') === 'true',
    acceptValid: searchParams.get('acceptValid') === 'true',
    numberStyle: (searchParams.get('style') ?? 'auto') as NumberStyleWish,
    reason: searchParams.get('reason'),
    ...(searchParams.has('source') ? { source: { title: searchParams.get('source') ?? '' } } : {}),
  };
}

async function answer(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-door-'));
  const path = join(folder, 'upload');
  try {
    await pipeline(request, createWriteStream(path));
    const submission = submissionOf(new URL(request.url ?? '', 'http://door'), path);
    const { accept = '' } = request.headers;
    if (accept === 'application/x-ndjson') {
      response.writeHead(200, { 'content-type': accept });
      const say = (value: object): void => void response.write(`${JSON.stringify(value)}\n`);
      const report = await submit(door, { ...submission, onProgress: (progress) => say({ progress }) });
      say({ report });
      response.end();
      return;
    }
    const report = await submit(door, submission);
    const status = report.isDryRun && report.outcome !== 'refused' ? 200 : statuses[report.outcome];
    if (accept === mediaTypes.xlsx)
      response.writeHead(200, { 'content-type': accept }).end(await markUpWorkbook(path, report));
    else if (accept === mediaTypes.csv) response.writeHead(200, { 'content-type': accept }).end(await readFile(path));
    else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(report));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The hub's door for files, as the commands know it, over an empty ledger; whoever asks is an officer of Kon Tum. */
export async function openFeedsDoor(): Promise<FeedsDoor> {
  const ledger = await testLedger();
  const { url, stop } = await listen((request, response) => void answer(ledger.foundation, request, response));
  return {
    url,
    ledger,
    stop: async () => {
      await stop();
      await ledger.close();
    },
  };
}
