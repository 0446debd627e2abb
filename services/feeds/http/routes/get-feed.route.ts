import type { FastifyInstance } from 'fastify';
import { unknownFeed } from '../../../../schema/errors/feed-refusals.ts';
import { readReceipt } from '../../../ledger/read/read-receipt.ts';
import type { FeedsOptions } from '../feeds-options.ts';
import { FeedRefused } from '../refuse/feed-refused.ts';
import { requireIdentity, requireProvince, requireReader } from '../wish/require-reporter.ts';

interface Asked {
  readonly province: string;
  readonly feedId: string;
}

/**
 * `GET /feeds/<province>/<feedId>`, where the header `location` of a submission leads: what the ledger keeps of it. For
 * whoever may see what is restricted of the unit.
 */
export function serveReceipts(app: FastifyInstance, { door, identify }: FeedsOptions): void {
  app.get<{ Params: Asked }>('/feeds/:province/:feedId', async (request, reply) => {
    const { province, feedId } = request.params;
    const identity = await requireIdentity(request.headers.authorization, identify);
    const area = requireProvince(province, door.areas);
    requireReader(identity, area, door.areas);
    const receipt = /^[1-9]\d{0,14}$/.test(feedId) ? await readReceipt(door.ledger, area.id, Number(feedId)) : null;
    if (!receipt) throw new FeedRefused(404, unknownFeed(area.id, feedId));
    return await reply.header('cache-control', 'private, no-cache').header('vary', 'authorization').send(receipt);
  });
}
