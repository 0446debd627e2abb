import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import type { Identity } from '../identity.ts';
import { readIdentity } from '../identity-text.ts';

/** Who a gateway speaks for, as `identityText` writes it; left out for the public. */
export const identityHeader = 'x-lien-tinh-identity';
/** `<milliseconds since 1970>.<HMAC-SHA256, base64url>` */
export const signatureHeader = 'x-lien-tinh-signature';

const freshMs = 60_000;

/** A call from a gateway to one subgraph. */
interface Call {
  readonly subgraph: string;
  readonly identity: string;
  readonly body: string | Uint8Array;
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The parts that no caller could shift against each other: neither time, name nor identity holds a line break. */
const createMac =
  (key: ReturnType<typeof createSecretKey>) =>
  (time: string, { subgraph, identity, body }: Call): Buffer =>
    createHmac('sha256', key).update(`${time}\n${subgraph}\n${identity}\n`).update(body).digest();

/** Signs the calls of a gateway. Costs some microseconds a fetch. */
export function createCallSigner(
  internalKey: string,
  nowMs: () => number = Date.now,
): (call: Call) => Record<string, string> {
  const mac = createMac(createSecretKey(internalKey, 'utf8'));
  return (call) => {
    const time = String(nowMs());
    const signature = `${time}.${mac(time, call).toString('base64url')}`;
    const headers: Record<string, string> = { [signatureHeader]: signature };
    if (call.identity !== '') headers[identityHeader] = call.identity;
    return headers;
  };
}

/** Who a call speaks for; null where no gateway that knows the key sent it within the last minute. */
export type VerifyCall = (headers: Headers, body: Uint8Array) => Identity | null;

export function createCallVerifier(subgraph: string, internalKey: string, nowMs: () => number = Date.now): VerifyCall {
  const mac = createMac(createSecretKey(internalKey, 'utf8'));
  return (headers, body) => {
    const signature = headers[signatureHeader];
    const identity = headers[identityHeader] ?? '';
    if (typeof signature !== 'string' || typeof identity !== 'string') return null;
    const [time = '', given = ''] = signature.split('.', 2);
    // Number('') is 0, which is long ago.
    if (!(Math.abs(nowMs() - Number(time)) <= freshMs)) return null;
    const expected = mac(time, { subgraph, identity, body });
    const claimed = Buffer.from(given, 'base64url');
    if (claimed.byteLength !== expected.byteLength || !timingSafeEqual(claimed, expected)) return null;
    return readIdentity(identity);
  };
}
