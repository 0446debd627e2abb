import { afterAll, beforeAll, expect, test } from 'vitest';
import { publication } from '../src/publication.ts';
import { startServer, type RunningServer } from '../src/start-server.ts';
import { askEndpoint } from '../test-kit/ask-endpoint.ts';
import { ofProvince } from '../test-kit/hub-question.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer(
    { host: '127.0.0.1', port: 0, database: ':memory:', signatures: null },
    { isSilent: true },
  );
});
afterAll(async () => await server.close());

async function portsOf(id: string, words = ''): Promise<unknown> {
  const question = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Province { khanhHoaSyntheticPorts${words} { name fiveGCoverage period } } } }`;
  return (await askEndpoint(server, question, ofProvince(id))).data['_entities'];
}

const [a, b, c] = [
  { name: 'Cảng cá giả định A (SYNTHETIC A)', fiveGCoverage: 100, period: '2025-S1' },
  { name: 'Cảng cá giả định B (SYNTHETIC B)', fiveGCoverage: 62.5, period: '2025-S1' },
  { name: 'Cảng cá giả định C (SYNTHETIC C)', fiveGCoverage: null, period: '2025-S1' },
];

test('the ports are answered for this province alone, one that nobody measured with null', async () => {
  expect(await portsOf(publication.provinceId)).toEqual([{ khanhHoaSyntheticPorts: [a, b, c] }]);
  expect(await portsOf('kon-tum')).toEqual([null]);
});

test('ports below a share are those that were measured', async () => {
  expect(await portsOf(publication.provinceId, '(coverageBelow: 80)')).toEqual([{ khanhHoaSyntheticPorts: [b] }]);
});
