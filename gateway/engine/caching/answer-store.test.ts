import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerStore, type StoredAnswer } from './answer-store.ts';
import type { VersionSet } from './data-versions.ts';

const answer = (bytes: number, versions: VersionSet = { economy: '1' }, etag = '"e"'): StoredAnswer => ({
  body: new Uint8Array(bytes).fill(7),
  etag,
  versions,
});
const current: VersionSet = { economy: '1', security: '1' };

describe('AnswerStore', () => {
  it('gives an answer back while its versions are current, in the same or an equal set', () => {
    const store = new AnswerStore({ mostBytes: 100_000 });
    store.put('a', answer(100), 5);
    expect(store.get('a', current)).toEqual(answer(100));
    expect(store.get('a', { ...current, security: '2' })).toEqual(answer(100));
    expect(store.get('b', current)).toBeNull();
  });

  it('drops an outdated answer at once, and does not give it even when its versions come back', () => {
    const store = new AnswerStore({ mostBytes: 100_000 });
    store.put('a', answer(100), 5);
    expect(store.get('a', current)).not.toBeNull();
    expect(store.get('a', { economy: '2' })).toBeNull();
    expect([store.size, store.bytes]).toEqual([0, 0]);
    expect(store.get('a', current)).toBeNull();
  });

  it('drops an answer whose version is no longer told', () => {
    const store = new AnswerStore({ mostBytes: 100_000 });
    store.put('a', answer(100), 5);
    expect(store.get('a', { security: '1' })).toBeNull();
  });

  it('drops outdated answers that nobody asks for again while others are put', () => {
    const store = new AnswerStore({ mostBytes: 1_000_000 });
    for (let index = 0; index < 50; index++) store.put(`old ${index}`, answer(100), 1000);
    store.get('none', { economy: '2' });
    for (let index = 0; index < 100; index++) store.put(`new ${index}`, answer(100, { economy: '2' }), 1);
    expect(store.size).toBe(100);
  });

  it('refuses an answer that is too large, and one that no version vouches for', () => {
    const store = new AnswerStore({ mostBytes: 80_000 });
    expect(store.put('large', answer(10_001), 1000)).toBe(false);
    expect(store.put('unversioned', answer(100, {}), 1000)).toBe(false);
    expect([store.size, store.bytes]).toEqual([0, 0]);
  });

  it('keeps dear small answers when cheap large ones come by', () => {
    const store = new AnswerStore({ mostBytes: 100_000 });
    for (let index = 0; index < 20; index++) store.put(`dear ${index}`, answer(500), 50);
    for (let index = 0; index < 100; index++) store.put(`cheap ${index}`, answer(10_000), 1);
    for (let index = 0; index < 20; index++) expect(store.get(`dear ${index}`, current)).not.toBeNull();
  });

  it('keeps what is asked for often, and lets old fame fade', () => {
    const store = new AnswerStore({ mostBytes: 20_000 });
    store.put('famous', answer(1000), 5);
    for (let index = 0; index < 20; index++) store.get('famous', current);
    for (let index = 0; index < 30; index++) store.put(`once ${index}`, answer(1000), 5);
    expect(store.get('famous', current)).not.toBeNull();
    for (let index = 0; index < 2000; index++) store.put(`later ${index}`, answer(1000), 5);
    expect(store.get('famous', current)).toBeNull();
  });

  it('holds bytes of its own: a buffer that is written over later changes nothing', () => {
    const store = new AnswerStore({ mostBytes: 100_000 });
    const pool = new Uint8Array(50_000).fill(7);
    store.put('a', { ...answer(0), body: pool.subarray(0, 100) }, 5);
    pool.fill(9);
    const body = store.get('a', current)?.body;
    expect([body?.[0], body?.buffer.byteLength]).toEqual([7, 100]);
  });

  it('never throws, whatever a cost is said to be', () => {
    const store = new AnswerStore({ mostBytes: 10_000 });
    for (const cost of [NaN, -1, 0, Infinity, -Infinity]) expect(store.put(`${cost}`, answer(10), cost)).toBe(true);
    for (let index = 0; index < 1000; index++) store.put(`${index}`, answer(10), 1);
    expect(store.bytes).toBeLessThanOrEqual(10_000);
  });

  it('never serves other versions, never exceeds its bound and serves only what was put last, after any operations', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'é');
    const versions = fc.record(
      { economy: fc.constantFrom('1', '2'), security: fc.constantFrom('1', '2') },
      { requiredKeys: [] },
    );
    const operation = fc.oneof(
      fc.record({ kind: fc.constant('put'), key, versions, bytes: fc.nat(1500), cost: fc.double() }),
      fc.record({ kind: fc.constant('get'), key, versions }),
      fc.record({ kind: fc.constant('clear') }),
    );
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
        const store = new AnswerStore({ mostBytes: 4000, largestPart: 0.5 });
        const last = new Map<string, StoredAnswer>();
        /** Pairs that must be equal: what was served, and what might be. */
        const served: [unknown, unknown][] = [];
        for (const [index, each] of operations.entries()) {
          if (each.kind === 'clear') {
            store.clear();
            last.clear();
          } else if ('bytes' in each) {
            last.delete(each.key);
            const put = answer(each.bytes, each.versions, `"${index}"`);
            if (store.put(each.key, put, each.cost)) last.set(each.key, put);
          } else if ('key' in each) {
            const found = store.get(each.key, each.versions);
            if (!found) last.delete(each.key);
            served.push([found, last.get(each.key) ?? null], [{ ...each.versions, ...found?.versions }, each.versions]);
          }
          expect(store.bytes).toBeLessThanOrEqual(4000);
          expect(store.size).toBeLessThanOrEqual(last.size);
          expect(store.bytes === 0).toBe(store.size === 0);
        }
        for (const [found, allowed] of served) expect(found).toEqual(allowed);
      }),
      { numRuns: 500 },
    );
  });

  it('counts no fewer bytes than its entries take', () => {
    const store = new AnswerStore({ mostBytes: 100_000_000 });
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const taken = (): number => {
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    const before = taken();
    for (let index = 0; index < 20_000; index++)
      store.put(`key ${index}`, answer(64, { economy: `${index}` }, `"${index}"`), 1);
    const ratio = (taken() - before) / store.bytes;
    expect(ratio).toBeLessThan(1);
    expect(ratio).toBeGreaterThan(0.5);
  });
});
