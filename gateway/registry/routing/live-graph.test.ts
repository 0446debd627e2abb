import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { stated } from '../../../tests/support/province-endpoint.ts';
import { startTestHub, type Answer, type TestHub } from '../../../tests/support/test-hub.ts';
import { createHarvest } from '../../../services/feeds/harvest/create-harvest.ts';
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

const question = `query ($ids: [ID!]) { provinces(ids: $ids) { id security {
  devices: socMonitoredDeviceCount { value basis period recordedAt served { from reason ageInSeconds } source { id kind } revisions { value } }
  securityLevelApprovalShare { value basis served { from } }
} } }`;

interface Told {
  readonly id: string;
  readonly security: { readonly devices: Record<string, unknown> | null };
}
const provincesOf = (answer: Answer): Told[] => answer.data?.['provinces'] as Told[];
const devicesOf = (answer: Answer): unknown[] => provincesOf(answer).map(({ security }) => security.devices);

test('each owner is asked for its own province only, and the answers come back in order as one', async () => {
  const gia = await bench.start('gia-lai', { socMonitoredDeviceCount: stated(11) });
  const kon = await bench.start('kon-tum', { socMonitoredDeviceCount: stated(22) });
  bench.serve(gia, kon);
  const answer = await bench.ask(question, { ids: ['kon-tum', 'da-nang', 'gia-lai'] });
  expect(answer.errors).toBeUndefined();
  expect(
    provincesOf(answer).map(({ id, security }) => [id, security.devices?.['value'], security.devices?.['basis']]),
  ).toEqual([
    ['kon-tum', 22, 'LIVE'],
    ['da-nang', undefined, undefined],
    ['gia-lai', 11, 'LIVE'],
  ]);
  for (const endpoint of [gia, kon])
    expect(endpoint.bodies().map((body) => (JSON.parse(body) as { variables: unknown }).variables)).toEqual([
      { representations: [{ __typename: 'Province', id: endpoint.provinceId }] },
    ]);
});

test('a live figure is in the ledger when it is answered: with id, source, both clocks and history', async () => {
  const kon = await bench.start('kon-tum', { socMonitoredDeviceCount: stated(31) });
  const [publication] = bench.serve(kon);
  await bench.ask(question, { ids: ['kon-tum'] });
  kon.profile['socMonitoredDeviceCount'] = stated(32);
  const answer = await bench.ask(question, { ids: ['kon-tum'] });
  expect(devicesOf(answer)).toEqual([
    {
      value: 32,
      basis: 'LIVE',
      period: '2024',
      recordedAt: expect.any(String),
      served: { from: 'LIVE', reason: null, ageInSeconds: 0 },
      source: { id: `subgraph:${publication?.name}`, kind: 'SUBGRAPH' },
      revisions: [{ value: 31 }],
    },
  ]);
  const ranking = await bench.ask(
    `{ security { ranking(by: SOC_MONITORED_DEVICE_COUNT, period: "2024") { entries { provinceId observation { value basis served { from } } } } } }`,
  );
  expect(JSON.stringify(ranking.data)).toContain(
    '{"provinceId":"kon-tum","observation":{"value":32,"basis":"LIVE","served":null}}',
  );
});

test('only what is selected and served is asked for; what was known before is not asked of anybody now', async () => {
  const kon = await bench.start('kon-tum', { socMonitoredDeviceCount: stated(41) });
  bench.serve(kon);
  await bench.ask(`{ province(id: "kon-tum") { security { securityLevelApprovalShare { value } } } }`);
  await bench.ask(`{ province(id: "kon-tum") { security(asOf: "2026-01-01") { socMonitoredDeviceCount { value } } } }`);
  expect(kon.asked()).toBe(0);
  await bench.ask(
    `{ province(id: "kon-tum") { security { socMonitoredDeviceCount { value } socOperating { value } } } }`,
  );
  expect(kon.bodies()).toEqual([expect.stringContaining('socMonitoredDeviceCount')]);
  expect(kon.bodies()[0]).not.toContain('socOperating');
});

test('who was served live and who from the ledger is told beside the answer, and no such answer is kept', async () => {
  const kon = await bench.start('kon-tum', { socMonitoredDeviceCount: stated(51) });
  const [publication] = bench.serve(kon);
  const answer = await bench.ask(question, { ids: ['kon-tum', 'da-nang'] });
  expect(answer.extensions).toEqual({
    provinces: [
      {
        id: 'kon-tum',
        subgraph: publication?.name,
        domain: 'SECURITY',
        from: 'LIVE',
        reason: null,
        confirmedAt: expect.any(String),
        ageInSeconds: 0,
      },
    ],
  });
  kon.profile['socMonitoredDeviceCount'] = stated(52);
  expect(devicesOf(await bench.ask(question, { ids: ['kon-tum', 'da-nang'] }))).toContainEqual(
    expect.objectContaining({ value: 52 }),
  );
});

