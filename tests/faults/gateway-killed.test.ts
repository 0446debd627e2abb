import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startBalancer } from '../../gateway/balancer/start-balancer.ts';
import type { RunningGateway } from '../../gateway/http/start-gateway.ts';
import { randomInternalKey } from '../../identity/calls/internal-key.ts';
import { addressOf, spawnGateway as spawnGatewayWith } from '../support/gateway-process.ts';
import { ask } from '../support/post.ts';
import { startTestHub, type TestHub } from '../support/test-hub.ts';

const internalKey = randomInternalKey();

const spawnGateway = (environment: Record<string, string>): ChildProcess =>
  spawnGatewayWith({ INTERNAL_KEY: internalKey, ...environment });

const question = '{ province(id: "kon-tum") { nameEn economy { digitalEconomyGrdpShare { period } } } }';

describe('two gateways behind the load balancer', () => {
  let hub: TestHub;
  let gateways: ChildProcess[] = [];
  let urls: string[] = [];
  let balancer: RunningGateway;
  beforeAll(async () => {
    hub = await startTestHub({ SUBGRAPHS: 'http', INTERNAL_KEY: internalKey });
    const subgraphs = [...hub.hub.servers].map(([name, { url }]) => `${name}=${url}`).join(',');
    gateways = [1, 2].map(() => spawnGateway({ PORT: '0', SUBGRAPH_URLS: subgraphs }));
    urls = await Promise.all(gateways.map(addressOf));
    balancer = await startBalancer({ gatewayUrls: urls, host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }) });
  });
  afterAll(async () => {
    await balancer.stop();
    for (const gateway of gateways) gateway.kill('SIGKILL');
    await hub.stop();
  });

  it('answer as the hub does, with every part of a gateway reachable', async () => {
    const { data, requestId } = await ask(balancer.url, question);
    expect(data).toEqual((await ask(hub.url, question)).data);
    expect(requestId).toMatch(/^[\w-]{8,64}$/);
    expect(await (await fetch(`${balancer.url}/`)).text()).toContain('<div id="graphiql">');
    expect(await (await fetch(`${balancer.url}/health`)).json()).toEqual({ service: 'balancer', status: 'alive' });
    const refused = await ask(balancer.url, '{ provinces(on: "2025-02-30") { id } }');
    expect(refused).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_DATE' } }] });
  });

  it('leads no request to a host of the client’s choice', async () => {
    const response = await fetch(`${balancer.url}//127.0.0.1:1/health`);
    expect(response.status).toBe(404);
  });

  it('refuse a query of 2 MB as one gateway does', async () => {
    const refused = await ask(balancer.url, ' '.repeat(2 * 1024 * 1024));
    expect(refused).toMatchObject({ status: 413, errors: [{ extensions: { code: 'QUERY_TOO_LARGE' } }] });
  });

  it('go on answering when one is killed', async () => {
    expect(await (await fetch(`${balancer.url}/ready`)).json()).toMatchObject({ status: 'ready', missing: [] });
    const [first] = gateways;
    first?.kill('SIGKILL');
    await once(first as ChildProcess, 'exit');
    const answers = await Promise.all(Array.from({ length: 20 }, async () => await ask(balancer.url, question)));
    expect(new Set(answers.map(({ status, errors }) => `${status} ${errors?.length ?? 0}`))).toEqual(
      new Set(['200 0']),
    );
    const ready = await fetch(`${balancer.url}/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ service: 'balancer', status: 'ready', missing: [urls[0]] });
  });

  it('stop in good order when told to, and then nobody answers', async () => {
    const [, second] = gateways;
    second?.kill('SIGTERM');
    expect(await once(second as ChildProcess, 'exit')).toEqual([0, null]);
    const answer = await ask(balancer.url, question);
    expect(answer).toMatchObject({
      status: 502,
      errors: [{ message: expect.stringContaining('No gateway answered') }],
    });
    expect((await fetch(`${balancer.url}/ready`)).status).toBe(503);
  });
});

describe('a gateway process', () => {
  it('needs the key by which its calls are known', async () => {
    const gateway = spawnGateway({ PORT: '0', INTERNAL_KEY: '' });
    let told = '';
    gateway.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()));
    expect(await once(gateway, 'exit')).toEqual([1, null]);
    expect(told).toContain('INTERNAL_KEY: expected the secret');
  });

  it('with another key than its subgraphs have is told nothing, and its operator why', async () => {
    const hub = await startTestHub({ SUBGRAPHS: 'http', INTERNAL_KEY: internalKey });
    const subgraphs = [...hub.hub.servers].map(([name, { url }]) => `${name}=${url}`).join(',');
    const gateway = spawnGateway({ PORT: '0', SUBGRAPH_URLS: subgraphs, INTERNAL_KEY: randomInternalKey() });
    const url = await addressOf(gateway);
    let log = '';
    gateway.stdout?.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const { data, errors } = await ask(url, '{ economy { indicators { code } } }');
    expect(data ?? { economy: null }).toEqual({ economy: null });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['SUBGRAPH_UNAVAILABLE']);
    await vi.waitUntil(() => log.includes('INTERNAL_KEY must be the same'));
    gateway.kill('SIGKILL');
    await hub.stop();
  });

  it('names every subgraph that it has no address of', async () => {
    const gateway = spawnGateway({ PORT: '0', SUBGRAPH_URLS: 'economy=http://127.0.0.1:9/graphql' });
    let told = '';
    gateway.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()));
    expect(await once(gateway, 'exit')).toEqual([1, null]);
    for (const name of ['infrastructure', 'programme', 'provinces', 'public-services', 'security'])
      expect(told).toContain(`${name}: no url`);
    expect(told).not.toContain('economy: no url');
  });
});
