import { SubgraphBusyError } from '../../engine/subgraphs/bounded-concurrency.ts';
import { CircuitOpenError } from '../../engine/subgraphs/circuit-breaker.ts';
import { FetchFailure, type FetchFailureKind } from '../../engine/subgraphs/fetch-failure.ts';
import { endpointFault, EndpointRefused, type EndpointFault, type EndpointFaultWord } from './endpoint-fault.ts';

const wordOfKind: Readonly<Record<FetchFailureKind, EndpointFaultWord>> = {
  'too-slow': 'too-slow',
  'client-gone': 'given-up',
  closed: 'closed',
  'too-large': 'too-large',
  'not-http': 'not-http',
  compressed: 'compressed',
  redirect: 'redirect',
  status: 'http-status',
  'content-type': 'content-type',
  'not-graphql': 'not-graphql',
};

const wordsOfCodes: readonly (readonly [RegExp, EndpointFaultWord])[] = [
  [/^(ENOTFOUND|EAI_\w+|ENODATA)$/, 'unknown-host'],
  [/^(ECONNRESET|EPIPE)$/, 'closed'],
  [/^(ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES|EPERM|ECONNABORTED)$/, 'unreachable'],
  // Of OpenSSL, and what Node makes of its verdicts on certificates.
  [/^(EPROTO|ERR_SSL_\w+|ERR_TLS_\w+|\w*CERT\w*|\w*CRL\w*|UNABLE_TO_\w+|HOSTNAME_MISMATCH)$/, 'tls'],
  [/^(INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$/, 'tls'],
];

/** What signals are aborted with. */
const wordOfName: Readonly<Record<string, EndpointFaultWord>> = { AbortError: 'given-up', TimeoutError: 'too-slow' };

function ofSystemError({ code, message, name }: NodeJS.ErrnoException): EndpointFault {
  const word = wordsOfCodes.find(([pattern]) => pattern.test(code ?? ''))?.[1];
  return word ? endpointFault(word, code ?? '') : endpointFault(wordOfName[name] ?? 'unexpected', message);
}

/** Why a call to an endpoint failed, by what its client threw. */
export function endpointFaultOf(error: unknown): EndpointFault {
  if (error instanceof EndpointRefused) return error.fault;
  if (error instanceof FetchFailure) return endpointFault(wordOfKind[error.kind], error.message);
  if (error instanceof CircuitOpenError) return endpointFault('resting', error.until.toISOString());
  if (error instanceof SubgraphBusyError) return endpointFault('busy', error.reason);
  return error instanceof Error ? ofSystemError(error) : endpointFault('unexpected', String(error));
}