test('an endpoint that is down is answered for by the ledger, marked with basis, reason and age', async () => {
  const kon = await bench.start('kon-tum', { socMonitoredDeviceCount: stated(61) });
  bench.serve(kon);
  await bench.ask(question, { ids: ['kon-tum'] });
  await kon.stop();
  const answer = await bench.ask(question, { ids: ['kon-tum'] });
  expect(answer.errors).toBeUndefined();
  expect(devicesOf(answer)).toMatchObject([
    { value: 61, basis: 'LIVE', served: { from: 'LEDGER', reason: 'UNREACHABLE', ageInSeconds: expect.any(Number) } },
  ]);
  expect(bench.failures.map(({ reason }) => reason)).toEqual(['unreachable']);
});

test('a slow endpoint is waited for no longer than the budget allows, and after five times not at all', async () => {
  const kon = await bench.start('kon-tum', { socMonitoredDeviceCount: stated(71) });
  bench.serve(kon);
  await bench.ask(question, { ids: ['kon-tum'] });
  kon.conduct = () => undefined;
  const answers = await Promise.all(Array.from({ length: 4 }, () => bench.ask(question, { ids: ['kon-tum'] })));
  for (const answer of answers)
    expect(devicesOf(answer)).toMatchObject([{ value: 71, served: { from: 'LEDGER', reason: 'TOO_SLOW' } }]);
  await bench.ask(question, { ids: ['kon-tum'] });
  const asked = kon.asked();
  const [device] = devicesOf(await bench.ask(question, { ids: ['kon-tum'] }));
  expect(device).toMatchObject({ value: 71, served: { from: 'LEDGER', reason: 'FAILING_LATELY' } });
  expect(kon.asked()).toBe(asked);
});

test('a publication that is set aside is not asked', async () => {
  const kon = await bench.start('kon-tum', { socMonitoredDeviceCount: stated(81) });
  const publications = bench.serve(kon);
  await bench.ask(question, { ids: ['kon-tum'] });
  const setAside = { reason: 'probes-fail', detail: 'five of five', since: new Date() } as const;
  bench.live.routes.serve(publications.map((publication) => ({ ...publication, setAside })));
  const [device] = devicesOf(await bench.ask(question, { ids: ['kon-tum'] }));
  expect(device).toMatchObject({ value: 81, served: { from: 'LEDGER', reason: 'SET_ASIDE' } });
  expect(kon.asked()).toBe(1);
});

test('a figure that the checks refuse is not taken; what stood before stands, and the others are live', async () => {
  const kon = await bench.start('kon-tum', {
    socMonitoredDeviceCount: stated(91),
    socMonitoredWebsiteCount: stated(9),
  });
  bench.serve(kon);
  const both = `{ province(id: "kon-tum") { security {
    socMonitoredDeviceCount { value served { from reason } } socMonitoredWebsiteCount { value served { from } } } } }`;
  await bench.ask(both);
  kon.profile['socMonitoredDeviceCount'] = stated(-5);
  kon.profile['socMonitoredWebsiteCount'] = stated(10);
  expect((await bench.ask(both)).data).toEqual({
    province: {
      security: {
        socMonitoredDeviceCount: { value: 91, served: { from: 'LEDGER', reason: 'NOT_TAKEN' } },
        socMonitoredWebsiteCount: { value: 10, served: { from: 'LIVE' } },
      },
    },
  });
});

test('records of a register are taken in whole', async () => {
  const centre = { period: '2024', locator: null, connectedToNationalCentre: true, monitoredDevices: 7 };
  const kon = await bench.start('kon-tum', { securityOperationsCentres: [centre] });
  const [publication] = bench.serve(kon);
  const answer = await bench.ask(
    `{ province(id: "kon-tum") { security { securityOperationsCentres { monitoredDevices monitoredWebsites source { id } } } } }`,
  );
  expect(JSON.stringify(answer.data)).toContain(
    `{"monitoredDevices":7,"monitoredWebsites":null,"source":{"id":"subgraph:${publication?.name}"}}`,
  );
});

test('a change behind the back of the gateway is seen: what the ledger no longer holds is taken in again', async () => {
  const kon = await bench.start('kon-tum', { socMonitoredDeviceCount: stated(101) });
  bench.serve(kon);
  for (let round = 0; round < 3; round += 1) await bench.ask(question, { ids: ['kon-tum'] });
  // Another gateway heard another figure meanwhile.
  const other = { ...kon.profile, socMonitoredDeviceCount: stated(102) };
  const [publication] = [...(bench.live.routes.ofDomain('security')?.get('kon-tum') ?? [])].map(
    ({ endpoint }) => endpoint.publication,
  );
  await createHarvest(hub.hub.foundation)(
    [
      {
        publication: publication?.name ?? '',
        provinceId: 'kon-tum',
        domain: 'security',
        figures: [
          {
            field: 'socMonitoredDeviceCount',
            period: '2024',
            qualifier: 'exact',
            value: String((other.socMonitoredDeviceCount as { value: number }).value),
            lower: null,
            upper: null,
            numerator: null,
            denominator: null,
            stated: null,
            locator: null,
          },
        ],
        registers: {},
      },
    ],
    { isDryRun: false },
  );
  expect(devicesOf(await bench.ask(question, { ids: ['kon-tum'] }))).toMatchObject([
    { value: 101, served: { from: 'LIVE' } },
  ]);
});
