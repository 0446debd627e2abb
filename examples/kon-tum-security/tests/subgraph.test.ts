import { buildSchema as buildPlainSchema } from 'graphql';
import { afterEach, describe, expect, test } from 'vitest';
import { publication } from '../src/publication.ts';
import { startServer, type RunningServer } from '../src/start-server.ts';
import type { Seed } from '../src/store/open-store.ts';
import { askEndpoint } from '../test-kit/ask-endpoint.ts';
import { hubQuestion, ofProvince } from '../test-kit/hub-question.ts';
import { runKit } from '../test-kit/run-kit.ts';
import { contract, figure, figuresSeed, otherProvince, sampleSeed } from './sample-seed.ts';

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(seed?: Seed): Promise<RunningServer> {
  const settings = { host: '127.0.0.1', port: 0, database: ':memory:', signatures: null };
  server = await startServer(settings, { isSilent: true, ...(seed && { seed }) });
  return server;
}

async function sdlOf({ url }: RunningServer): Promise<string> {
  const { data } = await askEndpoint({ url }, '{ _service { sdl } }');
  return (data['_service'] as { readonly sdl: string }).sdl;
}

describe('the subgraph', () => {
  test('with the figures of this project keeps the contract', async () => {
    const { url } = await start();
    const results = await runKit({ url }, { contract, provinceId: publication.provinceId });
    // How long it takes while a busy machine runs tests says nothing of it.
    const judged = results.filter(({ name }) => !name.endsWith('time'));
    expect(judged.flatMap(({ faults }) => faults.filter(({ severity }) => severity === 'error'))).toEqual([]);
  });

  test('serves what something is stated of, and leaves the rest to the hub', async () => {
    const sdl = await sdlOf(await start(sampleSeed()));
    const fields = /type \w+ \{[^}]*\}/.exec(sdl.slice(sdl.indexOf(`type ${contract.profile} `)))?.[0] ?? '';
    const served = [...fields.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name);
    expect(served).toEqual([figure, ...contract.registers]);
  });

  test('answers the hub a figure with all that the contract has of it', async () => {
    const { url, serves } = await start(sampleSeed());
    const { data, errors } = await askEndpoint(
      { url },
      hubQuestion(contract, serves),
      ofProvince(publication.provinceId),
    );
    const bare = { lower: null, upper: null, numerator: null, denominator: null, stated: null, locator: 'SYNTHETIC' };
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      _entities: [
        {
          __typename: 'Province',
          id: publication.provinceId,
          [contract.field]: { [figure]: { period: '2024', qualifier: 'EXACT', value: 12.5, ...bare } },
        },
      ],
    });
  });

  test('says null of every other province', async () => {
    const { url, serves } = await start(sampleSeed());
    const { data } = await askEndpoint({ url }, hubQuestion(contract, serves), ofProvince(otherProvince));
    expect(data).toEqual({ _entities: [null] });
  });

  test('without any figure serves its own fields alone, and the kit says what to do', async () => {
    const started = await start(figuresSeed(`${figure},,,,,,,,,`));
    expect(await sdlOf(started)).not.toContain(contract.profile);
    const results = await runKit({ url: started.url }, { contract, provinceId: publication.provinceId });
    expect(results[1]?.faults).toMatchObject([{ severity: 'warning', place: contract.profile }]);
  });

  test('answers what this province adds to the graph', async () => {
    const started = await start(sampleSeed());
    const own = buildPlainSchema(await sdlOf(started), { assumeValidSDL: true }).getType('Province');
    const added =
      own && 'getFields' in own ? Object.keys(own.getFields()).filter((name) => /^\w+Store$/.test(name)) : [];
    const question = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Province { ${added[0]} { figures records } } } }`;
    const { data } = await askEndpoint({ url: started.url }, question, ofProvince(publication.provinceId));
    expect(data).toEqual({ _entities: [{ [added[0] ?? '']: { figures: 1, records: contract.registers.length } }] });
  });
});

describe('its server', () => {
  const post = async (url: string, body: string): Promise<readonly [number, unknown]> => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return [response.status, await response.json()];
  };

  test.each([
    ['no JSON', 400, 'The body is no JSON'],
    ['7', 200, 'The body must be a JSON object'],
    ['{}', 200, 'The body has no "query"'],
    ['{"query":"{"}', 200, 'Syntax Error: Expected Name, found <EOF>.'],
    ['{"query":"{ nothing }"}', 200, 'Cannot query field "nothing" on type "Query".'],
  ])('answers %j in words', async (body, status, message) => {
    const { url } = await start(sampleSeed());
    expect(await post(url, body)).toMatchObject([status, { errors: [{ message }] }]);
  });

  test('tells how it is at /health', async () => {
    const { url } = await start(sampleSeed());
    const health = await fetch(new URL('/health', url));
    expect(await health.json()).toMatchObject({ status: 'ok', subgraph: publication.name, figures: 1 });
  });
});
