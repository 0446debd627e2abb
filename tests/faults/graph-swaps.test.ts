import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coffeeExtension, published } from '../../gateway/registry/store/published.fixture.ts';
import { provinceContract } from '../../schema/contract/read-contract.ts';
import { startProvinceEndpoint, stated, type ProvinceEndpoint } from '../support/province-endpoint.ts';
import { startTestHub, type TestHub } from '../support/test-hub.ts';

const swaps = 50;
const clients = 6;
/** Long after any gateway has a version, on however busy a machine. */
const patienceMs = 30_000;

let hub: TestHub;
let endpoint: ProvinceEndpoint;
beforeAll(async () => {
  hub = await startTestHub({ ENDPOINTS_ALLOWED: '127.0.0.0/8', OWNERS_BUDGET_MS: '10000' });
  endpoint = await startProvinceEndpoint(provinceContract(), {
    provinceId: 'kon-tum',
    domain: 'security',
    profile: { socMonitoredDeviceCount: stated(7) },
    extension: {
      sdl: 'extend type Province { konTumCoffee: KonTumCoffee } type KonTumCoffee { tonnes: Float farms: Int }',
      province: { konTumCoffee: { tonnes: 22.5, farms: 9 } },
    },
  });
});
afterAll(async () => {
  await endpoint.stop();
  await hub.stop();
});

const serves = { security: ['socMonitoredDeviceCount'] };
const questions = [
  '{ province(id: "kon-tum") { id konTumCoffee { tonnes } security { socMonitoredDeviceCount { value } } } }',
  '{ provinces(ids: ["da-nang", "kon-tum"]) { id konTumCoffee { tonnes } } }',
  '{ security { ranking(by: SOC_MONITORED_DEVICE_COUNT, period: "2024") { entries { provinceId rank } } } }',
];

async function publish(fields: string): Promise<number> {
  const { number } = await hub.hub.registry.publish(
    published('kon-tum-coffee', coffeeExtension(fields), { serves, url: endpoint.url }),
  );
  return number;
}

const servedNow = async (query: string): Promise<boolean> => (await hub.ask(query)).errors === undefined;

async function untilServed(query: string): Promise<void> {
  while (!(await servedNow(query))) await pause(20);
}

test(`during ${swaps} changes of the graph no request is refused, fails or gets half an answer`, async () => {
  await publish('tonnes: Float');
  await untilServed(questions[0] ?? '');
  const before = await Promise.all(questions.map(async (question) => (await hub.ask(question)).data));
  const failures: unknown[] = [];
  let answered = 0;
  const over = new AbortController();
  const asking = Array.from({ length: clients }, async (_, client) => {
    for (let turn = client; !over.signal.aborted; turn += 1) {
      const at = turn % questions.length;
      const { data, errors } = await hub.ask(questions[at] ?? '');
      answered += 1;
      if (errors || JSON.stringify(data) !== JSON.stringify(before[at])) failures.push({ at, data, errors });
    }
  });
  for (let swap = 0; swap < swaps; swap += 1)
    await publish(swap % 2 === 0 ? 'tonnes: Float\n  farms: Int' : 'tonnes: Float');
  await publish('tonnes: Float\n  farms: Int');
  await untilServed('{ province(id: "kon-tum") { konTumCoffee { farms } } }');
  over.abort();
  await Promise.all(asking);
  expect(failures.slice(0, 3)).toEqual([]);
  expect(answered).toBeGreaterThan(swaps);
}, 240_000);

test('a field that another province adds is null for all others without a call', async () => {
  const asked = endpoint.asked();
  expect((await hub.ask('{ province(id: "da-nang") { id konTumCoffee { tonnes } } }')).data).toEqual({
    province: { id: 'da-nang', konTumCoffee: null },
  });
  expect(endpoint.asked()).toBe(asked);
});

test('set aside, its fields are null with an error that says so, its contract is the ledger’s, and it comes back', async () => {
  const { publications } = await hub.hub.registry.currentVersion();
  const publicationId = publications[0]?.id ?? 0;
  const actor = { subject: null, role: 'hub' } as const;
  await hub.hub.registry.setAside({ publicationId, reason: 'probes-fail', detail: 'no answer', actor });
  const question = questions[0] ?? '';
  let answer = await hub.ask(question);
  for (const begun = performance.now(); !answer.errors && performance.now() - begun < patienceMs;)
    answer = await hub.ask(question);
  expect(answer).toMatchObject({
    data: { province: { konTumCoffee: null, security: { socMonitoredDeviceCount: { value: 7 } } } },
    errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    extensions: { provinces: [{ from: 'LEDGER', reason: 'SET_ASIDE' }] },
  });
  await hub.hub.registry.returnToService({ publicationId, actor });
  await untilServed(question);
});
