import { createHash, verify } from 'node:crypto';
import type { KeyOf } from './hub-keys.ts';
import { findSignature, type ReceivedSignature } from './signature-input.ts';

export interface ReceivedRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** As it came, byte for byte. */
  readonly body: Uint8Array;
}

/** Null where the hub sent it, this once and just now; else why it is not let in. */
export type VerifyRequest = (request: ReceivedRequest) => Promise<string | null>;

export interface VerifyOptions {
  readonly keyOf: KeyOf;
  readonly targetUri: string;
  readonly nowSeconds?: () => number;
}

/** What the hub signs of each call: all that a call consists of. */
const covered = ['@method', '@target-uri', 'content-digest', 'content-type', 'x-request-id'];
const tag = 'lien-tinh';
/** How far the clocks of the two may be apart. */
const toleranceSeconds = 30;
const longestSeconds = 60;

const digestOf = (body: Uint8Array): string => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

const headerOf = ({ headers }: ReceivedRequest, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value.trim() : undefined;
};

/** The text that was signed (RFC 9421 §2.5); null where the request lacks something that it covers. */
function signedText(request: ReceivedRequest, targetUri: string, signature: ReceivedSignature): Buffer | null {
  let text = '';
  for (const component of signature.components) {
    const value =
      component === '@method' ? request.method : component === '@target-uri' ? targetUri : headerOf(request, component);
    if (value === undefined) return null;
    text += `"${component}": ${value}\n`;
  }
  return Buffer.from(`${text}"@signature-params": ${signature.parameters}`);
}

function timeFault({ number }: ReceivedSignature, now: number): string | null {
  const [created, expires] = [number('created'), number('expires')];
  if (created === undefined || expires === undefined) return 'the signature does not say when it holds';
  if (created > now + toleranceSeconds) return 'the signature is of the future: set the clock of this machine';
  if (expires < now - toleranceSeconds) return 'the signature has expired: set the clock of this machine';
  return expires - created > longestSeconds ? 'the signature holds for too long' : null;
}

/** Remembers what was let in as long as it holds, so that nothing is let in twice. */
function createNonces(): (nonce: string, until: number, now: number) => boolean {
  const taken = new Map<string, number>();
  return (nonce, until, now) => {
    for (const [old, expires] of taken) {
      if (expires >= now) break;
      taken.delete(old);
    }
    if (taken.has(nonce)) return false;
    taken.set(nonce, until);
    return true;
  };
}

/** Lets the hub in and nobody else: HTTP Message Signatures (RFC 9421) by Ed25519 over a digest of the body (RFC 9530). */
export function createVerifier({ keyOf, targetUri, nowSeconds }: VerifyOptions): VerifyRequest {
  const isFirst = createNonces();
  return async (request) => {
    const input = headerOf(request, 'signature-input');
    const header = headerOf(request, 'signature');
    if (input === undefined || header === undefined) return 'it is not signed';
    const signature = findSignature(input, header, tag);
    if (!signature) return 'it has no signature of the hub';
    const missing = covered.filter((component) => !signature.components.includes(component));
    if (missing.length > 0) return `its signature does not cover ${missing.join(', ')}`;
    const now = nowSeconds?.() ?? Math.floor(Date.now() / 1000);
    const fault = timeFault(signature, now);
    if (fault) return fault;
    const [keyid, nonce] = [signature.text('keyid'), signature.text('nonce')];
    if (signature.text('alg') !== 'ed25519' || keyid === undefined || nonce === undefined)
      return 'its signature is not by Ed25519 with a key and a nonce';
    const key = await keyOf(keyid);
    if (!key) return `the hub has no key "${keyid}": look at HUB_KEYS`;
    if (headerOf(request, 'content-digest') !== digestOf(request.body))
      return 'its body is not the one that was signed';
    const text = signedText(request, targetUri, signature);
    if (!text || !verify(null, text, key, signature.signature))
      return 'its signature is wrong: PUBLIC_URL must be the address that was published';
    const until = (signature.number('expires') ?? now) + toleranceSeconds;
    return isFirst(nonce, until, now) ? null : 'it was sent before';
  };
}
