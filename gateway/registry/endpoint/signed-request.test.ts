import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDigest } from './request-signature.ts';
import { createRequestSigner } from './sign-request.ts';
import { signatureBase, type Covered } from './signature-base.ts';
import { readSignatureInputs, readSignatures, signatureParameters } from './signature-fields.ts';
import { createRequestVerifier, verifyingKeys, type ReceivedRequest, type VerifierOptions } from './verify-request.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const now = 1_800_000_000;
const targetUri = 'https://kontum.gov.vn/graphql?v=1';
const body = '{"query":"{ _entities { số } }"}';

const signed = createRequestSigner({ keyid: 'hub-1', privateKey }, () => now * 1000)(targetUri);
const headersOf = (told = ''): Record<string, string> => ({
  'content-type': 'application/json',
  'x-request-id': 'a-request',
  ...signed({ told, body, requestId: 'a-request' }),
});
const requestWith = (headers: ReceivedRequest['headers'], changes: Partial<ReceivedRequest> = {}): ReceivedRequest => ({
  method: 'POST',
  targetUri,
  headers,
  body: Buffer.from(body),
  ...changes,
});
const verifierAt = (seconds: number, options: Partial<VerifierOptions> = {}) =>
  createRequestVerifier({
    keyOf: (keyid) => (keyid === 'hub-1' ? publicKey : undefined),
    nowMs: () => (now + seconds) * 1000,
    ...options,
  });
const refusal = (request: ReceivedRequest, seconds = 0): unknown => verifierAt(seconds)(request);

/** The example of RFC 9421 B.2.6 with the key of B.1.4. */
const example = {
  key: createPrivateKey(
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF\n-----END PRIVATE KEY-----',
  ),
  publicKey: createPublicKey(
    '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=\n-----END PUBLIC KEY-----',
  ),
  input:
    'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"',
  signature: 'sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:',
  covered: [
    ['date', 'Tue, 20 Apr 2021 02:07:55 GMT'],
    ['@method', 'POST'],
    ['@path', '/foo'],
    ['@authority', 'example.com'],
    ['content-type', 'application/json'],
    ['content-length', '18'],
  ] satisfies Covered,
};

describe('the example of RFC 9421', () => {
  it('is signed byte for byte as there', () => {
    const [, parameters = ''] = example.input.split(/=(.*)/);
    const base = Buffer.from(signatureBase(example.covered, parameters));
    expect(`sig-b26=:${sign(null, base, example.key).toString('base64')}:`).toBe(example.signature);
  });

  it('is read and verified', () => {
    const input = readSignatureInputs(example.input)?.get('sig-b26');
    const signature = readSignatures(example.signature)?.get('sig-b26');
    if (!input || !signature) throw new Error('It was not read');
    expect(input.components).toEqual(example.covered.map(([name]) => name));
    const base = Buffer.from(signatureBase(example.covered, signatureParameters(input)));
    expect(verify(null, base, example.publicKey, signature)).toBe(true);
  });

  it('has that digest of its body', () => {
    expect(contentDigest('{"hello": "world"}')).toBe('sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:');
  });
});

