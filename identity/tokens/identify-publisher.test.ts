import { inspect } from 'node:util';
import { beforeEach, expect, test } from 'vitest';
import { createPublisherIdentifier, type IdentifyPublisher, type KeptPublishingToken } from './identify-publisher.ts';
import { newPublishingSecret, publishingSecretHash, publishingTokenText } from './publishing-token.ts';
import { TokenRefused } from './token-refused.ts';

const secret = newPublishingSecret();
const token = publishingTokenText(12, secret);
let kept: KeptPublishingToken;
let today: string;
let nowMs: number;
let reads: number;
let identify: IdentifyPublisher;
beforeEach(() => {
  kept = {
    provinceId: 'kon-tum',
    name: 'máy chủ build',
    secretHash: publishingSecretHash(secret),
    expiresOn: '2027-11-01',
    isRevoked: false,
  };
  today = '2026-11-01';
  nowMs = 0;
  reads = 0;
  identify = createPublisherIdentifier({
    read: async (id) => {
      reads += 1;
      return await Promise.resolve(id === 12 ? kept : null);
    },
    today: () => today,
    nowMs: () => nowMs,
  });
});

/** The fault for which a token is refused; 'none' where it is not. */
async function faultOf(text: string): Promise<string> {
  try {
    await identify(text);
    return 'none';
  } catch (error) {
    if (error instanceof TokenRefused) return error.fault;
    throw error;
  }
}

test('speaks for a program of the one unit, under the number and name of the token', async () => {
  const identity = await identify(token);
  expect(identity).toEqual({ role: 'publisher', provinceId: 'kon-tum', subject: 'ltp_12 máy chủ build' });
  expect(await identify(token)).toBe(identity);
});

test('is looked up once in three seconds, whatever secrets are tried', async () => {
  for (const text of [token, publishingTokenText(12, newPublishingSecret()), token]) await faultOf(text);
  expect(reads).toBe(1);
  nowMs = 3000;
  await identify(token);
  expect(reads).toBe(2);
});

test('is refused three seconds after it was revoked at the latest', async () => {
  await identify(token);
  kept = { ...kept, isRevoked: true };
  nowMs = 3000;
  expect(await faultOf(token)).toBe('revoked');
});

test('holds on its last day, and not on the next, though it is remembered', async () => {
  today = '2027-11-01';
  expect(await faultOf(token)).toBe('none');
  today = '2027-11-02';
  expect(await faultOf(token)).toBe('expired');
});

test('another secret is told no more than an unknown number, also of a token that has ended', async () => {
  expect(await faultOf(publishingTokenText(13, secret))).toBe('unknown');
  expect(await faultOf(publishingTokenText(12, newPublishingSecret()))).toBe('unknown');
  kept = { ...kept, isRevoked: true };
  nowMs = 3000;
  expect(await faultOf(publishingTokenText(12, newPublishingSecret()))).toBe('unknown');
});

test('an unknown number is not remembered: a token holds as soon as it is made', async () => {
  const { secretHash } = kept;
  const made = new Map<number, KeptPublishingToken>();
  const read = async (id: number): Promise<KeptPublishingToken | null> => await Promise.resolve(made.get(id) ?? null);
  identify = createPublisherIdentifier({ read, today: () => today, nowMs: () => nowMs });
  expect(await faultOf(token)).toBe('unknown');
  made.set(12, { ...kept, secretHash });
  expect(await faultOf(token)).toBe('none');
});

test.each([
  'ltp_',
  'ltp_12',
  `ltp_0_${secret}`,
  `ltp_12_${secret}x`,
  `ltp_-1_${secret}`,
  `ltp_9999999999999999_${secret}`,
])('%s is no token, and nothing is looked up', async (text) => {
  expect(await faultOf(text)).toBe('form');
  expect(reads).toBe(0);
});

test('a refusal never repeats what it refuses', async () => {
  const other = newPublishingSecret();
  const refusal = await identify(publishingTokenText(12, other)).catch((error: unknown) => error);
  expect(inspect(refusal, { depth: null })).not.toContain(other);
});
