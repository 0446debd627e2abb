import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent, request, type Dispatcher } from 'undici';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { projectRoot } from '../../schema/project-root.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';

/** Costs the hub tens of milliseconds and its clients little: so ten times what it can bear is not more than a test can send. */
const question = `query ($text: String!) {
  searchProvinces(text: $text) { id }
  provinces {
    nameVi
    ${[2021, 2022, 2023, 2024, 2025, 2026]
      .map(
        (year) => `
    infrastructure${year}: infrastructure(upTo: "${year}") { fibreHouseholdShare { period value } }
    publicServices${year}: publicServices(upTo: "${year}") { fullyOnlineServiceCount { period value } }
    security${year}: security(upTo: "${year}") { securityLevelApprovalShare { period value } }
    economy${year}: economy(upTo: "${year}") { digitalEconomyGrdpShare { period value } }`,
      )
      .join('')}
  }
}`;
const loadMs = 20_000;
const megabyte = 2 ** 20;

interface Answered {
  readonly status: number;
  readonly retryAfter: number;
  readonly text: string;
  readonly milliseconds: number;
}

let database: TestDatabase;
let hub: ChildProcess;
let url = '';
/** Opens as many connections as there are requests under way, as many clients would. */
const crowd = new Agent({ connections: null, headersTimeout: 30_000, connect: { timeout: 30_000 } });

async function send(path: string, options: Partial<Dispatcher.RequestOptions> = {}): Promise<Answered> {
  const start = performance.now();
  const response = await request(`${url}${path}`, { ...options, method: options.method ?? 'GET', dispatcher: crowd });
  return {
    text: await response.body.text(),
    status: response.statusCode,
    retryAfter: Number(response.headers['retry-after'] ?? 0),
    milliseconds: performance.now() - start,
  };
}

let asked = 0;

/** Each asks for something else, so that none is answered from memory; what is searched for is nowhere to be found. */
async function ask(): Promise<Answered> {
  const body = JSON.stringify({ query: question, variables: { text: `zzzzzzzz ${asked++}` } });
  return await send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

async function memory(): Promise<{ readonly held: number; readonly rss: number }> {
  const told = once(hub, 'message');
  hub.send('memory');
  const [usage] = (await told) as [NodeJS.MemoryUsage];
  return { held: usage.heapUsed + usage.external, rss: usage.rss };
}

/** What eight clients that ask again as soon as they are answered get answered in a second. */
async function bearableRate(milliseconds: number): Promise<number> {
  const start = performance.now();
  let answered = 0;
  const client = async (): Promise<void> => {
    for (; performance.now() - start < milliseconds; answered++) expect((await ask()).status).toBe(200);
  };
  await Promise.all(Array.from({ length: 8 }, client));
  return (answered * 1000) / (performance.now() - start);
}

/** What the network, not the hub, said. */
const unanswered = (error: unknown): Answered => ({ status: 0, retryAfter: 0, text: String(error), milliseconds: 0 });

/** Sends so many each second, whether those before were answered or not. */
async function flood(perSecond: number, milliseconds: number): Promise<Answered[]> {
  const start = performance.now();
  const sent: Promise<Answered>[] = [];
  for (let elapsed = 0; elapsed < milliseconds; elapsed = performance.now() - start) {
    for (const due = (elapsed * perSecond) / 1000; sent.length < due;) sent.push(ask().catch(unanswered));
    await wait(5);
  }
  return await Promise.all(sent);
}

async function watchHealth(signal: AbortSignal): Promise<Answered[]> {
  const seen: Answered[] = [];
  for (; !signal.aborted; await wait(200)) seen.push(await send('/health'));
  return seen;
}

const median = (answers: readonly Answered[]): number =>
  answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)[Math.floor(answers.length / 2)] ?? NaN;

async function askInTurn(count: number): Promise<Answered[]> {
  const answers: Answered[] = [];
  while (answers.length < count) answers.push(await ask());
  return answers;
}

describe('a hub asked ten times what it can bear, for 20 s', () => {
  beforeAll(async () => {
    database = await testDatabase();
    const loaded = ['tsx', join(projectRoot, 'tests', 'support', 'tell-memory.ts')].flatMap((each) => [
      '--import',
      each,
    ]);
    hub = spawn(process.execPath, ['--expose-gc', ...loaded, join('hub', 'main.ts')], {
      cwd: projectRoot,
      // A memory of answers that is soon full: what is held then grows no more, unless by a leak.
      env: { PORT: '0', DATABASE_URL: database.url, LOG_LEVEL: 'warn', CACHE_MEGABYTES: '8' },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    if (!hub.stdout) throw new Error('the hub has no output');
    for await (const line of createInterface(hub.stdout)) {
      url = /(http:\S+)\/ /.exec(line)?.[1] ?? '';
      if (url) break;
    }
  });
  afterAll(async () => {
    hub.kill('SIGKILL');
    await crowd.destroy();
    await database.drop();
  });

  it('answers or refuses with a time to come back, stays alive, and is its old self at once after it', async () => {
    const [normal] = await askInTurn(1);
    const rate = await bearableRate(4000);
    const calm = median(await askInTurn(20));
    // malloc keeps what its busiest moment took, and the memory of answers fills: going on to take more would be a leak.
    await flood(rate * 10, 3000);
    const before = await memory();

    const ended = new AbortController();
    const health = watchHealth(ended.signal);
    const answers = await flood(rate * 10, loadMs);
    const recovered = await askInTurn(20);
    ended.abort();

    const answered = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(answers.length).toBeGreaterThan(rate * 10 * (loadMs / 1000) * 0.9);
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([503]));
    expect(refused.filter(({ retryAfter, text }) => retryAfter < 1 || !text.includes('"OVERLOADED"'))).toEqual([]);
    expect(answered.filter(({ text }) => text !== normal?.text)).toEqual([]);
    // The load comes from the same machine and takes its part of the processor.
    expect(answered.length).toBeGreaterThan(rate * (loadMs / 1000) * 0.25);

    // Three seconds at most in the queue, and then the work of all who are inside.
    expect(Math.max(...answers.map(({ milliseconds }) => milliseconds))).toBeLessThan(15_000);

    const checks = await health;
    expect(checks.length).toBeGreaterThan(10);
    expect(checks.filter(({ status, milliseconds }) => status !== 200 || milliseconds > 3000)).toEqual([]);

    expect(recovered.filter(({ status, text }) => status !== 200 || text !== normal?.text)).toEqual([]);
    // Of its old self: far from the seconds that they waited in the queue.
    expect(median(recovered)).toBeLessThan(calm * 3 + 500);
    // Nothing is held of thousands of requests; what is resident may be more by what malloc has split up.
    const isBack = async (): Promise<void> => {
      const after = await memory();
      expect(after.held - before.held).toBeLessThan(16 * megabyte);
      expect(after.rss - before.rss).toBeLessThan(64 * megabyte);
    };
    await vi.waitFor(isBack, { timeout: 10_000, interval: 500 });
  }, 120_000);
});
