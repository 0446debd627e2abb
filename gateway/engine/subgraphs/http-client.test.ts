import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous } from '../engine.ts';
import { createHttpClient } from './http-client.ts';
import type { SubgraphClient, SubgraphRequest } from './subgraph-client.ts';

const context = { requestId: 'a-request', caller: anonymous };
const operation = 'query ($n: Int) { a(n: $n) }';
const request: SubgraphRequest = { operation, document: parse(operation), variables: { n: 1 }, isMutation: false };

let server: Server;
let handle: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((incoming, response) => handle(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const client = (options: { timeoutMs?: number; mostAnswerBytes?: number } = {}): SubgraphClient =>
  createHttpClient({
    name: 'areas',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql?key=1`,
    timeoutMs: 2_000,
    ...options,
  });

const answering = (body: string | Buffer, status = 200): void => {
  handle = (_incoming, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body);
};

describe('the HTTP client of a subgraph', () => {
  it('posts the operation, its variables and the id of the request', async () => {
    const seen: unknown[] = [];
    handle = (incoming, response) => {
      let text = '';
      incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
      incoming.on('end', () => {
        const { method, url, headers } = incoming;
        seen.push({ method, url, id: headers['x-request-id'], type: headers['content-type'], body: JSON.parse(text) });
        response.end('{"data":{"a":1},"extensions":{"x":2}}');
      });
    };
    const asked = client();
    expect(await asked.ask(request, context)).toEqual({
      data: { a: 1 },
      errors: undefined,
      extensions: { x: 2 },
      mayEscape: false,
      text: '{"data":{"a":1},"extensions":{"x":2}}',
    });
    expect(seen).toEqual([
      {
        method: 'POST',
        url: '/graphql?key=1',
        id: 'a-request',
        type: 'application/json',
        body: { query: operation, variables: { n: 1 } },
      },
    ]);
    await asked.close();
  });

  it('tells whether the text had a backslash in it, and joins characters that chunks cut in two', async () => {
    const asked = client();
    answering(String.raw`{"data":{"a":"x\"y"}}`);
    expect(await asked.ask(request, context)).toMatchObject({ data: { a: 'x"y' }, mayEscape: true });
    const bytes = Buffer.from('{"data":{"a":"Thừa Thiên Huế 🏯"}}');
    handle = (_incoming, response) => {
      response.write(bytes.subarray(0, 17));
      setTimeout(() => response.end(bytes.subarray(17)), 20);
    };
    expect(await asked.ask(request, context)).toMatchObject({ data: { a: 'Thừa Thiên Huế 🏯' }, mayEscape: false });
    await asked.close();
  });

  it('takes GraphQL with any status', async () => {
    const asked = client();
    answering('{"errors":[{"message":"bad"}]}', 400);
    expect(await asked.ask(request, context)).toMatchObject({ errors: [{ message: 'bad' }] });
    await asked.close();
  });

  it.each([
    ['no JSON', '<html>', 502, 'HTTP status 502, and no JSON in the answer'],
    ['nothing', '', 200, 'HTTP status 200, and no JSON in the answer'],
    ['no GraphQL', '{"ok":true}', 200, 'HTTP status 200, and no GraphQL in the answer'],
    ['null', 'null', 200, 'HTTP status 200, and no GraphQL in the answer'],
    ['a list for data', '{"data":[1]}', 200, 'HTTP status 200, and no GraphQL in the answer'],
    ['errors that are no list', '{"data":{},"errors":"x"}', 200, 'HTTP status 200, and no GraphQL in the answer'],
  ])('rejects an answer that is %s', async (_title, body, status, message) => {
    const asked = client();
    answering(body, status);
    await expect(asked.ask(request, context)).rejects.toThrow(message);
    await asked.close();
  });

  it('gives up a subgraph that is silent for too long, or stops in the midst of its answer', async () => {
    const asked = client({ timeoutMs: 80 });
    handle = () => undefined;
    await expect(asked.ask(request, context)).rejects.toThrow('No answer within 80 ms');
    handle = (_incoming, response) => void response.write('{"data":');
    await expect(asked.ask(request, context)).rejects.toThrow('No answer within 80 ms');
    answering('{"data":{"a":1}}');
    expect(await asked.ask(request, context)).toMatchObject({ data: { a: 1 } });
    await asked.close();
  });

  it('gives up when the client goes away, and tells the subgraph so', async () => {
    const asked = client();
    const abort = new AbortController();
    const closed = new Promise<void>((resolve) => {
      handle = (incoming) => {
        incoming.socket.on('close', () => resolve());
        abort.abort();
      };
    });
    await expect(asked.ask(request, { ...context, signal: abort.signal })).rejects.toThrow('The client went away');
    await closed;
    await asked.close();
  });

  it('gives up an answer that is too large before it is at its end', async () => {
    const asked = client({ mostAnswerBytes: 1_000 });
    let sent = 0;
    handle = (_incoming, response) => {
      const more = (): void => {
        sent += 500;
        if (!response.destroyed && sent < 100_000) response.write('x'.repeat(500), () => setTimeout(more, 1));
      };
      more();
    };
    await expect(asked.ask(request, context)).rejects.toThrow('The answer is larger than 1000 bytes');
    expect(sent).toBeLessThan(50_000);
    await asked.close();
  });

  it('rejects where nobody listens', async () => {
    const asked = createHttpClient({ name: 'areas', url: 'http://127.0.0.1:1/', timeoutMs: 2_000 });
    await expect(asked.ask(request, context)).rejects.toThrow('ECONNREFUSED');
    await asked.close();
  });

  it('one signal may stand for many fetches at once', async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error): number => warnings.push(warning);
    process.on('warning', listen);
    const asked = client();
    answering('{"data":{"a":1}}');
    const { signal } = new AbortController();
    const answers = await Promise.all(Array.from({ length: 40 }, () => asked.ask(request, { ...context, signal })));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', listen);
    expect(answers).toHaveLength(40);
    expect(warnings).toEqual([]);
    await asked.close();
  });
});
