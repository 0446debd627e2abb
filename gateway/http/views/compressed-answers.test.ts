import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { CompressedAnswers, type Compression } from './compressed-answers.ts';

const text = Buffer.from(JSON.stringify(Array.from({ length: 500 }, (_, at) => ({ province: 'kon-tum', at }))));
const noise = (): Buffer => randomBytes(2000);

async function keep(answers: CompressedAnswers, key: string, body = noise(), encoding: Compression = 'gzip') {
  return await vi.waitUntil(() => answers.find(key, encoding, body), { interval: 2 });
}

test('the first to ask gets nothing, the next ones the same bytes', async () => {
  const answers = new CompressedAnswers(100_000);
  expect(answers.find('a', 'br', text)).toBeNull();
  const brotli = await keep(answers, 'a', text, 'br');
  expect(brotliDecompressSync(brotli)).toEqual(text);
  expect(answers.find('a', 'br', text)).toBe(brotli);
  expect(gunzipSync(await keep(answers, 'a', text, 'gzip'))).toEqual(text);
  expect(brotli.byteLength).toBeLessThan(text.byteLength / 10);
});

test('small answers are left as they are', () => {
  expect(new CompressedAnswers(100_000).find('a', 'br', Buffer.alloc(1023))).toBeNull();
});

test('what is kept stays within its bytes; what was asked for again stays longest', async () => {
  const answers = new CompressedAnswers(7000);
  const first = await keep(answers, 'first');
  for (const key of ['second', 'third', 'fourth', 'fifth']) {
    await keep(answers, key);
    expect(answers.find('first', 'gzip', text)).toBe(first);
    expect(answers.bytes).toBeLessThanOrEqual(7000);
  }
  expect(answers.find('second', 'gzip', text)).toBeNull();
});
