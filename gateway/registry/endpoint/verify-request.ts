import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import { endpointLimits } from './endpoint-limits.ts';
import { createNonceMemory } from './nonce-memory.ts';
import { contentDigest, coveredComponents, signatureAlgorithm, signatureTag } from './request-signature.ts';
import { signatureBase } from './signature-base.ts';
import { readSignatureInputs, readSignatures, signatureParameters, type SignatureInput } from './signature-fields.ts';
import { numberOf, stringOf } from './structured-fields.ts';

/** A request as it reached a province’s subgraph. */
export interface ReceivedRequest {
  readonly method: string;
  /** The address that was published: a server behind a proxy cannot tell from the request what the hub asked. */
  readonly targetUri: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** As it came, byte for byte. */
  readonly body: Uint8Array;
}

export type SignatureRefusal =
  | 'unsigned'
  | 'unreadable'
  | 'not all is covered'
  | 'another algorithm'
  | 'unknown key'
  | 'not yet in force'
  | 'expired'
  | 'in force for too long'
  | 'another body'
  | 'wrong signature'
  | 'sent again';

export interface VerifierOptions {
  /** The key of that name; undefined where it is unknown, which may mean that the hub has a new one by now. */
  readonly keyOf: (keyid: string) => KeyObject | undefined;
  /** How far the clocks of hub and province may be apart. */
  readonly toleranceSeconds?: number;
  readonly nowMs?: () => number;
}

/** The keys of a JWKS, as the hub serves it at `/registry/keys`. What is no key of Ed25519 is passed over. */
export function verifyingKeys({ keys }: JSONWebKeySet): VerifierOptions['keyOf'] {
  const byName = new Map(
    keys
      .filter(({ kty, crv }) => kty === 'OKP' && crv === 'Ed25519')
      .map((jwk) => [jwk.kid, createPublicKey({ key: { ...jwk }, format: 'jwk' })]),
  );
  return (keyid) => byName.get(keyid);
}

interface FoundSignature {
  readonly input: SignatureInput;
  readonly signature: Buffer;
}

/** The hub’s signature among all: a proxy on the way may have added one for its own purpose. */
function findSignature(headers: ReceivedRequest['headers']): FoundSignature | SignatureRefusal {
  const { 'signature-input': described, signature: sent } = headers;
  if (described === undefined || sent === undefined) return 'unsigned';
  if (typeof described !== 'string' || typeof sent !== 'string') return 'unreadable';
  const [inputs, signatures] = [readSignatureInputs(described), readSignatures(sent)];
  if (!inputs || !signatures) return 'unreadable';
  for (const [label, input] of inputs)
    if (stringOf(input.parameters.get('tag')) === signatureTag) {
      const signature = signatures.get(label);
      return signature ? { input, signature } : 'unreadable';
    }
  return 'unsigned';
}

function valueOf(component: string, { method, targetUri, headers }: ReceivedRequest): string | undefined {
  if (component === '@method') return method;
  if (component === '@target-uri') return targetUri;
  const value = headers[component];
  return typeof value === 'string' ? value.trim() : undefined;
}

/** The text that was signed, as the request has it; null where it lacks something that is covered. */
function baseOf(request: ReceivedRequest, input: SignatureInput): Buffer | null {
  const covered: (readonly [string, string])[] = [];
  for (const component of input.components) {
    const value = valueOf(component, request);
    if (value === undefined) return null;
    covered.push([component, value]);
  }
  return Buffer.from(signatureBase(covered, signatureParameters(input)));
}

/**
 * What a province’s subgraph asks of each request before it answers: null where the hub sent it, this once and within the
 * last minute; else why it is not let in.
 */
export function createRequestVerifier(options: VerifierOptions): (request: ReceivedRequest) => SignatureRefusal | null {
  const { keyOf, toleranceSeconds = 30, nowMs = Date.now } = options;
  const takeNonce = createNonceMemory();

  return (request) => {
    const found = findSignature(request.headers);
    if (typeof found === 'string') return found;
    const { input, signature } = found;
    const [keyid, nonce, algorithm] = ['keyid', 'nonce', 'alg'].map((name) => stringOf(input.parameters.get(name)));
    const [created, expires] = ['created', 'expires'].map((name) => numberOf(input.parameters.get(name)));
    if (coveredComponents.some((component) => !input.components.includes(component))) return 'not all is covered';
    if (keyid === undefined || nonce === undefined || created === undefined || expires === undefined)
      return 'unreadable';
    if (algorithm !== signatureAlgorithm) return 'another algorithm';
    const now = Math.floor(nowMs() / 1000);
    if (created > now + toleranceSeconds) return 'not yet in force';
    if (expires < now - toleranceSeconds) return 'expired';
    if (expires - created > endpointLimits.signatureSeconds) return 'in force for too long';
    const key = keyOf(keyid);
    if (!key) return 'unknown key';
    if (request.headers['content-digest'] !== contentDigest(request.body)) return 'another body';
    const base = baseOf(request, input);
    if (!base || !verify(null, base, key, signature)) return 'wrong signature';
    // Only of what the hub signed: nobody else can fill the memory.
    return takeNonce(nonce, expires + toleranceSeconds, now) ? null : 'sent again';
  };
}
