import type { EngineContext } from '../engine.ts';
import type { ResponseListener } from './http1/connection.ts';
import { ConnectionPool, type Sent } from './http1/connection-pool.ts';
import { headerOf, type HttpResponse } from './http1/response-reader.ts';
import type { ReceivedAnswer, SubgraphClient, SubgraphRequest } from './subgraph-client.ts';
import type { SubgraphAnswer } from './subgraph-link.ts';

export interface HttpClientOptions {
  readonly name: string;
  readonly url: string;
  readonly timeoutMs: number;
  /** An answer beyond this is given up before it is read to its end. */
  readonly mostAnswerBytes?: number;
}

const usualMostBytes = 64 * 1024 * 1024;
const mostConnections = 256;
const mostIdleMs = 4000;
/** Most answers come before it is worth to listen for the client's leaving, which costs more than to answer in vain. */
const patienceMs = 20;
const backslash = 0x5c;
const unsafeInHeader = /[^\x21-\x7e]/g;

function isAnswer(value: unknown): value is SubgraphAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { data, errors } = value as SubgraphAnswer;
  if (errors !== undefined && !Array.isArray(errors)) return false;
  return data !== undefined ? typeof data === 'object' && !Array.isArray(data) : errors !== undefined;
}

function received({ status, head, body }: HttpResponse): ReceivedAnswer {
  const encoding = headerOf(head, 'content-encoding');
  if (encoding !== undefined && encoding !== 'identity')
    throw new Error(`The answer is compressed by "${encoding}", which was not asked for`);
  let answer: unknown;
  try {
    answer = JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new Error(`HTTP status ${status}, and no JSON in the answer`, { cause });
  }
  if (!isAnswer(answer)) throw new Error(`HTTP status ${status}, and no GraphQL in the answer`);
  (answer as { mayEscape?: boolean }).mayEscape = body.includes(backslash);
  return answer as ReceivedAnswer;
}

interface ExchangeWish {
  readonly isMutation: boolean;
  readonly timeoutMs: number;
  readonly context: EngineContext;
  readonly resolve: (answer: ReceivedAnswer) => void;
  readonly reject: (reason: unknown) => void;
}

/** One request on its way; whichever of answer, failure, time and the client's leaving comes first decides. */
class Exchange implements ResponseListener {
  readonly #pool: ConnectionPool;
  readonly #text: string;
  readonly #wish: ExchangeWish;
  #signal: AbortSignal | undefined;
  #timer: NodeJS.Timeout;
  #sent: Sent;

  constructor(pool: ConnectionPool, text: string, wish: ExchangeWish) {
    this.#pool = pool;
    this.#text = text;
    this.#wish = wish;
    this.#timer = setTimeout(this.#onPatienceEnd, Math.min(patienceMs, wish.timeoutMs));
    this.#sent = pool.send(text, this);
  }

  onResponse(response: HttpResponse): void {
    this.#settle();
    try {
      this.#wish.resolve(received(response));
    } catch (error) {
      this.#wish.reject(error);
    }
  }

  onFailure(error: Error, isUnread: boolean): void {
    // The subgraph closed a kept connection just when it was used again. It has seen nothing of the request, or of a
    // query that it may see again; a mutation it might run twice.
    if (isUnread && !this.#wish.isMutation) {
      this.#sent = this.#pool.send(this.#text, this);
      return;
    }
    this.#settle();
    this.#wish.reject(error);
  }

  readonly #onPatienceEnd = (): void => {
    const { timeoutMs, context } = this.#wish;
    if (timeoutMs <= patienceMs) return this.#onTimeout();
    this.#timer = setTimeout(this.#onTimeout, timeoutMs - patienceMs);
    this.#signal = context.signal;
    if (this.#signal?.aborted) this.#onAbort();
    else this.#signal?.addEventListener('abort', this.#onAbort);
  };

  readonly #onTimeout = (): void => this.#giveUp(new Error(`No answer within ${Math.round(this.#wish.timeoutMs)} ms`));

  readonly #onAbort = (): void => this.#giveUp(new Error('The client went away'));

  #giveUp(reason: Error): void {
    this.#settle();
    this.#sent.cancel();
    this.#wish.reject(reason);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener('abort', this.#onAbort);
  }
}

/**
 * Asks a subgraph at an address, over kept connections of HTTP/1.1. Not by a library: undici, the leanest of them,
 * costs half as much again a fetch, and fetches are most of what a gateway does (docs/engine.md has the figures).
 */
export function createHttpClient(options: HttpClientOptions): SubgraphClient {
  const { name, timeoutMs, mostAnswerBytes = usualMostBytes } = options;
  const url = new URL(options.url);
  const pool = new ConnectionPool({ url, mostConnections, mostIdleMs, mostBodyBytes: mostAnswerBytes });
  const head = `POST ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\ncontent-type: application/json\r\naccept: application/json\r\nx-request-id: `;
  // The text of an operation is turned into JSON once.
  const texts = new WeakMap<object, string>();
  const textOf = ({ document, operation }: SubgraphRequest): string => {
    const known = texts.get(document);
    if (known !== undefined) return known;
    const text = `{"query":${JSON.stringify(operation)},"variables":`;
    texts.set(document, text);
    return text;
  };

  const ask = (request: SubgraphRequest, context: EngineContext): Promise<ReceivedAnswer> =>
    new Promise((resolve, reject) => {
      const body = `${textOf(request)}${JSON.stringify(request.variables)}}`;
      const id = context.requestId.replace(unsafeInHeader, '');
      const text = `${head}${id}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
      const left = Math.min(timeoutMs, request.timeLeftMs ?? timeoutMs);
      void new Exchange(pool, text, { isMutation: request.isMutation, timeoutMs: left, context, resolve, reject });
    });

  return { name, ask, close: async () => pool.close() };
}
