import { Pool, type Dispatcher } from 'undici';
import type { EngineContext } from '../engine.ts';
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
const backslash = 0x5c;

/** Who waits for an answer, and for how much of it. */
interface Waiting {
  readonly mostBytes: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (handler: AnswerHandler) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Collects one answer. undici's own `request` and `fetch` put streams, signals and headers of their own around each:
 * several times the cost of what is needed here.
 */
class AnswerHandler implements Dispatcher.DispatchHandler {
  status = 0;
  #chunks: Buffer[] = [];
  #bytes = 0;
  #controller: Dispatcher.DispatchController | undefined;
  #reason: Error | undefined;
  readonly #waiting: Waiting;
  readonly #timer: NodeJS.Timeout;

  constructor(waiting: Waiting) {
    this.#waiting = waiting;
    this.#timer = setTimeout(
      () => this.#giveUp(new Error(`No answer within ${waiting.timeoutMs} ms`)),
      waiting.timeoutMs,
    );
    if (waiting.signal?.aborted) this.#onAbort();
    else waiting.signal?.addEventListener('abort', this.#onAbort);
  }

  /** The body, once it is complete. */
  get body(): Buffer {
    const [first] = this.#chunks;
    return this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks, this.#bytes);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#reason) controller.abort(this.#reason);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.byteLength;
    if (this.#bytes > this.#waiting.mostBytes)
      this.#giveUp(new Error(`The answer is larger than ${this.#waiting.mostBytes} bytes`));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#settle();
    this.#waiting.resolve(this);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#settle();
    this.#waiting.reject(this.#reason ?? error);
  }

  readonly #onAbort = (): void => this.#giveUp(new Error('The client went away'));

  #giveUp(reason: Error): void {
    this.#settle();
    this.#reason = reason;
    this.#waiting.reject(reason);
    this.#controller?.abort(reason);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#waiting.signal?.removeEventListener('abort', this.#onAbort);
  }
}

function isAnswer(value: unknown): value is SubgraphAnswer {
  if (typeof value !== 'object' || value === null) return false;
  const { data, errors } = value as SubgraphAnswer;
  if (errors !== undefined && !Array.isArray(errors)) return false;
  return data !== undefined ? typeof data === 'object' && !Array.isArray(data) : errors !== undefined;
}

function received(handler: AnswerHandler): ReceivedAnswer {
  const { body, status } = handler;
  let answer: unknown;
  try {
    answer = JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new Error(`HTTP status ${status}, and no JSON in the answer`, { cause });
  }
  if (!isAnswer(answer)) throw new Error(`HTTP status ${status}, and no GraphQL in the answer`);
  const { data, errors, extensions } = answer;
  return { data, errors, extensions, mayEscape: body.includes(backslash) } as ReceivedAnswer;
}

/** Asks a subgraph at an address, over connections that are kept. */
export function createHttpClient({
  name,
  url,
  timeoutMs,
  mostAnswerBytes = usualMostBytes,
}: HttpClientOptions): SubgraphClient {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections: mostConnections,
    pipelining: 1,
    connectTimeout: timeoutMs,
    // Timers of the request below cover all of these.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const path = pathname + search;
  // The text of an operation is turned into JSON once.
  const texts = new WeakMap<object, string>();
  const textOf = ({ document, operation }: SubgraphRequest): string => {
    const known = texts.get(document);
    if (known !== undefined) return known;
    const text = `{"query":${JSON.stringify(operation)}`;
    texts.set(document, text);
    return text;
  };

  const send = (request: SubgraphRequest, { requestId, signal }: EngineContext): Promise<AnswerHandler> =>
    new Promise((resolve, reject) => {
      const handler = new AnswerHandler({
        mostBytes: mostAnswerBytes,
        timeoutMs: Math.min(timeoutMs, request.timeLeftMs ?? timeoutMs),
        signal,
        resolve,
        reject,
      });
      if (signal?.aborted) return;
      pool.dispatch(
        {
          path,
          method: 'POST',
          headers: ['content-type', 'application/json', 'accept', 'application/json', 'x-request-id', requestId],
          body: `${textOf(request)},"variables":${JSON.stringify(request.variables)}}`,
        },
        handler,
      );
    });

  return {
    name,
    ask: async (request, context) => received(await send(request, context)),
    close: async () => await pool.close(),
  };
}
