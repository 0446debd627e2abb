import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface ScriptedHub {
  readonly url: string;
  /** What came whole, in order. */
  readonly received: readonly ReceivedRequest[];
  stop(): Promise<void>;
}

export interface ScriptedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Listens on a free port of this machine. */
export async function listen(listener: RequestListener): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function receive(request: IncomingMessage): Promise<ReceivedRequest> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://hub');
  return {
    method: request.method ?? '',
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: request.headers,
    body: await buffer(request),
  };
}

/** A server that answers as told, one answer a request, the last of them again and again; objects as JSON. */
export async function startScriptedHub(...answers: readonly ScriptedAnswer[]): Promise<ScriptedHub> {
  const received: ReceivedRequest[] = [];
  const { url, stop } = await listen((request, response) => {
    void receive(request).then((each) => {
      const { status = 200, headers = {}, body = '' } = answers[received.length] ?? answers.at(-1) ?? {};
      received.push(each);
      const isText = typeof body === 'string' || Buffer.isBuffer(body);
      response.writeHead(status, isText ? headers : { 'content-type': 'application/json', ...headers });
      return response.end(isText ? body : JSON.stringify(body));
    });
  });
  return { url, received, stop };
}
