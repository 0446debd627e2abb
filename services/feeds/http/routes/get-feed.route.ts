import type { FastifyInstance } from 'fastify';
import { unknownFeed } from '../../../../schema/errors/feed-refusals.ts';
import type { LedgerDatabase } from '../../../ledger/open-ledger.ts';
import { readFeeds, type FeedRow } from '../../../ledger/read/read-feeds.ts';
import type { FeedsOptions } from '../feeds-options.ts';
import { FeedRefused } from '../refuse/feed-refused.ts';
import { requireIdentity, requireProvince, requireReader } from '../wish/require-reporter.ts';

interface Asked {
  readonly province: string;
  readonly feedId: string;
}

async function readFeed(ledger: LedgerDatabase, provinceId: string, feedId: string): Promise<FeedRow | undefined> {
  if (!/^[1-9]\d{0,14}$/.test(feedId)) return undefined;
  const filter = { ids: [Number(feedId)], provinceIds: [provinceId], asOf: null };
  const [feed] = await readFeeds(ledger, filter, { beforeId: Number(feedId) + 1, limit: 1 });
  return feed;
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
    const feed = await readFeed(door.ledger, area.id, feedId);
    if (!feed) throw new FeedRefused(404, unknownFeed(area.id, feedId));
    const { id, name, recordedAt, ...told } = feed;
    reply.header('cache-control', 'private, no-cache').header('vary', 'authorization');
    return await reply.send({ feedId: id, file: name, ...told, recordedAt: new Date(recordedAt).toISOString() });
  });
}
