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

const devices = 'socMonitoredDeviceCount { value period served { from reason confirmedAt } }';
const ofKonTum = (security: string): string => `{ province(id: "kon-tum") { security${security} { ${devices} } } }`;
const told = (value: number, period: string, served: Record<string, unknown>) => ({
  province: { security: { socMonitoredDeviceCount: { value, period, served } } },
});
const live = { from: 'LIVE', reason: null, confirmedAt: expect.any(String) };
const notStated = { from: 'LEDGER', reason: 'NOT_STATED', confirmedAt: null };

test('only the period that is stated at this moment is live: what stood before is told as the ledger’s', async () => {
  const kon = await bench.start('kon-tum', { socMonitoredDeviceCount: stated(21, { period: '2024-Q3' }) });
  bench.serve(kon);
  expect((await bench.ask(ofKonTum(''))).data).toEqual(told(21, '2024-Q3', live));
  kon.profile['socMonitoredDeviceCount'] = stated(24);
  expect((await bench.ask(ofKonTum(''))).data).toEqual(told(24, '2024', live));
  expect((await bench.ask(ofKonTum('(upTo: "2024-Q3")'))).data).toEqual(told(21, '2024-Q3', notStated));
  kon.profile['socMonitoredDeviceCount'] = stated(21, { period: '2024-Q3' });
  expect((await bench.ask(ofKonTum(''))).data).toEqual(told(24, '2024', notStated));
});

test('a figure that is stated no more stands, and is not told to be live', async () => {
  const kon = await bench.start('kon-tum', { socMonitoredDeviceCount: stated(31) });
  bench.serve(kon);
  await bench.ask(ofKonTum(''));
  kon.profile['socMonitoredDeviceCount'] = null;
  expect((await bench.ask(ofKonTum(''))).data).toEqual(told(31, '2024', notStated));
});

test('while an endpoint is down, only what it was heard to state is told to be confirmed', async () => {
  const kon = await bench.start('kon-tum', { socMonitoredDeviceCount: stated(40, { period: '2024-Q3' }) });
  bench.serve(kon);
  await bench.ask(ofKonTum(''));
  kon.profile['socMonitoredDeviceCount'] = stated(41);
  await bench.ask(ofKonTum(''));
  await kon.stop();
  const silent = { from: 'LEDGER', reason: 'UNREACHABLE' };
  const { data } = await bench.ask(ofKonTum(''));
  expect(data).toEqual(told(41, '2024', { ...silent, confirmedAt: expect.any(String) }));
  const before = await bench.ask(ofKonTum('(upTo: "2024-Q3")'));
  expect(before.data).toEqual(told(40, '2024-Q3', { ...silent, confirmedAt: null }));
});

test('two profiles of one operation with different arguments are marked each by its own figures', async () => {
  const kon = await bench.start('kon-tum', { socMonitoredDeviceCount: stated(50, { period: '2024-Q3' }) });
  bench.serve(kon);
  await bench.ask(ofKonTum(''));
  kon.profile['socMonitoredDeviceCount'] = stated(51);
  const { data } = await bench.ask(
    `{ province(id: "kon-tum") { now: security { ${devices} } earlier: security(upTo: "2024-Q3") { ${devices} }
       past: security(asOf: "2100-01-01T00:00:00Z") { ${devices} } } }`,
  );
  expect(data).toEqual({
    province: {
      now: { socMonitoredDeviceCount: { value: 51, period: '2024', served: live } },
      earlier: { socMonitoredDeviceCount: { value: 50, period: '2024-Q3', served: notStated } },
      past: { socMonitoredDeviceCount: { value: 51, period: '2024', served: null } },
    },
  });
});

test('an asOf that is given by default asks nobody', async () => {
  const kon = await bench.start('kon-tum', { socMonitoredDeviceCount: stated(61) });
  bench.serve(kon);
  const answer = await bench.ask(
    `query ($asOf: DateTime = "2026-01-01T00:00:00Z") { province(id: "kon-tum") { security(asOf: $asOf) { ${devices} } } }`,
  );
  expect([answer.errors, kon.asked()]).toEqual([undefined, 0]);
});

test('what is selected only where it is skipped is not asked for', async () => {
  const kon = await bench.start('kon-tum', { socMonitoredDeviceCount: stated(71) });
  bench.serve(kon);
  const query = `query ($with: Boolean!) { province(id: "kon-tum") { id security { securityLevelApprovalShare { value } ${devices.replace('Count {', 'Count @include(if: $with) {')} } } }`;
  await bench.ask(query, { with: false });
  expect(kon.asked()).toBe(0);
  await bench.ask(query, { with: true });
  expect(kon.asked()).toBe(1);
});

test('news that several fetches of one operation hear is live in all of them', async () => {
  const kon = await bench.start('kon-tum', {
    socMonitoredDeviceCount: stated(81),
    socMonitoredWebsiteCount: stated(8),
  });
  bench.serve(kon);
  const { data } = await bench.ask(
    `{ one: province(id: "kon-tum") { security { ${devices} } }
       all: provinces(ids: ["kon-tum"]) { security { ${devices} socMonitoredWebsiteCount { value served { from } } } } }`,
  );
  const figure = { value: 81, period: '2024', served: live };
  expect(data).toEqual({
    one: { security: { socMonitoredDeviceCount: figure } },
    all: [
      {
        security: {
          socMonitoredDeviceCount: figure,
          socMonitoredWebsiteCount: { value: 8, served: { from: 'LIVE' } },
        },
      },
    ],
  });
});
