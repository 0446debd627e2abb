import { describe, expect, it } from 'vitest';
import { allowedAddresses } from './address-guard.ts';
import { endpointUrlFault } from './endpoint-url.ts';

const none = allowedAddresses([]);

describe('the address of an endpoint', () => {
  it.each([
    'https://kontum.gov.vn/graphql',
    'https://kontum.gov.vn:8443/graphql?v=1',
    'https://kontum.gov.vn:443',
    'https://203.162.0.1/',
    'https://[2402:800::1]/graphql',
    // Only when it is looked up is it known whether that is in a network where http will do.
    'http://subgraph.noi-bo:4000/graphql',
  ])('%s may be tried', (url) => {
    expect(endpointUrlFault(url, none)).toBeNull();
  });

  it.each([
    ['kontum.gov.vn/graphql', 'bad-url', 'kontum.gov.vn/graphql'],
    ['ftp://kontum.gov.vn/', 'bad-url', 'ftp:'],
    ['file:///etc/passwd', 'bad-url', 'file:'],
    ['https://an:secret@kontum.gov.vn/', 'bad-url', 'user:password@'],
    ['https://:secret@kontum.gov.vn/', 'bad-url', 'user:password@'],
    ['https://kontum.gov.vn/#x', 'bad-url', '#x'],
    ['https://kontum.gov.vn/#', 'bad-url', '#'],
    ['https://kontum.gov.vn:22/', 'bad-url', ':22'],
    ['https://kontum.gov.vn:0/', 'bad-url', ':0'],
    ['https://kontum.gov.vn:70000/', 'bad-url', 'https://kontum.gov.vn:70000/'],
    ['https://127.0.0.1/', 'forbidden-address', '127.0.0.1 (Loopback)'],
    ['https://127.1/', 'forbidden-address', '127.0.0.1 (Loopback)'],
    ['https://2130706433/', 'forbidden-address', '127.0.0.1 (Loopback)'],
    ['https://0x7f000001/', 'forbidden-address', '127.0.0.1 (Loopback)'],
    ['https://0177.0.0.1/', 'forbidden-address', '127.0.0.1 (Loopback)'],
    ['https://１２７.0.0.1/', 'forbidden-address', '127.0.0.1 (Loopback)'],
    ['https://[::ffff:169.254.169.254]/', 'forbidden-address', '::ffff:a9fe:a9fe (Link-Local)'],
    ['http://203.162.0.1/', 'unencrypted', '203.162.0.1'],
  ])('%s is refused', (url, word, detail) => {
    expect(endpointUrlFault(url, none)).toEqual({ word, detail });
  });

  it('that is too long is refused, and told shortly', () => {
    const fault = endpointUrlFault(`https://kontum.gov.vn/${'x'.repeat(5000)}`, none);
    expect(fault).toEqual({ word: 'bad-url', detail: `https://kontum.gov.vn/${'x'.repeat(178)}…` });
  });

  it('may be in a network that the operator allows', () => {
    expect(endpointUrlFault('http://127.0.0.1:4000/graphql', allowedAddresses(['127.0.0.0/8']))).toBeNull();
  });
});
