import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../support/test-hub.ts';
import { namedOperation, namedOperations } from './named-operations.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(async () => await hub.stop());

/** When the hub learned of a figure differs from run to run. */
const settled = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), (key, value: unknown) => (key === 'recordedAt' ? 'some instant' : value));

test.each(namedOperations)('$name answers what the reports say', async ({ name, text }) => {
  const { answer } = (await import(`./expected/${name}.ts`)) as { answer: unknown };
  expect(settled(await hub.ask(text))).toEqual({ data: answer });
});

test('before it was told of anything, the hub knew nothing', async () => {
  expect(await hub.ask(namedOperation('known-on-a-date'), { asOf: '2000-01-01T00:00:00Z' })).toEqual({
    data: {
      province: {
        id: 'kon-tum',
        publicServices: { nationalPortalIntegrationShare: null, fullyOnlineServiceCount: null },
      },
      findings: { totalCount: 0, nodes: [] },
    },
  });
});
