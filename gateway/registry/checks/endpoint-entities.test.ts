import { afterEach, expect, it } from 'vitest';
import { checkEndpointEntities } from './endpoint-entities.ts';
import { candidateOf, konTumSdl, ownProvince, serveSubgraph, toldOf, type RunningEndpoint } from './kon-tum.fixture.ts';

let endpoint: RunningEndpoint;
afterEach(() => endpoint.stop());

/** What the check says of an endpoint that finds entities so. */
async function toldBy(
  __resolveReference: (reference: { readonly id: string }) => unknown,
): Promise<readonly unknown[]> {
  endpoint = await serveSubgraph(konTumSdl(), { Province: { __resolveReference } });
  return await toldOf(checkEndpointEntities, candidateOf(konTumSdl(), { url: endpoint.url }));
}

it('an endpoint that answers for its unit, and null for two others, passes', async () => {
  expect(await toldBy(ownProvince)).toEqual([]);
  expect(endpoint.asked.map((body) => /"id":"([^"]*)"/.exec(body)?.[1])).toEqual([
    'kon-tum',
    'ha-noi',
    'khong-co-tinh-nay',
  ]);
});

it('an endpoint that refuses others with an error passes', async () => {
  expect(
    await toldBy((reference) => {
      if (reference.id !== 'kon-tum') throw new Error('not mine');
      return reference;
    }),
  ).toEqual([]);
});

it('an endpoint that answers for whomever it is asked is told of both others', async () => {
  expect(await toldBy((reference) => reference)).toEqual([
    [
      'error',
      'Query._entities',
      'Asked for the Province "ha-noi", the endpoint answers {"__typename":"Province","id":"ha-noi"}; only "kon-tum" is its own.',
    ],
    [
      'error',
      'Query._entities',
      'Asked for the Province "khong-co-tinh-nay", the endpoint answers {"__typename":"Province","id":"khong-co-tinh-nay"}; only "kon-tum" is its own.',
    ],
  ]);
});

it('an endpoint that does not know its own unit, or calls it otherwise, is told', async () => {
  expect(await toldBy(() => null)).toEqual([
    ['error', 'Query._entities', 'Asked for the Province "kon-tum", the endpoint answers null.'],
  ]);
  endpoint.stop();
  expect(await toldBy(({ id }) => (id === 'kon-tum' ? { id: '62' } : null))).toEqual([
    [
      'error',
      'Query._entities',
      'Asked for the Province "kon-tum", the endpoint answers {"__typename":"Province","id":"62"}.',
    ],
  ]);
});