describe('a signed call', () => {
  it('says what it covers, since when and until when it holds, and by which key', () => {
    const { 'signature-input': input = '', ...others } = headersOf();
    expect(input.replace(/nonce="[\w-]{22}"/, 'nonce="…"')).toBe(
      'lien-tinh=("@method" "@target-uri" "content-digest" "content-type" "x-request-id");created=1800000000;expires=1800000060;keyid="hub-1";alg="ed25519";nonce="…";tag="lien-tinh"',
    );
    expect(Object.keys(others)).toEqual(['content-type', 'x-request-id', 'content-digest', 'signature']);
  });

  it('says nothing of who asks', () => {
    const [one, other] = ['', 'officer:kon-tum:An'].map((told) =>
      Object.entries(headersOf(told)).filter(([name]) => !name.startsWith('signature')),
    );
    expect(one).toEqual(other);
  });

  it('is let in once', () => {
    const verifier = verifierAt(0);
    const request = requestWith(headersOf());
    expect([verifier(request), verifier(request), verifier(requestWith(headersOf()))]).toEqual([
      null,
      'sent again',
      null,
    ]);
  });

  it('holds for a minute, whichever clock is ahead', () => {
    const at = (seconds: number): unknown => refusal(requestWith(headersOf()), seconds);
    expect([-31, -30, 0, 90, 91].map(at)).toEqual(['not yet in force', null, null, null, 'expired']);
  });

  it('is let in beside the signature of a proxy', () => {
    const { 'signature-input': input, signature, ...others } = headersOf();
    const request = requestWith({
      ...others,
      'signature-input': `proxy=("@authority";req "@query-param";name="x" "date");created=5;tag="a\\"b", ${input}`,
      signature: `proxy=:AAAA:, ${signature}`,
    });
    expect(refusal(request)).toBeNull();
  });

  it('by any other bytes of its body, name of its method or address is refused', () => {
    const request = requestWith(headersOf());
    expect([
      refusal({ ...request, body: Buffer.from(`${body} `) }),
      refusal({ ...request, method: 'GET' }),
      refusal({ ...request, targetUri: 'https://langson.gov.vn/graphql?v=1' }),
      refusal({ ...request, headers: { ...request.headers, 'x-request-id': 'another' } }),
      refusal({ ...request, headers: { ...request.headers, 'content-type': 'text/plain' } }),
    ]).toEqual(['another body', ...Array.from({ length: 4 }, () => 'wrong signature')]);
  });

  it('whose key is unknown is refused, and so is one by another key of the same name', () => {
    const request = requestWith(headersOf());
    expect(verifierAt(0, { keyOf: () => undefined })(request)).toBe('unknown key');
    const other = generateKeyPairSync('ed25519').publicKey;
    expect(verifierAt(0, { keyOf: () => other })(request)).toBe('wrong signature');
  });

  const changed = (from: string | RegExp, to: string): ReceivedRequest => {
    const headers = headersOf();
    return requestWith({ ...headers, 'signature-input': headers['signature-input']?.replace(from, to) });
  };

  it.each([
    ['"content-digest" ', '', 'not all is covered'],
    ['"content-digest"', '"content-digest";bs', 'not all is covered'],
    [/\(.*\)/, '()', 'not all is covered'],
    ['ed25519', 'hmac-sha256', 'another algorithm'],
    [';alg="ed25519"', '', 'another algorithm'],
    ['1800000060', '1800000061', 'in force for too long'],
    ['1800000000', '1800000031', 'not yet in force'],
    ['hub-1', 'hub-2', 'unknown key'],
    ['"x-request-id"', '"x-request-id" "date"', 'wrong signature'],
    [/nonce="[^"]*"/, 'nonce="another"', 'wrong signature'],
    [/;nonce="[^"]*"/, '', 'unreadable'],
    [/;created=\d+/, '', 'unreadable'],
    ['1800000060', '"1800000060"', 'unreadable'],
    ['"@method" "', '"@method" ', 'unreadable'],
    [/$/, ',', 'unreadable'],
    ['tag="lien-tinh"', 'tag="another"', 'unsigned'],
    ['lien-tinh=(', 'another=(', 'unreadable'],
  ])('with %s turned into %s is refused: %s', (from, to, reason) => {
    expect(refusal(changed(from, to))).toBe(reason);
  });

  it.each([
    ['neither header', { signature: undefined, 'signature-input': undefined }, 'unsigned'],
    ['no signature', { signature: undefined }, 'unsigned'],
    ['two signatures', { signature: ['a', 'b'] }, 'unreadable'],
    ['a signature that is none', { signature: 'lien-tinh="x"' }, 'unreadable'],
    ['an empty signature', { signature: 'lien-tinh=::' }, 'wrong signature'],
    ['no digest', { 'content-digest': undefined }, 'another body'],
    ['no id', { 'x-request-id': undefined }, 'wrong signature'],
  ])('with %s is refused', (_what, headers, reason) => {
    expect(refusal(requestWith({ ...headersOf(), ...headers }))).toBe(reason);
  });

  it('is refused with a reason, never by an exception, whatever its headers hold', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', '(', ')', ';', '=', ':', ',', ' ', '\\', 'a', '1', '?') }),
    );
    fc.assert(
      fc.property(text, text, fc.nat(150), (input, signature, at) => {
        const headers = headersOf();
        const torn = `${headers['signature-input']?.slice(0, at)}${input}`;
        expect(refusal(requestWith({ ...headers, 'signature-input': torn }))).toEqual(expect.any(String));
        expect(refusal(requestWith({ ...headers, 'signature-input': input, signature }))).toEqual(expect.any(String));
      }),
    );
  });
});

it('keys are found in a set of keys by their names, those of other kinds passed over', () => {
  const rsa = { kty: 'RSA', kid: 'rsa', n: 'x', e: 'AQAB' };
  const keyOf = verifyingKeys({ keys: [rsa, { ...publicKey.export({ format: 'jwk' }), kty: 'OKP', kid: 'hub-1' }] });
  expect(keyOf('hub-1')?.equals(publicKey)).toBe(true);
  expect(keyOf('rsa')).toBeUndefined();
});
