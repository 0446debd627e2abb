import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../schema/project-root.ts';

interface Started {
  readonly process: ChildProcess;
  /** Address once ready; null where the process ended first. */
  readonly url: string | null;
  readonly output: () => string;
}

let folder: string;

async function start(): Promise<Started> {
  const settings = [`DATA_DIR=${folder}`, 'PORT=0', 'DATABASE_URL=', 'LOG_LEVEL=info'];
  const main = [process.execPath, '--import', 'tsx', join(projectRoot, 'hub', 'main.ts')];
  const child = spawn('env', [...settings, ...main], { cwd: projectRoot });
  let output = '';
  const url = await new Promise<string | null>((settle) => {
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const ready = /is ready\.\n\s+(http:\S+)\//.exec(output);
      if (ready?.[1]) settle(ready[1]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', () => settle(null));
  });
  return { process: child, url, output: () => output };
}

async function countFindings(url: string | null): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ findings { totalCount } }' }),
  });
  return await response.json();
}

const allFindings = { data: { findings: { totalCount: 17 } } };

describe('the hub as a process on its own data folder', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lien-tinh-hub-'));
  });
  afterAll(async () => await rm(folder, { recursive: true, force: true }));

  it('loads the data set on the first start, refuses a second hub beside it, survives kill -9 and loads nothing again', async () => {
    const first = await start();
    expect(await countFindings(first.url)).toEqual(allFindings);
    expect(first.output()).toContain('observations.csv: 248 accepted');

    const second = await start();
    expect({ url: second.url, code: second.process.exitCode }).toEqual({ url: null, code: 1 });
    expect(second.output()).toMatch(/Liên Tỉnh did not start[\s\S]*\d+/);

    first.process.kill('SIGKILL');
    await once(first.process, 'close');
    const third = await start();
    expect(await countFindings(third.url)).toEqual(allFindings);
    expect(third.output()).not.toContain('accepted');

    third.process.kill('SIGTERM');
    const [code] = await once(third.process, 'close');
    expect(code).toBe(0);
  }, 120_000);
});
