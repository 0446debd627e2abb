import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SubgraphLink } from '../../gateway/engine/subgraphs/subgraph-link.ts';
import { startGateway, type RunningGateway } from '../../gateway/http/start-gateway.ts';
import { projectRoot } from '../../schema/project-root.ts';
import { ask } from '../support/post.ts';
import { startTestHub, type TestHub } from '../support/test-hub.ts';

const timeoutMs = 500;

interface LogLine {
  readonly requestId?: string;
  readonly subgraph?: string;
  readonly err?: { readonly message: string };
}

/** A gateway over the hub's subgraphs, but for one link. */
async function gatewayWith(hub: TestHub, changed: SubgraphLink, lines: LogLine[] = []): Promise<RunningGateway> {
  return await startGateway({
    supergraphSdl: await readFile(join(projectRoot, 'schema', 'subgraphs', 'supergraph.graphql'), 'utf8'),
    links: hub.hub.links.map((link) => (link.name === changed.name ? changed : link)),
    timeoutMs,
    host: '127.0.0.1',
    port: 0,
    corsOrigins: [],
    log: pino({}, { write: (line) => void lines.push(JSON.parse(line) as LogLine) }),
    isReady: null,
  });
}

const profiles = `{
  province(id: "kon-tum") {
    nameEn
    economy { digitalEconomyGrdpShare { value } }
    programme { dtiRank { value } }
  }
}`;
const roots = '{ economy { indicators { code } } provinces(ids: ["kon-tum"]) { id economy { __typename } } }';
const ranking = `{
  programme {
    ranking(by: DTI_RANK, period: "2023", top: 1) {
      entries { rank provinceId province { nameEn } observation { value } }
    }
  }
}`;

const unavailable = (subgraph: string, field: string, path: readonly string[]): object => ({
  message: expect.stringContaining(`Subgraph "${subgraph}"; not answered: ${field}.`),
  path,
  extensions: expect.objectContaining({ code: 'SUBGRAPH_UNAVAILABLE', subgraph, fields: [field] }),
});

describe.each(['in-process', 'http'])('a subgraph that is down, %s', (mode) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ SUBGRAPHS: mode });
  });
  afterAll(async () => await hub.stop());

  async function gatewayWithout(name: string, lines: LogLine[] = []): Promise<RunningGateway> {
    const link = hub.hub.links.find((each) => each.name === name);
    if (link?.kind === 'in-process')
      return await gatewayWith(
        hub,
        {
          ...link,
          createContext: () => {
            throw new Error('no context');
          },
        },
        lines,
      );
    const server = hub.hub.servers.get(name);
    await server?.stop();
    return await gatewayWith(hub, { name, kind: 'http', url: server?.url ?? '' }, lines);
  }

  it('leaves its fields null, names them with their paths, and the rest of the answer holds', async () => {
    const whole = await ask(hub.url, profiles);
    const lines: LogLine[] = [];
    const gateway = await gatewayWithout('economy', lines);
    const entities = await ask(gateway.url, profiles);
    expect(entities.data).toEqual({ province: { ...(whole.data?.['province'] as object), economy: null } });
    expect(entities.errors).toEqual([unavailable('economy', 'Province.economy', ['province'])]);
    expect(lines.filter(({ requestId }) => requestId === entities.requestId)).toEqual([
      expect.objectContaining({ subgraph: 'economy', err: expect.objectContaining({ message: expect.any(String) }) }),
    ]);
    const both = await ask(gateway.url, roots);
    expect(both).toMatchObject({ status: 200, data: { economy: null, provinces: [{ id: 'kon-tum', economy: null }] } });
    expect(both.errors).toHaveLength(2);
    expect(both.errors).toEqual(
      expect.arrayContaining([
        unavailable('economy', 'Query.economy', ['economy']),
        unavailable('economy', 'Province.economy', ['provinces']),
      ]),
    );
    await gateway.stop();
  });

  it('never takes the domains with it, when it is provinces', async () => {
    const gateway = await gatewayWithout('provinces');
    const shared =
      'provinces { id } searchProvinces(text: "kon") { id } regions { code } findings { pageInfo { endCursor } }';
    const answer = await ask(gateway.url, `{ ${shared} programme { indicators { code } } }`);
    expect(answer.data).toEqual({
      provinces: null,
      searchProvinces: null,
      regions: null,
      findings: null,
      programme: { indicators: expect.any(Array) as unknown },
    });
    await gateway.stop();
  });

  it('takes names from a ranking, never the ranking, when it is provinces', async () => {
    const gateway = await gatewayWithout('provinces');
    const answer = await ask(gateway.url, ranking);
    expect(answer.data).toEqual({
      programme: {
        ranking: {
          entries: [
            { rank: 1, provinceId: expect.stringMatching(/^[a-z-]+$/), province: null, observation: { value: 1 } },
          ],
        },
      },
    });
    expect(answer.errors).toEqual([unavailable('provinces', 'Province.nameEn', ['programme', 'ranking', 'entries'])]);
    await gateway.stop();
  });
});

describe('a subgraph over HTTP', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ SUBGRAPHS: 'http' });
  });
  afterAll(async () => await hub.stop());

  it('that takes a question and never answers is given up after the time set', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/graphql`;
    const gateway = await gatewayWith(hub, { name: 'economy', kind: 'http', url });
    const answer = await ask(gateway.url, profiles);
    expect(answer.errors).toEqual([unavailable('economy', 'Province.economy', ['province'])]);
    expect(answer.milliseconds).toBeGreaterThanOrEqual(timeoutMs);
    expect(answer.milliseconds).toBeLessThan(timeoutMs * 4);
    await gateway.stop();
    silent.close();
  });

  it('that refuses what the gateway asks counts as down', async () => {
    const gateway = await gatewayWith(hub, { name: 'economy', kind: 'http', url: `${hub.url}/health` });
    expect((await ask(gateway.url, profiles)).errors).toEqual([
      unavailable('economy', 'Province.economy', ['province']),
    ]);
    await gateway.stop();
  });

  it('that stops under a running hub makes it not ready, by name, but alive', async () => {
    expect(await (await fetch(`${hub.url}/ready`)).json()).toEqual({
      service: 'gateway',
      status: 'ready',
      missing: [],
    });
    await hub.hub.servers.get('security')?.stop();
    const ready = await fetch(`${hub.url}/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ service: 'gateway', status: 'not ready', missing: ['security'] });
    expect((await fetch(`${hub.url}/health`)).status).toBe(200);
    const answer = await ask(hub.url, '{ security { indicators { code } } province(id: "kon-tum") { nameEn } }');
    expect(answer.data).toEqual({ security: null, province: { nameEn: 'Kon Tum' } });
    expect(answer.errors).toEqual([unavailable('security', 'Query.security', ['security'])]);
  });
});
