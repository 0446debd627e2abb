import { timingSafeEqual } from 'node:crypto';
import type { Identity } from '../identity.ts';
import { publisherName, publishingSecretHash, readPublishingTokenText } from './publishing-token.ts';
import { TokenRefused } from './token-refused.ts';

/** What is kept of a publishing token. */
export interface KeptPublishingToken {
  readonly provinceId: string;
  readonly name: string;
  readonly secretHash: string;
  /** The last day on which it holds, YYYY-MM-DD in Việt Nam. */
  readonly expiresOn: string;
  readonly isRevoked: boolean;
}

export interface PublisherExpectations {
  /** Null where there never was one of this number. */
  readonly read: (id: number) => Promise<KeptPublishingToken | null>;
  /** YYYY-MM-DD in Việt Nam. */
  readonly today: () => string;
  readonly nowMs?: () => number;
}

/** Who sends this publishing token. Rejects with `TokenRefused` where nobody may, and as `read` does. */
export type IdentifyPublisher = (token: string) => Promise<Identity>;

/** A token that is revoked is refused within this time; who builds asks some times in a row. */
const rememberedMs = 3000;
const mostRemembered = 1000;

interface Remembered {
  readonly kept: KeptPublishingToken;
  /** The same for every request: what is known of callers goes by it. */
  readonly identity: Identity;
  readonly untilMs: number;
}

const isSecretOf = ({ secretHash }: KeptPublishingToken, secret: string): boolean =>
  timingSafeEqual(Buffer.from(publishingSecretHash(secret)), Buffer.from(secretHash));

/** Looks a token up by its number, a number that exists once in some seconds, whatever secrets are tried on it. */
export function createPublisherIdentifier(expectations: PublisherExpectations): IdentifyPublisher {
  const { read, today, nowMs = () => performance.now() } = expectations;
  const remembered = new Map<number, Remembered>();

  const lookUp = async (id: number): Promise<Remembered | null> => {
    const known = remembered.get(id);
    if (known && known.untilMs > nowMs()) return known;
    remembered.delete(id);
    // From before the question on: what it does not see yet must not be remembered for longer.
    const untilMs = nowMs() + rememberedMs;
    const kept = await read(id);
    if (!kept) return null;
    const { provinceId, name } = kept;
    const found: Remembered = {
      kept,
      identity: { role: 'publisher', provinceId, subject: publisherName(id, name) },
      untilMs,
    };
    const [oldest] = remembered.size >= mostRemembered ? remembered.keys() : [];
    if (oldest !== undefined) remembered.delete(oldest);
    remembered.set(id, found);
    return found;
  };

  return async (token) => {
    const typed = readPublishingTokenText(token);
    if (!typed) throw new TokenRefused('form');
    const found = await lookUp(typed.id);
    // Whoever has not the secret is told nothing of the token, not even that there is one.
    if (!found || !isSecretOf(found.kept, typed.secret)) throw new TokenRefused('unknown');
    if (found.kept.isRevoked) throw new TokenRefused('revoked');
    if (found.kept.expiresOn < today()) throw new TokenRefused('expired');
    return found.identity;
  };
}
