import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { headLimits, startBodyClock } from '../../../config/body-clock.ts';

/** As Fastify has it: longer than load balancers keep an idle connection, so that never both use and close it. */
const keepAliveTimeoutMs = 72_000;

/** What is sent to a gateway. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface AheadOptions {
  readonly path: string;
  readonly mostBytes: number;
  /** Never rejects. */
  readonly answer: (body: Buffer, request: IncomingMessage) => Promise<Reply>;
}

/** By events: to iterate over a request costs several times as much. Rejects where the gateway goes away before its end. */
const read = async (request: IncomingMessage): Promise<Buffer> =>
  await new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => resolve(Buffer.concat(parts)));
    request.on('error', reject);
  });

/**
 * Answers what a gateway sends before Fastify sees it: routing, hooks and replies cost as much as a small fetch itself.
 * Whatever is not as gateways send it, and all that comes once the server closes, goes to Fastify.
 */
export class AnswerAhead {
  #isClosing = false;

  constructor(private readonly options: AheadOptions) {}

  close(): void {
    this.#isClosing = true;
  }

  createServer(handle: RequestListener): Server {
    return createServer({ ...headLimits, keepAliveTimeout: keepAliveTimeoutMs }, (request, response) => {
      startBodyClock(request, response);
      if (this.#takes(request)) void this.#answer(request, response);
      else handle(request, response);
    });
  }

  #takes({ method, url, headers }: IncomingMessage): boolean {
    if (this.#isClosing || method !== 'POST' || url !== this.options.path) return false;
    // A length that is missing or no number is not at most anything.
    return (
      headers['content-type'] === 'application/json' && Number(headers['content-length']) <= this.options.mostBytes
    );
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body: Buffer;
    try {
      body = await read(request);
    } catch {
      return; // the gateway went away before it had said what it wants
    }
    const { status, headers, text } = await this.options.answer(body, request);
    if (this.#isClosing) response.setHeader('connection', 'close');
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) }).end(text);
  }
}
