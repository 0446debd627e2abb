import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { publication } from '../src/publication.ts';
import { startServer } from '../src/start-server.ts';
import { runKit } from '../test-kit/run-kit.ts';
import { contract, figure, otherProvince, sampleSeed } from './sample-seed.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** What an endpoint makes of an honest answer. */
type Lie = (honest: string, response: ServerResponse) => void;

/** Stands before the honest server and alters what it says. */
async function lying(lie: Lie): Promise<string> {
  const settings = { host: '127.0.0.1', port: 0, database: ':memory:', signatures: null };
  const honest = await startServer(settings, { isSilent: true, seed: sampleSeed() });
  const server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const answer = await fetch(honest.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      lie(await answer.text(), response);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
    () => honest.close(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

const saying =
  (alter: (honest: string) => string): Lie =>
  (honest, response) =>
    response.setHeader('content-type', 'application/json').end(alter(honest));

const replacing = (found: string | RegExp, by: string): Lie => saying((honest) => honest.replace(found, by));

const { provinceId } = publication;
const place = `${contract.field}.${figure}`;

const lies: readonly (readonly [string, Lie, string | null, string])[] = [
  [
    'leaves out a field',
    replacing('"value":12.5,', ''),
    `${place}.value`,
    'Found undefined, expected what was asked for.',
  ],
  [
    'says a number as text',
    replacing('"value":12.5', '"value":"12.5"'),
    `${place}.value`,
    'Found "12.5", expected a number.',
  ],
  [
    'says null where none may be',
    replacing('"period":"2024"', '"period":null'),
    `${place}.period`,
    'Found null, expected a value',
  ],
  [
    'says a period that is none',
    replacing('"period":"2024"', '"period":"Q1"'),
    `${place}.period`,
    'Found "Q1", expected a reference period',
  ],
  ['says an unknown word', replacing('"EXACT"', '"SURE"'), `${place}.qualifier`, 'expected one of EXACT, ABOUT'],
  [
    'says more than was asked for',
    replacing('"value":12.5', '"value":12.5,"more":1'),
    `${place}.more`,
    'Found 1, expected one of period',
  ],
  [
    'is of another province',
    replacing(`"id":"${provinceId}"`, `"id":"${otherProvince}"`),
    '_entities[0].id',
    'Found "h',
  ],
  [
    'knows no province',
    replacing(/"_entities":\[.*\]/, '"_entities":[null]'),
    '_entities',
    `Expected a list of the Province ${provinceId}.`,
  ],
  ['knows every province', saying((honest) => honest.replace('[null]', '[{"id":"x"}]')), '_entities', 'only'],
  ['adds an error', replacing('{"data"', '{"errors":[{"message":"oh"}],"data"'), 'Query._service', 'oh'],
  [
    'adds to the contract',
    replacing(`  ${figure}: Observation`, `  ${figure}: Observation\\n  coffee: Observation`),
    `${contract.profile}.coffee`,
    'has no such field',
  ],
  [
    'changes a type of the contract',
    replacing(`  ${figure}: Observation`, `  ${figure}: Observation!`),
    `${contract.profile}.${figure}`,
    'the contract has Observation',
  ],
  [
    'leaves a field of figures out of its SDL',
    replacing('  locator: String', '  place: String'),
    'Observation.locator',
    'is missing',
  ],
  [
    'has arguments',
    replacing(`  ${figure}: Observation`, `  ${figure}(year: Int): Observation`),
    `${contract.profile}.${figure}`,
    'may not have arguments',
  ],
  ['names an own field as it likes', replacing(/ {2}\w+Store:/, '  store:'), 'Province.store', 'must be named'],
  [
    'has an own field that is never null',
    replacing(/Store: (\w+)/, 'Store: $1!'),
    expect.stringMatching(/^Province\.\w+Store$/) as string,
    'must be nullable',
  ],
  [
    'answers as a page',
    (honest, response) => response.setHeader('content-type', 'text/html').end(honest),
    null,
    'content-type "text/html"',
  ],
  ['answers no JSON', saying(() => '<html>'), null, 'no JSON'],
  ['leads elsewhere', (_, response) => response.writeHead(302, { location: '/x' }).end(), null, 'HTTP status 302'],
  [
    'is too large',
    saying((honest) => honest.replace('{"data"', `{"more":"${'x'.repeat(1_100_000)}","data"`)),
    null,
    'more than 1048576 bytes',
  ],
];

test.each(lies)('of an endpoint that %s the kit says where', async (_, lie, at, english) => {
  const results = await runKit({ url: await lying(lie) }, { contract, provinceId });
  expect(results.flatMap(({ faults }) => faults)).toContainEqual({
    severity: 'error',
    place: at,
    vi: expect.any(String) as string,
    en: expect.stringContaining(english) as string,
  });
});

test('an endpoint that is slow is told how slow', async () => {
  const url = await lying((honest, response) => {
    setTimeout(() => response.setHeader('content-type', 'application/json').end(honest), 350);
  });
  const results = await runKit({ url }, { contract, provinceId });
  expect(results.at(-1)?.faults).toMatchObject([
    { severity: 'warning', en: expect.stringMatching(/^It takes 3\d\d ms/) as string },
  ]);
});
