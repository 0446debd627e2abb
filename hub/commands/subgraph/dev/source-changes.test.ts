import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchSources, type SourceChanges } from './source-changes.ts';

let folder: string;
let changes: SourceChanges;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lien-tinh-sources-'));
  for (const name of ['src/own', 'node_modules/x', 'data']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'src/own/a.ts'), '1');
  changes = watchSources(folder);
});
afterEach(() => {
  changes.close();
  rmSync(folder, { recursive: true });
});

const write = (path: string): void => writeFileSync(join(folder, path), String(Math.random()));
/** Whether a change is told before long. */
const isTold = async (): Promise<boolean> => await Promise.race([changes.next(), pause(1000).then(() => false)]);

test.each([
  ['a file is saved', () => write('src/own/a.ts')],
  ['a file is made', () => write('src/b.ts')],
  ['a file at the top is saved', () => write('package.json')],
  [
    'an editor puts a new file in the place of the old',
    () => {
      write('src/own/a.ts.tmp');
      renameSync(join(folder, 'src/own/a.ts.tmp'), join(folder, 'src/own/a.ts'));
    },
  ],
])('%s, and it is told', async (_, act) => {
  act();
  expect(await isTold()).toBe(true);
});

test('in a folder that was made later changes are told', async () => {
  mkdirSync(join(folder, 'later'));
  expect(await isTold()).toBe(true);
  write('later/a.ts');
  expect(await isTold()).toBe(true);
});

test('what programs write beside the sources is not told', async () => {
  for (const path of ['node_modules/x/a.js', 'data/x.sqlite', 'data/x.sqlite-wal', 'npm-debug.log', '.swp'])
    write(path);
  expect(await isTold()).toBe(false);
});

test('many saves at once are told once', async () => {
  for (let count = 0; count < 20; count += 1) write(`src/${count}.ts`);
  expect(await isTold()).toBe(true);
  expect(await isTold()).toBe(false);
});

test('what changes while nobody waits is told to whoever waits next', async () => {
  write('src/own/a.ts');
  await pause(500);
  expect(await isTold()).toBe(true);
});

test('whoever waits when it is closed learns that nothing will come', async () => {
  const waiting = changes.next();
  changes.close();
  expect(await waiting).toBe(false);
});
