import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

const timeoutMs = 5000;
/** A provider that changes its keys announces the new one earlier than this. */
const keptMs = 10 * 60 * 1000;
/** A token with an unknown key asks for the keys anew, but strangers must not make us ask all the time. */
const cooldownMs = 30_000;

/** The keys that an identity provider publishes, asked for again when a token names one that is not among them. */
export const keysFromAddress = (url: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(url), {
    timeoutDuration: timeoutMs,
    cacheMaxAge: keptMs,
    cooldownDuration: cooldownMs,
  });
