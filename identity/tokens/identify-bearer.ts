import { hash } from 'node:crypto';
import type { Identity } from '../identity.ts';
import type { IdentifyPublisher } from './identify-publisher.ts';
import { isPublishingToken } from './publishing-token.ts';
import { TokenRefused } from './token-refused.ts';
import { verifyToken, type TokenExpectations, type VerifiedToken } from './verify-token.ts';

/** A key that is taken away, and an expiry, are heeded within this time. */
const rememberedMs = 15_000;
const mostRemembered = 2000;
const bearer = /^bearer +([\w~+/.-]+=*) *$/i;

interface Remembered extends VerifiedToken {
  readonly untilMs: number;
}

/** Who asks, by the header `authorization`. Null where the request has none: then it is the public that asks. */
export type IdentifyBearer = (authorization: string | undefined) => Promise<Identity> | null;

/**
 * Verifies each token once in a while: a signature costs more than most answers. Tokens are remembered by their digest
 * alone. `identifyPublisher` is null where publishing tokens cannot be looked up: they are refused then.
 */
export function createBearerIdentifier(
  expectations: TokenExpectations,
  identifyPublisher: IdentifyPublisher | null,
): IdentifyBearer {
  const remembered = new Map<string, Remembered>();
  const nowMs = (): number => expectations.now?.().getTime() ?? Date.now();

  const identify = async (authorization: string): Promise<Identity> => {
    const token = bearer.exec(authorization)?.[1];
    if (token === undefined) throw new TokenRefused('form', 'expected "Authorization: Bearer <token>"');
    if (isPublishingToken(token)) {
      if (!identifyPublisher) throw new TokenRefused('unsupported');
      return await identifyPublisher(token);
    }
    const digest = hash('sha256', token, 'base64url');
    const known = remembered.get(digest);
    if (known && known.untilMs > nowMs()) return known.identity;
    remembered.delete(digest);
    const verified = await verifyToken(token, expectations);
    const [oldest] = remembered.size >= mostRemembered ? remembered.keys() : [];
    if (oldest !== undefined) remembered.delete(oldest);
    const expiresMs = verified.expiresAtMs + expectations.clockToleranceSeconds * 1000;
    remembered.set(digest, { ...verified, untilMs: Math.min(nowMs() + rememberedMs, expiresMs) });
    return verified.identity;
  };

  return (authorization) => (authorization === undefined ? null : identify(authorization));
}
