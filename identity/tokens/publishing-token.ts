import { hash, randomBytes } from 'node:crypto';

/** `ltp_<number>_<32 random bytes, base64url>`: scanners for leaked secrets know it by its beginning. */
const beginning = 'ltp_';
const form = /^ltp_([1-9]\d{0,14})_([\w-]{43})$/;
const secretBytes = 32;

export const isPublishingToken = (token: string): boolean => token.startsWith(beginning);

export const newPublishingSecret = (): string => randomBytes(secretBytes).toString('base64url');

export const publishingTokenText = (id: number, secret: string): string => `${beginning}${id}_${secret}`;

/** Null where it is none. */
export function readPublishingTokenText(text: string): { readonly id: number; readonly secret: string } | null {
  const [, id, secret] = form.exec(text) ?? [];
  return id === undefined || secret === undefined ? null : { id: Number(id), secret };
}

/** All that is kept of a secret. 256 random bits cannot be guessed, so a fast digest without salt does. */
export const publishingSecretHash = (secret: string): string => hash('sha256', secret, 'hex');

/** Who acts by a token, as the audit log names them: `ltp_12 build server`. */
export const publisherName = (id: number, name: string): string => `${beginning}${id} ${name}`;
