import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('readSettings', () => {
  it('falls back where nothing is set, and where a variable is empty', () => {
    expect(readSettings({ PORT: '' })).toMatchObject({
      PORT: 4000,
      HOST: '127.0.0.1',
      DATA_DIR: '.data',
      DATABASE_URL: null,
    });
  });

  it('serves the committed supergraph by the own engine, open to every document, unless told otherwise', () => {
    expect(readSettings({})).toMatchObject({
      SUPERGRAPH: null,
      ENGINE: 'own',
      PLANNER: 'hive',
      COST_MODE: 'measure',
      RIGHTS_MODE: 'null',
      TRUSTED_DOCUMENTS: 'off',
    });
  });

  it('reads what a gateway is bound to', () => {
    expect(
      readSettings({
        SUPERGRAPH: '/etc/hub/supergraph.graphql',
        ENGINE: 'apollo',
        PLANNER: 'apollo',
        OPERATION_TIMEOUT_MS: '2500',
        MOST_CONCURRENT: '8',
        CACHE_MEGABYTES: '0',
        COST_MODE: 'enforce',
        MOST_COST: '5000',
        RIGHTS_MODE: 'reject',
        TRUSTED_DOCUMENTS: 'only',
      }),
    ).toMatchObject({
      SUPERGRAPH: '/etc/hub/supergraph.graphql',
      ENGINE: 'apollo',
      PLANNER: 'apollo',
      OPERATION_TIMEOUT_MS: 2500,
      MOST_CONCURRENT: 8,
      CACHE_MEGABYTES: 0,
      COST_MODE: 'enforce',
      MOST_COST: 5000,
      RIGHTS_MODE: 'reject',
      TRUSTED_DOCUMENTS: 'only',
    });
  });

  it.each([
    ['ENGINE', 'hive', 'own or apollo'],
    ['PLANNER', 'own', 'hive or apollo'],
    ['OPERATION_TIMEOUT_MS', '0', 'milliseconds, 10 to 600000'],
    ['MOST_CONCURRENT', '0', 'a whole number, 1 to 100000'],
    ['CACHE_MEGABYTES', '1.5', 'megabytes, 0 to 65536'],
    ['COST_MODE', 'on', 'off, measure or enforce'],
    ['MOST_COST', '-1', 'a whole number, 1 to 999999999'],
    ['RIGHTS_MODE', 'NULL', 'null or reject'],
    ['TRUSTED_DOCUMENTS', 'true', 'off or only'],
    ['SUPERGRAPH', ' ', 'a file'],
    ['INTERNAL_KEY', 'x'.repeat(31), 'a secret of 32 characters'],
    ['IDENTITY_JWKS', 'http://id.example.vn/keys', 'a file or an https address'],
    ['IDENTITY_TOLERANCE_S', '601', 'seconds, 0 to 600'],
    ['HUB_URL', 'hub.example.vn', 'http://host:port or an https address'],
    ['ENDPOINTS_ALLOWED', 'localhost', 'addresses or CIDR ranges'],
    ['ENDPOINTS_ALLOWED', '10.0.0.0/33', 'addresses or CIDR ranges'],
    ['ENDPOINTS_ALLOWED', '10.0.0.0/8/8', 'addresses or CIDR ranges'],
    ['ENDPOINTS_ALLOWED', '::1,', 'addresses or CIDR ranges'],
    ['ENDPOINTS_ALLOWED', 'fe80::1%eth0', 'addresses or CIDR ranges'],
    ['HUB_TOKEN', 'two words', 'a token, one word'],
  ])('%s=%o is refused with what would do', (name, text, expected) => {
    expect(() => readSettings({ [name]: text })).toThrowError(`${name}: expected ${expected}`);
  });

  it('reports all faults at once and never repeats a value', () => {
    const read = (): unknown =>
      readSettings({
        PORT: '70000',
        DATABASE_URL: 'mysql://u:secret@h/d',
        SUBGRAPH_URLS: 'provinces',
        LOG_LEVEL: 'loud',
      });
    expect(read).toThrowError(/4 faults:\nPORT: .*\nDATABASE_URL: .*\nSUBGRAPH_URLS: .*\nLOG_LEVEL: /);
    expect(read).not.toThrowError(/secret/);
  });

  it('reads pairs and lists', () => {
    const read = readSettings({
      SUBGRAPH_URLS: 'provinces=http://a:1/graphql, economy=http://b:2/graphql',
      CORS_ORIGINS: 'https://x.vn',
      ENDPOINTS_ALLOWED: '127.0.0.0/8, ::1',
    });
    expect(read.ENDPOINTS_ALLOWED).toEqual(['127.0.0.0/8', '::1']);
    expect([...read.SUBGRAPH_URLS.keys(), ...read.CORS_ORIGINS]).toEqual(['provinces', 'economy', 'https://x.vn']);
  });
});
