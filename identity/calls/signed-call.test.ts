import { expect, test } from 'vitest';
import { nobody } from '../identity.ts';
import { createCallSigner, createCallVerifier, identityHeader, signatureHeader } from './signed-call.ts';

const key = 'k'.repeat(32);
const now = 1_800_000_000_000;
const call = { subgraph: 'security', identity: 'officer:kon-tum:An', body: '{"query":"{ số }"}' };
const body = Buffer.from(call.body);
const signed = createCallSigner(key, () => now)(call);
const verify = createCallVerifier('security', key, () => now);

test('a call says who it speaks for', () => {
  expect(verify(signed, body)).toEqual({ role: 'officer', provinceId: 'kon-tum', subject: 'An' });
});

test('a call for the public is signed too', () => {
  const plain = createCallSigner(key, () => now)({ ...call, identity: '' });
  expect(plain).not.toHaveProperty(identityHeader);
  expect(verify(plain, body)).toBe(nobody);
});

test.each([
  ['nothing', {}],
  ['an identity alone', { [identityHeader]: 'operator::' }],
  ['another identity', { ...signed, [identityHeader]: 'operator::An' }],
  ['no identity', { [signatureHeader]: signed[signatureHeader] }],
  ['another time', { ...signed, [signatureHeader]: signed[signatureHeader]?.replace('18', '18'.repeat(1) + '0') }],
  ['no time', { ...signed, [signatureHeader]: `.${signed[signatureHeader]?.split('.')[1]}` }],
  ['half a signature', { ...signed, [signatureHeader]: signed[signatureHeader]?.slice(0, -4) }],
  ['two signatures', { ...signed, [signatureHeader]: [String(signed[signatureHeader]), 'x'] }],
])('%s is no signed call', (_what, headers) => {
  expect(verify(headers, body)).toBeNull();
});

test('another body, another subgraph or another key is another call', () => {
  expect(verify(signed, Buffer.from('{}'))).toBeNull();
  expect(createCallVerifier('economy', key, () => now)(signed, body)).toBeNull();
  expect(createCallVerifier('security', 'x'.repeat(32), () => now)(signed, body)).toBeNull();
});

test('a call is good for a minute, whichever clock is ahead', () => {
  const at = (ms: number) => createCallVerifier('security', key, () => now + ms)(signed, body);
  expect([at(-60_001), at(60_001)]).toEqual([null, null]);
  expect([at(-60_000), at(60_000)].map((identity) => identity?.role)).toEqual(['officer', 'officer']);
});
