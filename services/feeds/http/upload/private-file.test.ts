import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPrivateFile } from './private-file.ts';
import { requireRoom } from './room.ts';

test('a private file can be read again and again, has no name that others find, and is its owner’s alone', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'lien-tinh-private-')), 'uploads');
  await requireRoom(folder, 0);
  const file = await openPrivateFile(folder);
  await file.handle.writeFile('số');
  await file.handle.writeFile(' liệu');
  expect([await readFile(file.path, 'utf8'), await readFile(file.path, 'utf8')]).toEqual(['số liệu', 'số liệu']);
  expect(await readdir(folder)).toEqual([]);
  const mode = 0o777;
  expect([(await stat(file.path)).mode & mode, (await stat(folder)).mode & mode]).toEqual([0o600, 0o700]);
  await file.close();
  await rm(folder, { recursive: true });
});

test('a disk that would be filled is spared: the sender is told to come back', async () => {
  await expect(requireRoom(tmpdir(), 0)).resolves.toBeUndefined();
  await expect(requireRoom(tmpdir(), Number.MAX_SAFE_INTEGER)).rejects.toMatchObject({
    status: 503,
    refusal: { extensions: { code: 'STORAGE_FULL' } },
  });
});
