import type { FastifyInstance } from 'fastify';

const sweepMs = 50;

/**
 * Takes no more requests and lets those under way be answered. A connection that was answering when the stop began would
 * else stay open for the next request of its client, and the stop would wait for it until its keep-alive time is over.
 */
export async function closeGracefully(app: Pick<FastifyInstance, 'server' | 'close'>): Promise<void> {
  const sweep = setInterval(() => app.server.closeIdleConnections(), sweepMs);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
  }
}
