import type { JSONWebKeySet } from 'jose';
import type { Settings } from '../../../config/settings.ts';
import { allowedAddresses } from './address-guard.ts';
import type { EndpointOptions } from './endpoint-client.ts';
import { createRequestSigner } from './sign-request.ts';
import { openEndpointSigningKey } from './signing-key.ts';

/** How a process calls provinces, and the keys by which they know that it does. */
export interface EndpointCalls {
  readonly options: EndpointOptions;
  readonly signingKeys: JSONWebKeySet;
}

/** Throws where the operator’s file holds no key. */
export async function endpointsFromSettings(
  settings: Pick<Settings, 'DATA_DIR' | 'ENDPOINT_SIGNING_KEY' | 'ENDPOINTS_ALLOWED'>,
): Promise<EndpointCalls> {
  const key = await openEndpointSigningKey(settings);
  return {
    options: { sign: createRequestSigner(key), allowed: allowedAddresses(settings.ENDPOINTS_ALLOWED) },
    signingKeys: key.publicKeys,
  };
}
