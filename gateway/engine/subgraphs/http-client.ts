import { createSecureContext } from 'node:tls';
import type { EngineContext } from '../engine.ts';
import type { AnswerMemory } from './answer-memory.ts';
import { ConnectionPool } from './http1/connection-pool.ts';
import { HttpExchange } from './http-exchange.ts';
import { readAnswer, readOkAnswer } from './read-answer.ts';
import { requestText } from './request-text.ts';
import { Revalidation } from './revalidation.ts';
import type { ReceivedAnswer, SubgraphClient, SubgraphRequest } from './subgraph-client.ts';
import type { HttpLink } from './subgraph-link.ts';
import { toldOf } from './told-of.ts';

/** What a link says, and what the engine adds to it. */
export interface HttpClientOptions extends Omit<HttpLink, 'kind' | 'wrap'> {
  readonly timeoutMs: number;
  /** How long a connection is kept that nothing is sent over. */
  readonly mostIdleMs?: number;
  /** Where answers with an `ETag` are kept, to be asked for only whether they still hold; nowhere where it is left out. */
  readonly memory?: AnswerMemory | null;
}

const usualMostBytes = 64 * 1024 * 1024;
const usualMostConnections = 256;
const usualMostIdleMs = 4000;
const unsafeInHeader = /[^\x21-\x7e]/g;

function headerLines(headers: Readonly<Record<string, string>>): string {
  let lines = '';
  for (const name in headers) {
    const value = headers[name] ?? '';
    // A line break would let one value speak for other headers, or for another request.
    if (/[^\x20-\x7e]/.test(value)) throw new Error(`The header ${name} holds what no header may`);
    lines += `\r\n${name}: ${value}`;
  }
  return lines;
}

/**
 * Asks a subgraph at an address, over kept connections of HTTP/1.1. Not by a library: undici, the leanest of them,
 * costs half as much again a fetch, and fetches are most of what a gateway does (docs/engine.md has the figures).
 */
export function createHttpClient(options: HttpClientOptions): SubgraphClient {
  const { name, timeoutMs, memory = null, headersFor, lookup, authority } = options;
  const url = new URL(options.url);
  const pool = new ConnectionPool({
    url,
    lookup,
    // Made once: to read certificates at each connection would cost more than the connection.
    secureContext: authority === undefined ? undefined : createSecureContext({ ca: authority }),
    mostConnections: options.mostConnections ?? usualMostConnections,
    mostIdleMs: options.mostIdleMs ?? usualMostIdleMs,
    mostBodyBytes: options.mostAnswerBytes ?? usualMostBytes,
  });
  const revalidation = new Revalidation(name, memory, options.requiresOk ? readOkAnswer : readAnswer);
  // RFC 9110 §12.5.3: who names no coding takes any.
  const head = `POST ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\ncontent-type: application/json\r\naccept: application/json\r\naccept-encoding: identity\r\nx-request-id: `;

  const ask = (request: SubgraphRequest, context: EngineContext): Promise<ReceivedAnswer> =>
    new Promise((resolve, reject) => {
      const body = requestText(request);
      const id = context.requestId.replace(unsafeInHeader, '');
      const remembered = revalidation.find(request, context);
      const condition = remembered ? `\r\nif-none-match: ${remembered.etag}` : '';
      const own = headersFor
        ? headerLines(headersFor({ told: toldOf(context.caller, request), body, requestId: id }))
        : '';
      const text = `${head}${id}${condition}${own}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
      const left = Math.min(timeoutMs, request.timeLeftMs ?? timeoutMs);
      void new HttpExchange(pool, revalidation, {
        text,
        request,
        context,
        timeoutMs: left,
        remembered,
        resolve,
        reject,
      });
    });

  return { name, ask, close: async () => pool.close() };
}
