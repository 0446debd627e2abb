import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../schema/project-root.ts';
import { todayInVietnam } from '../../../schema/types/today-in-vietnam.ts';
import { testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';

let db: TestLedger;
beforeAll(async () => {
  db = await testLedger();
});
afterAll(async () => await db.close());

function run(environment: Record<string, string>): ChildProcess {
  const main = join(projectRoot, 'services', 'infrastructure', 'main.ts');
  return spawn(process.execPath, ['--import', 'tsx', main], {
    cwd: projectRoot,
    env: { PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function urlOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('no output');
  for await (const line of createInterface(stdout)) {
    const url = /http:[^"]+/.exec(line)?.[0];
    if (url) return url;
  }
  throw new Error('the process ended before it listened');
}

test('a subgraph as a process of its own answers, and ends in good order on SIGTERM', async () => {
  const subgraph = run({ DATABASE_URL: db.url });
  const url = await urlOf(subgraph);
  expect((await fetch(new URL('/ready', url))).status).toBe(200);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ infrastructure { coverage(period: "2024") { coverage { text } } } }' }),
  });
  expect(await response.json()).toEqual({
    data: { infrastructure: { coverage: { coverage: { text: '0 of 63' } } } },
    extensions: { dataVersions: { infrastructure: '0', programme: '0', calendar: todayInVietnam() } },
  });
  subgraph.kill('SIGTERM');
  expect(await once(subgraph, 'exit')).toEqual([0, null]);
});

test('without DATABASE_URL it refuses to start and says why', async () => {
  const subgraph = run({});
  let told = '';
  subgraph.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()));
  expect(await once(subgraph, 'close')).toEqual([1, null]);
  expect(told).toContain('DATABASE_URL: expected the ledger’s database');
});
