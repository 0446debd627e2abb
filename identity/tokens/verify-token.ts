import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { AreaList } from '../../schema/areas/area-list.ts';
import type { Identity } from '../identity.ts';
import { readClaims } from './read-claims.ts';
import { TokenRefused } from './token-refused.ts';

/** By key pairs alone. A shared secret (HS…) would let whoever can check a token make one, out of a public key even. */
export const acceptedAlgorithms: readonly string[] = ['EdDSA', 'Ed25519', 'ES256', 'RS256', 'PS256'];

/** No provider's token is longer; each character costs time before anything is known of who sent it. */
const longestToken = 8192;

export interface TokenExpectations {
  readonly keys: JWTVerifyGetKey;
  /** Null where any will do. */
  readonly issuer: string | null;
  /** Null where any will do. */
  readonly audience: string | null;
  readonly clockToleranceSeconds: number;
  readonly areas: AreaList;
  readonly now?: () => Date;
}

export interface VerifiedToken {
  readonly identity: Identity;
  /** Milliseconds since 1970, the tolerance not counted. */
  readonly expiresAtMs: number;
}

function refusalOf(error: unknown): TokenRefused | null {
  if (error instanceof errors.JWTExpired) return new TokenRefused('expired');
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iss') return new TokenRefused('issuer');
    if (error.claim === 'aud') return new TokenRefused('audience');
    if (error.claim === 'nbf') return new TokenRefused('early');
    return new TokenRefused('claims', `"${error.claim}" is missing or wrong`);
  }
  if (error instanceof errors.JOSEAlgNotAllowed)
    return new TokenRefused('algorithm', `accepted are ${acceptedAlgorithms.join(', ')}`);
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return new TokenRefused('key');
  if (error instanceof errors.JWSSignatureVerificationFailed) return new TokenRefused('signature');
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return new TokenRefused('form');
  // A key that its algorithm cannot use, a header that must be understood and is not.
  if (error instanceof errors.JOSENotSupported) return new TokenRefused('algorithm');
  return null;
}

/** Who a token speaks for. Throws `TokenRefused` where it speaks for nobody, and anything else where the keys cannot be had. */
export async function verifyToken(token: string, expectations: TokenExpectations): Promise<VerifiedToken> {
  const { keys, issuer, audience, clockToleranceSeconds, areas, now } = expectations;
  if (token.length > longestToken) throw new TokenRefused('form');
  let payload: JWTPayload;
  try {
    ({ payload } = await jwtVerify(token, keys, {
      algorithms: [...acceptedAlgorithms],
      requiredClaims: ['exp', 'sub'],
      clockTolerance: clockToleranceSeconds,
      ...(issuer === null ? {} : { issuer }),
      ...(audience === null ? {} : { audience }),
      ...(now ? { currentDate: now() } : {}),
    }));
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
  return { identity: readClaims(payload, areas), expiresAtMs: (payload.exp ?? 0) * 1000 };
}
