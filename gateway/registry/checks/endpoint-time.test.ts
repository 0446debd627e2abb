import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { checkEndpointTime } from './endpoint-time.ts';
import {
  candidateOf,
  konTumResolvers,
  konTumSdl,
  link,
  serveSubgraph,
  toldOf,
  type RunningEndpoint,
} from './kon-tum.fixture.ts';

let endpoint: RunningEndpoint;
afterEach(() => endpoint.stop());

/** What the check says of an endpoint whose answers take so long, the first first. */
async function toldBy(delays: readonly number[], sdl = konTumSdl()): Promise<readonly unknown[]> {
  let asked = 0;
  endpoint = await serveSubgraph(sdl, konTumResolvers, async () => await sleep(delays[asked++] ?? 0));
  return await toldOf(checkEndpointTime, candidateOf(sdl, { url: endpoint.url }));
}

it('a fast endpoint passes though its first answer is slow; it is asked for all that it serves, and answers it', async () => {
  expect(await toldBy([900])).toEqual([]);
  expect(endpoint.asked[0]).toContain('security { securityOperationsCentres { period locator');
  expect(endpoint.asked).toHaveLength(8);
});

it('an endpoint that is mostly slow is warned', async () => {
  expect(await toldBy([0, ...Array<number>(4).fill(320)])).toEqual([
    ['warning', null, expect.stringMatching(/^The endpoint usually takes 3\d\d ms \(3\d\d ms at its slowest\)/)],
  ]);
});

it('an answer beyond the budget of an operation is an error', async () => {
  expect(await toldBy([0, 0, 850])).toEqual([
    ['error', null, expect.stringMatching(/^The endpoint takes [89]\d\d ms at its slowest \(median \d+ ms\)/)],
  ]);
});

it('an endpoint that only adds is asked for its unit alone', async () => {
  const sdl = `${link} type Province @key(fields: "id") { id: ID! konTumFarms: Int }`;
  endpoint = await serveSubgraph(sdl, {
    Province: { __resolveReference: konTumResolvers.Province.__resolveReference },
  });
  expect(await toldOf(checkEndpointTime, candidateOf(sdl, { url: endpoint.url }))).toEqual([]);
  expect(endpoint.asked[0]).toContain('... on Province { id }');
});

it('an endpoint that stops answering is told', async () => {
  expect(await toldBy([0, 0, 5_000])).toEqual([
    ['error', null, 'The subgraph took too long: No answer within 2000 ms'],
  ]);
});
