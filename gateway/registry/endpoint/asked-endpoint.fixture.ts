import { generateKeyPairSync } from 'node:crypto';
import { parse } from 'graphql';
import { anonymous } from '../../engine/engine.ts';
import type { SubgraphRequest } from '../../engine/subgraphs/subgraph-client.ts';
import { allowedAddresses } from './address-guard.ts';
import { createEndpointClient, type Endpoint, type EndpointOptions } from './endpoint-client.ts';
import { endpointFaultOf } from './endpoint-fault-of.ts';
import { createRequestSigner } from './sign-request.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

/** The key that calls of these tests are verified by. */
export const testKey = publicKey;

export const optionsOfTests: EndpointOptions = {
  sign: createRequestSigner({ keyid: 'hub', privateKey }),
  allowed: allowedAddresses(['127.0.0.0/8', '::1']),
  timeoutMs: 400,
};

const operation = '{ a }';
export const testRequest: SubgraphRequest = { operation, document: parse(operation), variables: {}, isMutation: false };
export const testContext = { requestId: 'a-request', caller: anonymous };

/** What one call by a new client brings: the data, or the word for what went wrong. */
export async function askOnce(
  endpoint: Partial<Endpoint> & Pick<Endpoint, 'url'>,
  options: Partial<EndpointOptions> = {},
): Promise<unknown> {
  const client = createEndpointClient(
    { name: 'kon-tum-x', authority: null, ...endpoint },
    { ...optionsOfTests, ...options, guard: null },
  );
  try {
    return (await client.ask(testRequest, testContext)).data;
  } catch (error) {
    return endpointFaultOf(error).word;
  } finally {
    await client.close();
  }
}
