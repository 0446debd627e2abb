import { createHash } from 'node:crypto';

/** What the hub signs of each call: all that a call consists of. */
export const coveredComponents = ['@method', '@target-uri', 'content-digest', 'content-type', 'x-request-id'] as const;

/** Names the signature in `signature-input` and `signature`. */
export const signatureLabel = 'lien-tinh';
/** Says what the signature is for, so that one made for something else is never taken for it (RFC 9421 §2.3). */
export const signatureTag = 'lien-tinh';
export const signatureAlgorithm = 'ed25519';

/** The value of `content-digest` for a body (RFC 9530). */
export const contentDigest = (body: string | Uint8Array): string =>
  `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
