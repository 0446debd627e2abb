import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireOwnerLock } from './owner-lock.ts';
import { processSpace } from './process-identity.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lien-tinh-lock-test-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const abandoned = { pid: process.pid, startTime: '1', since: '2020-01-01T00:00:00Z' };

test('of many who find the lock of a dead owner, one gets it', async () => {
  writeFileSync(join(folder, 'owner.lock'), JSON.stringify({ ...abandoned, space: processSpace() }));
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => acquireOwnerLock(folder)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(['owner.lock']);
});

test('a claim left by a process that died while taking over stops nobody', async () => {
  const lock = JSON.stringify({ ...abandoned, space: processSpace() });
  writeFileSync(join(folder, 'owner.lock'), lock);
  writeFileSync(join(folder, 'owner.lock.claim'), lock);
  (await acquireOwnerLock(folder)).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('an owner in another container holds the lock as long as it touches it', async () => {
  const path = join(folder, 'owner.lock');
  writeFileSync(path, JSON.stringify({ ...abandoned, space: 'another container' }));
  const touching = setInterval(() => utimesSync(path, new Date(), new Date()), 100);
  await expect(acquireOwnerLock(folder, 1_000)).rejects.toThrow(/in use by process/);
  clearInterval(touching);
  (await acquireOwnerLock(folder, 1_000)).release();
});
