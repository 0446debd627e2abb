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
    });
    expect([...read.SUBGRAPH_URLS.keys(), ...read.CORS_ORIGINS]).toEqual(['provinces', 'economy', 'https://x.vn']);
  });
});
