import { randomBytes } from 'node:crypto';

/** A key that nobody else knows: for a hub whose gateway and subgraphs are one process. */
export const randomInternalKey = (): string => randomBytes(32).toString('base64url');

/** The key that gateways and subgraphs of separate processes share. Throws where the operator has set none. */
export function requireInternalKey(key: string | null): string {
  if (key !== null) return key;
  throw new Error(
    'INTERNAL_KEY: expected the secret by which gateways sign their calls to subgraphs, the same for every process; ' +
      'make one by: openssl rand -base64 33',
  );
}
