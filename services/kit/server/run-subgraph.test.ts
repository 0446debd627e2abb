import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomInternalKey } from '../../../identity/calls/internal-key.ts';
import { createCallSigner } from '../../../identity/calls/signed-call.ts';
import { projectRoot } from '../../../schema/project-root.ts';
import { todayInVietnam } from '../../../schema/types/today-in-vietnam.ts';
import { testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';

const internalKey = randomInternalKey();
let db: TestLedger;
beforeAll(async () => {
  db = await testLedger();
});
afterAll(async () => await db.close());

function run(environment: Readonly<Record<string, string | undefined>>): ChildProcess {
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
  const subgraph = run({ DATABASE_URL: db.url, INTERNAL_KEY: internalKey });
  const url = await urlOf(subgraph);
  expect((await fetch(new URL('/ready', url))).status).toBe(200);
  const body = JSON.stringify({ query: '{ infrastructure { coverage(period: "2024") { coverage { text } } } }' });
  const signed = createCallSigner(internalKey)({ subgraph: 'infrastructure', identity: '', body });
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...signed },
    body,
  });
  expect(await response.json()).toEqual({
    data: { infrastructure: { coverage: { coverage: { text: '0 of 63' } } } },
    extensions: { dataVersions: { infrastructure: '0', programme: '0', calendar: todayInVietnam() } },
  });
  subgraph.kill('SIGTERM');
  expect(await once(subgraph, 'exit')).toEqual([0, null]);
});

test.each([
  ['DATABASE_URL', 'DATABASE_URL: expected the ledger’s database', () => ({ INTERNAL_KEY: internalKey })],
  ['INTERNAL_KEY', 'INTERNAL_KEY: expected the secret', () => ({ DATABASE_URL: db.url })],
])('without %s it refuses to start and says why', async (_setting, message, environment) => {
  const subgraph = run(environment());
  let told = '';
  subgraph.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()));
  expect(await once(subgraph, 'close')).toEqual([1, null]);
  expect(told).toContain(message);
});
