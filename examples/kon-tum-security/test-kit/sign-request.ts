import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { Sign } from './ask-endpoint.ts';

/** A key pair as the hub has one, made for a test. */
export interface TestKey {
  readonly keyid: string;
  readonly privateKey: KeyObject;
  /** The public half as the hub serves it at /registry/keys. */
  readonly jwks: object;
}

export function createTestKey(keyid: string): TestKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  const jwk = createPublicKey(privateKey).export({ format: 'jwk' });
  return { keyid, privateKey, jwks: { keys: [{ ...jwk, alg: 'EdDSA', use: 'sig', kid: keyid }] } };
}

const components = '("@method" "@target-uri" "content-digest" "content-type" "x-request-id")';

export interface SigningOptions {
  readonly key: Pick<TestKey, 'keyid' | 'privateKey'>;
  readonly targetUri: string;
  /** Seconds by which the clock of who signs is ahead. */
  readonly aheadSeconds?: number;
  readonly nonce?: string;
}

/** Signs as the hub does: HTTP Message Signatures (RFC 9421) by Ed25519, a digest of the body (RFC 9530), good for a minute. */
export function createSigner({ key, targetUri, aheadSeconds = 0, nonce }: SigningOptions): Sign {
  return (body, requestId) => {
    const created = Math.floor(Date.now() / 1000) + aheadSeconds;
    const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
    const parameters = `${components};created=${created};expires=${created + 60};keyid="${key.keyid}";alg="ed25519";nonce="${nonce ?? randomBytes(16).toString('base64url')}";tag="lien-tinh"`;
    const text = [
      '"@method": POST',
      `"@target-uri": ${targetUri}`,
      `"content-digest": ${digest}`,
      '"content-type": application/json',
      `"x-request-id": ${requestId}`,
      `"@signature-params": ${parameters}`,
    ].join('\n');
    return {
      'content-digest': digest,
      'signature-input': `lien-tinh=${parameters}`,
      signature: `lien-tinh=:${sign(null, Buffer.from(text), key.privateKey).toString('base64')}:`,
    };
  };
}
