import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { FastifyReply } from 'fastify';
import { reportDocument } from '../../report/page/report-document.ts';
import type { Contract } from '../../rules/rule.ts';
import { markUpCsv } from '../../workbook/mark-up-csv.ts';
import type { TakenSubmission } from '../take-submission.ts';
import { xlsxType } from '../wish/recognise-format.ts';
import { attachment } from './file-name.ts';
import { statusOf } from './report-status.ts';

const copyName = (name: string, ending: string): string => `${name.replace(/\.[^.]*$/, '')} (đã kiểm tra).${ending}`;

async function sendBody(reply: FastifyReply, taken: TakenSubmission, contract: Contract): Promise<void> {
  const { kind, name, report, path, workbook } = taken;
  switch (kind) {
    case 'page': {
      const { html, contentSecurityPolicy } = reportDocument(report, contract);
      reply.header('content-security-policy', contentSecurityPolicy);
      return void reply.type('text/html; charset=utf-8').send(html);
    }
    case 'csv-copy':
      reply.header('content-disposition', attachment(copyName(name, 'csv'))).type('text/csv; charset=utf-8');
      void reply.send(Readable.from(markUpCsv(path, report)));
      // Its bytes come from the file, which goes when this ends; a reader that goes away is nobody's fault.
      return await finished(reply.raw).catch(() => undefined);
    case 'xlsx-copy':
      reply.header('content-disposition', attachment(copyName(name, 'xlsx'))).type(xlsxType);
      return void reply.send(workbook);
    case 'lines':
      return void reply.type('application/x-ndjson').send(`${JSON.stringify({ report })}\n`);
    case 'json':
      return void reply.send(report);
  }
}

/** Answers by what the sender asked for, with the status that says what became of the file. */
export async function sendTaken(reply: FastifyReply, taken: TakenSubmission, contract: Contract): Promise<void> {
  const { report } = taken;
  reply.code(statusOf(report)).header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
  if (report.feedId !== null) reply.header('location', `/feeds/${report.provinceId}/${report.feedId}`);
  await sendBody(reply, taken, contract);
}
