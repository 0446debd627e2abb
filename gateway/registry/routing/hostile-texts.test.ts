import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { stated } from '../../../tests/support/province-endpoint.ts';
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

const question = `{ provinces(ids: ["gia-lai", "kon-tum"]) { security {
  socMonitoredDeviceCount { value served { from reason } } securityOperationsCentres { monitoredDevices } } } }`;
const centre = (words: Record<string, unknown>) => ({ period: '2024', connectedToNationalCentre: true, ...words });

test.each([
  ['a character that PostgreSQL cannot hold', '\u0000'],
  ['half a character', '\ud800'],
])('%s in what one province states leaves the others live', async (_, text) => {
  const gia = await bench.start('gia-lai', { socMonitoredDeviceCount: stated(8), securityOperationsCentres: [] });
  const kon = await bench.start('kon-tum', {
    socMonitoredDeviceCount: stated(7),
    securityOperationsCentres: [centre({ locator: text })],
  });
  bench.serve(gia, kon);
  const answer = await bench.ask(question);
  expect(answer.errors).toBeUndefined();
  expect(answer.data?.['provinces']).toEqual([
    {
      security: expect.objectContaining({
        socMonitoredDeviceCount: { value: 8, served: { from: 'LIVE', reason: null } },
      }),
    },
    {
      security: expect.objectContaining({
        socMonitoredDeviceCount: expect.objectContaining({ served: { from: 'LEDGER', reason: 'WRONG_ANSWER' } }),
      }),
    },
  ]);
  expect(bench.failures).toMatchObject([{ reason: 'wrong-answer' }]);
});
