import { appendFile, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFileBody, type FileBody } from './file-body.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lien-tinh-body-'));
  path = join(folder, 'figures.csv');
});
afterEach(async () => await rm(folder, { recursive: true }));

const read = async (body: FileBody): Promise<string> => await text(body.read(() => undefined));

test('a file is read as often as it must be sent, in pieces, and what is added meanwhile is left out', async () => {
  await writeFile(path, 'x'.repeat(200_000));
  const body = await openFileBody(path);
  await appendFile(path, 'more');
  const counts: number[] = [];
  for await (const piece of body.read((bytes) => counts.push(bytes))) expect(piece.length).toBeLessThanOrEqual(65_536);
  expect([body.size, counts.at(-1), counts.length > 1]).toEqual([200_000, 200_000, true]);
  expect(await read(body)).toBe('x'.repeat(200_000));
  await body.close();
});

test('a file that became shorter is told, never sent as if it were whole', async () => {
  await writeFile(path, 'x'.repeat(1000));
  const body = await openFileBody(path);
  await truncate(path, 10);
  await expect(read(body)).rejects.toThrow('The file changed while it was being sent, so nothing was sent.');
  await body.close();
});

test.each([
  ['nowhere', async () => undefined, /There is no file .*figures\.csv\./],
  ['empty', async () => await writeFile(path, ''), /is empty: there is nothing to send/],
  ['a folder', async () => await mkdir(path), /is a folder; name a file/],
])('a file that is %s is refused in both languages', async (_, prepare, message) => {
  await prepare();
  await expect(openFileBody(path)).rejects.toThrow(message);
  await expect(openFileBody(path)).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(/^.+\n.+$/) as unknown,
  });
});
