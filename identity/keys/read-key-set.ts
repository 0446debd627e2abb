import type { JSONWebKeySet, JWK } from 'jose';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Undefined where a key may stand in a set that tokens are verified by. */
function faultOf(key: JWK): string | undefined {
  if (key.kty === 'oct') return 'is a shared secret; only public keys are accepted';
  if (key.d !== undefined) return 'is a private key; keep that with whoever issues tokens';
  return undefined;
}

/** Reads a JWKS (RFC 7517 §5). Throws where it is none, or holds what nobody but the issuer should have. */
export function readKeySet(text: string, place: string): JSONWebKeySet {
  let set: unknown;
  try {
    set = JSON.parse(text);
  } catch {
    throw new Error(`${place}: expected a JWKS, which is JSON`);
  }
  if (!isObject(set) || !Array.isArray(set['keys']) || !set['keys'].every(isObject))
    throw new Error(`${place}: expected a JWKS: {"keys": [...]}`);
  const keys = set['keys'] as readonly JWK[];
  for (const [at, key] of keys.entries()) {
    const fault = faultOf(key);
    if (fault) throw new Error(`${place}: key ${at + 1} ${fault}`);
  }
  return { keys: [...keys] };
}
