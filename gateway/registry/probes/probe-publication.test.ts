import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProvinceEndpoint, stated, type ProvinceEndpoint } from '../../../tests/support/province-endpoint.ts';
import { provinceContract } from '../../../schema/contract/read-contract.ts';
import { allowedAddresses } from '../endpoint/address-guard.ts';
import { createEndpointClient } from '../endpoint/endpoint-client.ts';
import { createRequestSigner } from '../endpoint/sign-request.ts';
import type { LivePublication } from '../publication.ts';
import { probePublication, type ProbeOptions } from './probe-publication.ts';

const contract = provinceContract();
const sign = createRequestSigner({ keyid: 'test', privateKey: generateKeyPairSync('ed25519').privateKey });
const allowed = allowedAddresses(['127.0.0.0/8']);

let endpoint: ProvinceEndpoint;
let publication: LivePublication;
beforeAll(async () => {
  const profile = { socMonitoredDeviceCount: stated(7) };
  endpoint = await startProvinceEndpoint(contract, { provinceId: 'kon-tum', domain: 'security', profile });
  publication = {
    id: 1,
    name: 'kon-tum-security',
    provinceId: 'kon-tum',
    url: endpoint.url,
    authority: null,
    sdl: endpoint.sdl,
    serves: { security: ['socMonitoredDeviceCount'] },
    extension: null,
    setAside: null,
  };
});
afterAll(async () => await endpoint.stop());

const probe = async (harvest: ProbeOptions['harvest'], words: Partial<LivePublication> = {}) =>
  await probePublication(
    { ...publication, ...words },
    { contract, harvest, createClient: (asked) => createEndpointClient(asked, { sign, allowed }) },
  );

test('what is served as it was published is well, and what it states is handed to the feeds', async () => {
  const brought: unknown[] = [];
  expect(
    await probe(async (profiles) => {
      brought.push(...profiles);
      return [];
    }),
  ).toBeNull();
  expect(brought).toMatchObject([{ publication: 'kon-tum-security', figures: [{ value: '7' }] }]);
});

test('that the feeds cannot take it in is no fault of the province', async () => {
  const down = new Error('the feeds are down');
  await expect(probe(async () => await Promise.reject(down))).rejects.toBe(down);
});

test('an error that it answers is told in words that a database keeps', async () => {
  endpoint.conduct = (_honest, _request, response) =>
    void response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ data: { _service: { sdl: endpoint.sdl } }, errors: [{ message: 'a\u0000b' }] }));
  const fault = await probe(async () => []);
  expect(fault?.reason).toBe('probes-fail');
  expect(fault?.detail).not.toContain('\u0000');
});
