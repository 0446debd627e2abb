import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { discardBody, stopBodyClock } from '../../../../config/body-clock.ts';
import { uploadRoute } from '../../../../config/upload-route.ts';
import { reportSection } from '../../report/page/report-section.ts';
import { ReportLines } from '../answer/report-lines.ts';
import { sendTaken } from '../answer/send-taken.ts';
import type { FeedsOptions } from '../feeds-options.ts';
import { SenderGone } from '../refuse/feed-refused.ts';
import { tellRefusal } from '../refuse/tell-refusals.ts';
import { readSubmissionRequest, type SubmissionRequest } from '../submission-request.ts';
import { takeSubmission, type Taking } from '../take-submission.ts';
import { SubmissionQueue, type Place } from '../upload/submission-queue.ts';

/** Files that arrive, wait or are worked on at once. */
const mostPresent = 32;

/** The status is out before the file is in, so whatever comes of it stands in the last line. */
async function answerInLines(
  request: FastifyRequest,
  reply: FastifyReply,
  asked: SubmissionRequest,
  taking: Omit<Taking, 'onProgress'>,
): Promise<void> {
  const { door, log } = taking.options;
  const lines = new ReportLines();
  reply.type('application/x-ndjson').header('cache-control', 'no-store').header('x-accel-buffering', 'no');
  void reply.send(lines.stream);
  try {
    const onProgress = lines.note.bind(lines);
    await takeSubmission(asked, { ...taking, onProgress }, async ({ report }) =>
      lines.end(asked.wish.wantsPage ? { report, page: reportSection(report, door).text } : { report }),
    );
  } catch (error) {
    if (error instanceof SenderGone) return void lines.stream.destroy();
    const { message, extensions = {} } = tellRefusal(error, request.id, log).error;
    lines.end({ error: { ...extensions, message } });
  }
}

async function take(
  request: FastifyRequest,
  reply: FastifyReply,
  options: FeedsOptions,
  queue: SubmissionQueue,
): Promise<FastifyReply> {
  let place: Place | undefined;
  try {
    const asked = await readSubmissionRequest(request, reply, options);
    place = queue.enter(asked.sender);
    stopBodyClock(request.raw);
    const taking = { options, place, body: request.raw };
    if (asked.kinds[0] === 'lines') await answerInLines(request, reply, asked, taking);
    else
      await takeSubmission(asked, { ...taking, onProgress: () => undefined }, async (taken) => {
        await sendTaken(reply, taken, options.door);
      });
  } finally {
    place?.leave();
    discardBody(request.raw, reply.raw);
  }
  return reply;
}

/**
 * `POST /feeds/<province>`: takes the bytes of a province's file. Who asks and whether they may is known before the first
 * of them is read.
 *
 * A page of a foreign origin can write nothing here: only the header `authorization` says who asks, no cookie does, and a
 * browser lets a page send that header to us only where a preflight says that its origin may (CORS_ORIGINS), whatever the
 * type of the body.
 *
 * A sender that goes away before the commit has written nothing; after it, all. Whoever cannot tell which sends the same
 * bytes again: were they taken, the answer is `unchanged`.
 */
export function takeFeeds(app: FastifyInstance, options: FeedsOptions): void {
  const queue = new SubmissionQueue({ mostAtOnce: options.mostAtOnce, mostPresent });
  app.addHook('preClose', async () => queue.close());
  // The body stays on the wire until somebody has said that it is wanted.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, body, done) => done(null, body));
  app.post('/feeds/:province', uploadRoute, async (request, reply) => await take(request, reply, options, queue));
}
