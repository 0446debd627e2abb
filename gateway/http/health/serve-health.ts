import type { FastifyInstance } from 'fastify';
import type { SubgraphLink } from '../../engine/subgraphs/subgraph-link.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import { isWell } from './ask-health.ts';

/**
 * A subgraph in this process is there as the process is; one at `http://host:4001/graphql` is asked at `/ready` beside
 * it, for its `/health` is as good without a database.
 */
const isThere = async (link: SubgraphLink): Promise<boolean> =>
  link.kind === 'in-process' || (await isWell(new URL('ready', link.url)));

/** `GET /health`: this process lives. `GET /ready`: everything behind it is ready too, or 503 with the names of what does not. */
export function serveHealth(app: FastifyInstance, { links, isReady }: GatewayOptions): void {
  const findMissing = async (): Promise<string[]> => {
    const parts = [
      ...links.map((link) => ({ name: link.name, answer: isThere(link) })),
      ...(isReady ? [{ name: 'database', answer: isReady().catch(() => false) }] : []),
    ];
    const answers = await Promise.all(parts.map(async ({ answer }) => await answer));
    return parts.filter((_, index) => !answers[index]).map(({ name }) => name);
  };
  app.get('/health', () => ({ service: 'gateway', status: 'alive' }));
  app.get('/ready', async (_request, reply) => {
    const missing = await findMissing();
    const isComplete = missing.length === 0;
    return await reply
      .code(isComplete ? 200 : 503)
      .send({ service: 'gateway', status: isComplete ? 'ready' : 'not ready', missing });
  });
}
