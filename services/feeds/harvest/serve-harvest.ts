import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { createCallVerifier } from '../../../identity/calls/signed-call.ts';
import { harvestPath } from '../../../schema/contract/harvest-route.ts';
import type { Harvest, LiveProfile } from '../../../schema/contract/live-profile.ts';

export interface HarvestRouteOptions {
  readonly harvest: Harvest;
  readonly internalKey: string;
  readonly log: Logger;
}

interface Asked {
  readonly profiles: readonly LiveProfile[];
  readonly isDryRun: boolean;
}

/** `POST /harvest`, for gateways alone: whoever does not know the internal key is answered 401. */
export function serveHarvest(app: FastifyInstance, { harvest, internalKey, log }: HarvestRouteOptions): void {
  const verify = createCallVerifier('feeds', internalKey);
  app.post(harvestPath, async (request, reply) => {
    const body = request.body instanceof Buffer ? request.body : Buffer.alloc(0);
    if (!verify(request.headers, body)) return await reply.code(401).send({ message: 'Only gateways bring a harvest' });
    try {
      const { profiles, isDryRun } = JSON.parse(body.toString('utf8')) as Asked;
      return await reply.send(await harvest(profiles, { isDryRun }));
    } catch (error) {
      log.error({ err: error, requestId: request.id }, 'a harvest failed');
      return await reply.code(503).send({ message: 'The harvest could not be written' });
    }
  });
}
