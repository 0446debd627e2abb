import type { FastifyInstance } from 'fastify';
import type { GatewayOptions } from '../gateway-options.ts';

/** Where provinces find the keys that the hub’s calls are verified by. */
const signingKeysPath = '/registry/keys';
/** As long as an old key may be taken for the present one; whoever meets an unknown key asks again at once. */
const freshSeconds = 300;

/** `GET /registry/keys`: a JWKS (RFC 7517), where the hub signs its calls to provinces’ subgraphs. */
export function serveSigningKeys(app: FastifyInstance, { signingKeys }: GatewayOptions): void {
  if (!signingKeys) return;
  // As bytes: to a text Fastify would add the charset, which this type does not have.
  const body = Buffer.from(JSON.stringify(signingKeys));
  app.get(signingKeysPath, async (_request, reply) => {
    reply.header('cache-control', `public, max-age=${freshSeconds}`);
    return await reply.type('application/jwk-set+json').send(body);
  });
}
