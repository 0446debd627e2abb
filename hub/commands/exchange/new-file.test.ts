import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refuseTaken, writeNewFile } from './new-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lien-tinh-new-'));
});
afterEach(async () => await rm(folder, { recursive: true }));

async function* bytes(failure?: Error): AsyncGenerator<Buffer> {
  yield Buffer.from('half ');
  if (failure) throw failure;
  yield Buffer.from('and half');
}

test('what came is written as a new file, and counted', async () => {
  const path = join(folder, 'copy.xlsx');
  expect(await writeNewFile(path, bytes())).toBe(13);
  expect(await readFile(path, 'utf8')).toBe('half and half');
});

test('what breaks off leaves no file', async () => {
  await expect(writeNewFile(join(folder, 'copy.xlsx'), bytes(new Error('lost')))).rejects.toThrow('lost');
  expect(await readdir(folder)).toEqual([]);
});

test('a file that is there stays as it is', async () => {
  const path = join(folder, 'work.xlsx');
  await writeFile(path, 'a day of work');
  expect(() => refuseTaken(path)).toThrowError('no file is ever overwritten');
  await expect(writeNewFile(path, bytes())).rejects.toThrow('no file is ever overwritten');
  expect(await readFile(path, 'utf8')).toBe('a day of work');
});

test('a folder that is not there is told', async () => {
  await expect(writeNewFile(join(folder, 'no', 'copy.xlsx'), bytes())).rejects.toThrow(/copy\.xlsx cannot be written/);
});
