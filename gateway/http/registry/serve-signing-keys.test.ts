import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import type { JSONWebKeySet } from 'jose';
import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { composeSupergraph } from '../../composition/compose-supergraph.ts';
import { createRequestSigner } from '../../registry/endpoint/sign-request.ts';
import { openEndpointSigningKey } from '../../registry/endpoint/signing-key.ts';
import { createRequestVerifier, verifyingKeys } from '../../registry/endpoint/verify-request.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import { startGateway, type RunningGateway } from '../start-gateway.ts';

const sdl = 'type Query { word: String }';
let gateway: RunningGateway;
afterEach(async () => await gateway.stop());

async function keysOf(options: Partial<GatewayOptions>): Promise<Response> {
  gateway = await startGateway({
    supergraphSdl: composeSupergraph([{ name: 'words', url: 'http://words.invalid', sdl }]),
    links: [{ name: 'words', kind: 'in-process', schema: buildSchema(sdl), createContext: () => ({}) }],
    timeoutMs: 200,
    host: '127.0.0.1',
    port: 0,
    corsOrigins: [],
    log: pino({ level: 'silent' }),
    isReady: null,
    ...options,
  });
  return await fetch(`${gateway.url}/registry/keys`);
}

it('a province verifies the hub’s calls by the keys that the gateway serves', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'lien-tinh-keys-'));
  const key = await openEndpointSigningKey({ DATA_DIR: dataFolder, ENDPOINT_SIGNING_KEY: null });
  await rm(dataFolder, { recursive: true });
  const response = await keysOf({ signingKeys: key.publicKeys });
  const targetUri = 'https://kontum.gov.vn/graphql';
  const headers = createRequestSigner(key)(targetUri)({ told: '', body: '{}', requestId: 'r' });
  const verify = createRequestVerifier({ keyOf: verifyingKeys((await response.json()) as JSONWebKeySet) });
  const request = { method: 'POST', targetUri, body: Buffer.from('{}') };
  expect({
    status: response.status,
    type: response.headers.get('content-type'),
    caching: response.headers.get('cache-control'),
    refusal: verify({ ...request, headers: { ...headers, 'content-type': 'application/json', 'x-request-id': 'r' } }),
  }).toEqual({
    status: 200,
    type: 'application/jwk-set+json',
    caching: 'public, max-age=300',
    refusal: null,
  });
});

it('a gateway that signs no calls has no keys to show', async () => {
  expect((await keysOf({})).status).toBe(404);
});
