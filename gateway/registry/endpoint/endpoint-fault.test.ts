import { describe, expect, it } from 'vitest';
import { SubgraphBusyError } from '../../engine/subgraphs/bounded-concurrency.ts';
import { CircuitOpenError } from '../../engine/subgraphs/circuit-breaker.ts';
import { FetchFailure } from '../../engine/subgraphs/fetch-failure.ts';
import { endpointFault, EndpointRefused, tellEndpointFault } from './endpoint-fault.ts';
import { endpointFaultOf } from './endpoint-fault-of.ts';
import { faultTexts } from './fault-texts.ts';

describe('a fault of an endpoint', () => {
  it('is told in both languages with what was found, and how to mend it', () => {
    expect(tellEndpointFault(endpointFault('http-status', 'HTTP status 401'))).toEqual({
      messageVi: 'Trạng thái HTTP không phải 200: HTTP status 401',
      messageEn: 'The HTTP status is not 200: HTTP status 401',
      mendVi: faultTexts['http-status'].mendVi,
      mendEn: faultTexts['http-status'].mendEn,
    });
    expect(tellEndpointFault(endpointFault('tls', ''))).toBe(faultTexts.tls);
  });

  it('holds of what an endpoint wrote no more than can be stored and printed', () => {
    const { detail } = endpointFault('redirect', `a\u0000b\r\nc\ud800${'x'.repeat(500)}`);
    expect(detail).toBe(`a b  c\ufffd${'x'.repeat(193)}…`);
  });

  it.each(Object.entries(faultTexts))('%s has its texts, each a sentence or the beginning of one', (_word, texts) => {
    expect([texts.messageVi, texts.messageEn]).toEqual([
      expect.stringMatching(/[^.:]$/),
      expect.stringMatching(/[^.:]$/),
    ]);
    expect([texts.mendVi, texts.mendEn]).toEqual([
      expect.stringMatching(/^\p{Lu}.*\.$/u),
      expect.stringMatching(/^\p{Lu}.*\.$/u),
    ]);
  });
});

describe('what a client throws has a word', () => {
  const coded = (code: string): Error => Object.assign(new Error(`failed: ${code}`), { code });

  it.each([
    ['ENOTFOUND', 'unknown-host'],
    ['EAI_AGAIN', 'unknown-host'],
    ['ECONNREFUSED', 'unreachable'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ETIMEDOUT', 'unreachable'],
    ['ECONNRESET', 'closed'],
    ['EPIPE', 'closed'],
    ['EPROTO', 'tls'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
    ['INVALID_CA', 'tls'],
  ])('%s: %s', (code, word) => {
    expect(endpointFaultOf(coded(code))).toEqual({ word, detail: code });
  });

  it('whoever threw it', () => {
    const until = new Date('2026-11-01T00:00:00Z');
    expect(
      [
        new EndpointRefused(endpointFault('unencrypted', '8.8.8.8')),
        new FetchFailure('client-gone', 'The client went away'),
        new CircuitOpenError('kon-tum-x', until, until),
        new SubgraphBusyError('kon-tum-x', 'queue full', { running: 8, waiting: 64 }),
        AbortSignal.abort().reason as unknown,
        new DOMException('Too late', 'TimeoutError'),
        coded('ENOSPC'),
        new Error('no code'),
        'no error',
      ].map(endpointFaultOf),
    ).toEqual([
      { word: 'unencrypted', detail: '8.8.8.8' },
      { word: 'given-up', detail: 'The client went away' },
      { word: 'resting', detail: '2026-11-01T00:00:00.000Z' },
      { word: 'busy', detail: 'queue full' },
      { word: 'given-up', detail: 'This operation was aborted' },
      { word: 'too-slow', detail: 'Too late' },
      { word: 'unexpected', detail: 'failed: ENOSPC' },
      { word: 'unexpected', detail: 'no code' },
      { word: 'unexpected', detail: 'no error' },
    ]);
  });
});
