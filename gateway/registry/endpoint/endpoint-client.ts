import type { BlockList, LookupFunction } from 'node:net';
import { guardClient, type GuardOptions } from '../../engine/subgraphs/guard-client.ts';
import { createHttpClient } from '../../engine/subgraphs/http-client.ts';
import type { SubgraphClient } from '../../engine/subgraphs/subgraph-client.ts';
import type { HttpLink } from '../../engine/subgraphs/subgraph-link.ts';
import type { Candidate } from '../publication.ts';
import { endpointFault, EndpointRefused, type EndpointFault } from './endpoint-fault.ts';
import { endpointLimits } from './endpoint-limits.ts';
import { endpointUrlFault } from './endpoint-url.ts';
import { guardedLookup, type Resolve } from './guarded-lookup.ts';
import { plainAnswers } from './plain-answers.ts';
import type { SignRequest } from './sign-request.ts';

/** An endpoint of a province. */
export type Endpoint = Pick<Candidate, 'name' | 'url' | 'authority'>;

export interface EndpointOptions {
  readonly sign: SignRequest;
  /** What may be called beside the Internet: `allowedAddresses(ENDPOINTS_ALLOWED)`. */
  readonly allowed: BlockList;
  readonly timeoutMs?: number;
  /** How names are resolved; by the system unless given. */
  readonly resolve?: Resolve;
}

const { timeoutMs, mostAnswerBytes, mostConnections, mostUnderWay } = endpointLimits;

const refusingLookup =
  (fault: EndpointFault): LookupFunction =>
  (_host, _options, callback) =>
    process.nextTick(callback, new EndpointRefused(fault), '');

/**
 * What the engine must know to fetch from an endpoint that nobody vouches for. Throws where its address cannot be read; one
 * that is not to be called any more, because the operator has changed what is allowed, refuses each call.
 */
export function endpointLink({ name, url, authority }: Endpoint, options: EndpointOptions): HttpLink {
  const { sign, allowed, resolve } = options;
  const fault = endpointUrlFault(url, allowed);
  const parsed = URL.parse(url);
  if (!parsed) throw new EndpointRefused(fault ?? endpointFault('bad-url', url));
  // What is signed must be what the province is asked: the address as it is sent.
  const { href, protocol } = parsed;
  return {
    name,
    kind: 'http',
    url: href,
    headersFor: sign(href),
    timeoutMs: options.timeoutMs ?? timeoutMs,
    mostAnswerBytes,
    mostConnections,
    lookup: fault ? refusingLookup(fault) : guardedLookup({ protocol, allowed, ...(resolve && { resolve }) }),
    ...(authority === null ? {} : { authority }),
    requiresOk: true,
    wrap: plainAnswers,
  };
}

// Whoever must wait does so for a connection, within the time of the call itself.
export const usualGuard: GuardOptions = { concurrency: { atOnce: mostUnderWay, mostWaiting: 0 } };

/**
 * A client of an endpoint for whoever asks it beside the engine: routing, checks, probes. Whatever the endpoint does, a call
 * ends in time, `timeLeftMs` of the request included, and fails by an error that `endpointFaultOf` reads. It spares an
 * endpoint that keeps failing; with `guard` null it asks all the same.
 */
export function createEndpointClient(
  endpoint: Endpoint,
  options: EndpointOptions & { readonly guard?: GuardOptions | null },
): SubgraphClient {
  const { guard = usualGuard } = options;
  const client = plainAnswers(createHttpClient({ timeoutMs, ...endpointLink(endpoint, options) }));
  return guard === null ? client : guardClient(client, guard);
}
