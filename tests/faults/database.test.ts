import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../schema/project-root.ts';
import { migrateLedger, openLedger } from '../../services/ledger/open-ledger.ts';
import { testDatabase } from '../support/database.ts';

it('a mistyped database name is refused, and no database of that name is made', async () => {
  const database = await testDatabase();
  const mistyped = await openLedger({ url: `${database.url}_x` });
  await expect(migrateLedger(mistyped)).rejects.toMatchObject({ code: '3D000' });
  await expect(migrateLedger(mistyped)).rejects.toMatchObject({ code: '3D000' });
  await mistyped.close(true);
  await database.drop();
});

it('a hub whose embedded PostgreSQL dies says so and ends, rather than live on without answers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-hub-'));
  const settings = [`DATA_DIR=${folder}`, 'PORT=0', 'DATABASE_URL=', 'LOG_LEVEL=error'];
  const main = [process.execPath, '--import', 'tsx', join(projectRoot, 'hub', 'main.ts')];
  const hub = spawn('env', [...settings, ...main], { cwd: projectRoot });
  let output = '';
  hub.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  while (!output.includes('is ready')) await once(hub.stdout, 'data');
  const pidFile = await readFile(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8');
  process.kill(Number(pidFile.split('\n')[0]), 'SIGKILL');
  const [code] = (await once(hub, 'close')) as [number];
  expect({ code, said: output.includes('The embedded PostgreSQL ended by itself') }).toEqual({ code: 1, said: true });
  await rm(folder, { recursive: true, force: true });
}, 60_000);
