import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { stated, type Conduct } from '../../../tests/support/province-endpoint.ts';
import { startTestHub, type TestHub } from '../../../tests/support/test-hub.ts';
import { openLiveBench, type LiveBench } from './live-graph.fixture.ts';

let hub: TestHub;
let bench: LiveBench;

beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(async () => await hub.stop());
beforeEach(() => {
  bench = openLiveBench(hub);
});
afterEach(async () => await bench.close());

/** Answers what the honest answer becomes. */
const saying =
  (change: (honest: string) => string, head: Record<string, string> = {}, status = 200): Conduct =>
  (honest, _request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...head }).end(change(honest));
  };

const drip: Conduct = (_honest, _request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":');
  const timer = setInterval(() => response.write(' '.repeat(1000)), 50);
  response.on('close', () => clearInterval(timer));
};

const bomb: Conduct = (_honest, _request, response) => {
  const body = gzipSync(Buffer.alloc(50_000_000, ' '));
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(body);
};

const records = (count: number): string =>
  JSON.stringify(
    Array.from({ length: count }, () => ({ period: '2024', locator: null, connectedToNationalCentre: true })),
  );

const lies: readonly (readonly [string, Conduct, string])[] = [
  ['another province’s id', saying((text) => text.replace('"id":"kon-tum"', '"id":"gia-lai"')), 'WRONG_ANSWER'],
  ['two provinces', saying((text) => text.replace('"_entities":[', '"_entities":[null,')), 'WRONG_ANSWER'],
  ['a text for a number', saying((text) => text.replace('"value":13', '"value":"13"')), 'WRONG_ANSWER'],
  ['a null that the contract forbids', saying((text) => text.replace('"EXACT"', 'null')), 'WRONG_ANSWER'],
  ['a word that is none', saying((text) => text.replace('"EXACT"', '"constructor"')), 'WRONG_ANSWER'],
  ['a period that is none', saying((text) => text.replace('"2024"', '"2024-S9"')), 'WRONG_ANSWER'],
  ['no figure where one was asked for', saying((text) => text.replace('"lower":null,', '')), 'WRONG_ANSWER'],
  [
    'an error beside the data',
    saying((text) => text.replace('{"data"', '{"errors":[{"message":"x"}],"data"')),
    'WRONG_ANSWER',
  ],
  [
    'a list in the place of the profile',
    saying((text) => text.replace(/"security":.*$/, '"security":[]}]}}')),
    'WRONG_ANSWER',
  ],
  [
    'more records than fit',
    saying((text) => text.replace('"securityOperationsCentres":[]', `"securityOperationsCentres":${records(5000)}`)),
    'WRONG_ANSWER',
  ],
  [
    'a million records',
    saying((text) =>
      text.replace('"securityOperationsCentres":[]', `"securityOperationsCentres":[${'null,'.repeat(1_000_000)}null]`),
    ),
    'WRONG_ANSWER',
  ],
  ['extra megabytes', saying((text) => `${text}${' '.repeat(3_000_000)}`), 'WRONG_ANSWER'],
  ['objects within objects without end', saying(() => `${'{"a":'.repeat(150_000)}1`), 'WRONG_ANSWER'],
  ['no JSON', saying(() => '<html>'), 'WRONG_ANSWER'],
  ['a failure that looks like an answer', saying((text) => text, {}, 500), 'WRONG_ANSWER'],
  ['a page that looks like an answer', saying((text) => text, { 'content-type': 'text/html' }), 'WRONG_ANSWER'],
  ['a compressed bomb', bomb, 'WRONG_ANSWER'],
  ['a stream that never ends', drip, 'TOO_SLOW'],
];

const question = `query { provinces(ids: ["gia-lai", "kon-tum"]) { id security {
  socMonitoredDeviceCount { value served { from reason } } securityOperationsCentres { monitoredDevices } } } }`;

const honest = (value: number) => ({
  socMonitoredDeviceCount: stated(value),
  securityOperationsCentres: [] as unknown[],
});

test.each(lies)(
  '%s: its part falls back, the others do not notice, and nothing of it is kept',
  async (_, lie, reason) => {
    const kon = await bench.start('kon-tum', honest(7));
    const gia = await bench.start('gia-lai', honest(8));
    bench.serve(kon, gia);
    await bench.ask(question);
    kon.profile['socMonitoredDeviceCount'] = stated(13);
    gia.profile['socMonitoredDeviceCount'] = stated(9);
    kon.conduct = lie;
    const answer = await bench.ask(question);
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.['provinces']).toEqual([
      {
        id: 'gia-lai',
        security: expect.objectContaining({
          socMonitoredDeviceCount: { value: 9, served: { from: 'LIVE', reason: null } },
        }),
      },
      {
        id: 'kon-tum',
        security: expect.objectContaining({
          socMonitoredDeviceCount: { value: 7, served: { from: 'LEDGER', reason } },
        }),
      },
    ]);
    expect(bench.failures.map(({ publication }) => publication.startsWith('kon-tum'))).toEqual([true]);
  },
);

test('a redirect is not followed: whoever it leads to is never asked', async () => {
  let asked = 0;
  const victim = createServer((_request, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => victim.listen(0, '127.0.0.1', resolve));
  const kon = await bench.start('kon-tum', honest(7));
  bench.serve(kon);
  kon.conduct = saying(
    (text) => text,
    { location: `http://127.0.0.1:${(victim.address() as AddressInfo).port}/` },
    307,
  );
  const answer = await bench.ask(question);
  expect(JSON.stringify(answer.data)).toContain('"from":"LEDGER","reason":"WRONG_ANSWER"');
  expect(asked).toBe(0);
  await new Promise((resolve) => void victim.close(resolve));
});

test('whatever an endpoint states is its own province’s: no other’s figures can come of it', async () => {
  const kon = await bench.start('kon-tum', honest(7));
  bench.serve(kon);
  kon.conduct = saying((text) => text.replace('"id":"kon-tum"', '"id":"kon-tum","provinceId":"gia-lai"'));
  await bench.ask(question);
  const rows = await hub.hub.foundation.ledger.em
    .getConnection()
    .execute<{ province_id: string }[]>(
      `select distinct province_id from observation where source_id like 'subgraph:kon-tum%'`,
    );
  expect(rows).toEqual([{ province_id: 'kon-tum' }]);
});
