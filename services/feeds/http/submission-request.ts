import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identity } from '../../../identity/identity.ts';
import type { Area } from '../../../schema/areas/area.ts';
import type { FileFormat } from '../submission.ts';
import { readAccept, type AnswerKind } from './answer/answer-kind.ts';
import type { FeedsOptions } from './feeds-options.ts';
import { SenderGone } from './refuse/feed-refused.ts';
import { requireTakeable } from './upload/receive-file.ts';
import { readFeedWish, type FeedWish } from './wish/read-feed-wish.ts';
import { formatOfHeaders } from './wish/recognise-format.ts';
import { requireIdentity, requireProvince, requireReporter } from './wish/require-reporter.ts';

/** All that is known of a submission before a byte of its file is read. */
export interface SubmissionRequest {
  readonly identity: Identity;
  /** Whose turn it is when several send at once. */
  readonly sender: string;
  readonly area: Area;
  readonly wish: FeedWish;
  readonly formatOfHeaders: FileFormat | null;
  readonly kinds: readonly AnswerKind[];
  /** Aborted when the sender goes away before the answer is out. */
  readonly signal: AbortSignal;
}

function signalOf({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  const onClose = (): void => {
    if (!raw.writableFinished) gone.abort(new SenderGone());
  };
  if (raw.closed) onClose();
  else raw.once('close', onClose);
  return gone.signal;
}

/** Throws `FeedRefused` or `TokenRefused` where the file need not be read to say no. */
export async function readSubmissionRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  options: FeedsOptions,
): Promise<SubmissionRequest> {
  const { areas } = options.door;
  const identity = await requireIdentity(request.headers.authorization, options.identify);
  const area = requireProvince((request.params as { readonly province: string }).province, areas);
  requireReporter(identity, area, areas);
  const wish = readFeedWish(request.query);
  const kinds = readAccept(request.headers.accept);
  const ofHeaders = formatOfHeaders(request.headers, wish.format);
  await requireTakeable(request.raw, options);
  return {
    identity,
    sender: `${identity.role} ${identity.subject}`,
    area,
    wish,
    kinds,
    formatOfHeaders: ofHeaders,
    signal: signalOf(reply),
  };
}
