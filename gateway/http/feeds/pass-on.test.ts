import { once } from 'node:events';
import { createServer, request, type ClientRequest, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json, text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeGracefully } from '../../../config/close-gracefully.ts';
import { findFreePort } from '../../../hub/postgres/free-port.ts';
import { FastLane } from '../fast-lane.ts';
import type { GatewayOptions } from '../gateway-options.ts';
import { newRequestId } from '../request-id.ts';
import { serveFeeds } from './serve-feeds.ts';

let app: FastifyInstance;
let onRequest: RequestListener;
const bodyMs = 150;
const door = createServer((incoming, response) => onRequest(incoming, response));
const lines: object[] = [];

async function open(url: string): Promise<void> {
  const lane = new FastLane({ headMs: 1000, bodyMs, lookMs: 1000 });
  app = Fastify({ genReqId: newRequestId, serverFactory: (handle) => lane.createServer(handle) });
  const log = pino({}, { write: (line) => void lines.push(JSON.parse(line) as object) });
  await serveFeeds(app, { feeds: { kind: 'forwarded', url }, log } as GatewayOptions);
  await app.listen({ host: '127.0.0.1', port: 0 });
}

beforeEach(async () => {
  lines.length = 0;
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  await open(`http://127.0.0.1:${(door.address() as AddressInfo).port}`);
});
afterEach(async () => {
  door.closeAllConnections();
  await closeGracefully(app);
  await new Promise((closed) => door.close(closed));
});

function post(headers: Record<string, string | number> = {}, path = '/feeds/kon-tum?name=a'): ClientRequest {
  const { port } = app.server.address() as AddressInfo;
  return request({ port, host: '127.0.0.1', method: 'POST', path, headers, agent: false }).on('error', () => undefined);
}
const responseTo = async (sent: ClientRequest): Promise<IncomingMessage> => {
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
};

describe('what is passed on to the door', () => {
  it('goes as it comes, longer than other bodies may take, and the answer comes as it is told', async () => {
    let received = '';
    let finish = (): void => undefined;
    onRequest = (incoming, response) => {
      incoming.on('data', (piece: Buffer) => (received += piece.toString()));
      incoming.once('end', () => {
        response.writeHead(200, { 'content-type': 'application/x-ndjson' }).write('first\n');
        finish = () => void response.end('last\n');
      });
    };
    const sent = post();
    sent.write('beginning');
    await vi.waitFor(() => expect(received).toBe('beginning'));
    await wait(2 * bodyMs);
    sent.end(' and end');
    const response = await responseTo(sent);
    const pieces = response[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
    const next = async (): Promise<string | undefined> => (await pieces.next()).value?.toString();
    expect([received, await next(), response.headers['content-type']]).toEqual([
      'beginning and end',
      'first\n',
      'application/x-ndjson',
    ]);
    finish();
    expect([await next(), await next()]).toEqual(['last\n', undefined]);
  });

  it('keeps its address, its length and who asks, and loses what was for this connection alone', async () => {
    onRequest = ({ url, headers }, response) => {
      response.writeHead(201, { location: '/feeds/kon-tum/1', 'keep-alive': 'timeout=1' });
      response.end(JSON.stringify({ url, headers }));
    };
    const named = { 'x-request-id': 'balancer-0001', authorization: 'Bearer a', 'content-type': 'text/csv' };
    const ofOneHop = { expect: '100-continue', te: 'trailers', 'x-mine': '1', connection: 'close, x-mine' };
    const sent = post({ ...named, ...ofOneHop, 'content-length': 2 }, '/feeds/kon-tum//elsewhere.vn/?name=a%20b');
    sent.end('ab');
    const response = await responseTo(sent);
    expect([response.statusCode, response.headers.location]).toEqual([201, '/feeds/kon-tum/1']);
    expect(await json(response)).toEqual({
      url: '/feeds/kon-tum//elsewhere.vn/?name=a%20b',
      headers: { ...named, 'content-length': '2', host: expect.any(String) as string, connection: 'keep-alive' },
    });
  });

  it('is answered early where the door says no, though the sender sends on', async () => {
    onRequest = (_incoming, response) => response.writeHead(401, { 'content-length': 2 }).end('no');
    const sent = post({ 'content-length': 64 * 1024 * 1024 });
    sent.write(Buffer.alloc(1024 * 1024));
    const response = await responseTo(sent);
    sent.write(Buffer.alloc(1024 * 1024));
    expect([response.statusCode, await text(response)]).toEqual([401, 'no']);
    expect(lines).toEqual([]);
  });

  it('is given up at the door when its sender goes away, while it sends as while it waits', async () => {
    const gone: string[] = [];
    onRequest = (incoming, response) => {
      incoming.resume().on('error', () => undefined);
      response.once('close', () => gone.push(incoming.url ?? ''));
    };
    const [sending, waiting] = [post({}, '/feeds/a'), post({}, '/feeds/b')];
    sending.write('a');
    waiting.end('b');
    await wait(50);
    sending.destroy();
    waiting.destroy();
    await vi.waitFor(() => expect(gone.toSorted()).toEqual(['/feeds/a', '/feeds/b']));
  });

  it('is refused with the seconds to wait where nobody is there, or falls silent half way', async () => {
    onRequest = (incoming) => incoming.socket.destroy();
    const silent = post();
    silent.end('a');
    expect((await responseTo(silent)).statusCode).toBe(503);
    await closeGracefully(app);
    await open(`http://127.0.0.1:${await findFreePort()}`);
    const sent = post();
    sent.end('a');
    const response = await responseTo(sent);
    expect([response.statusCode, response.headers['retry-after'], await json(response)]).toMatchObject([
      503,
      '5',
      { errors: [{ extensions: { code: 'LEDGER_UNAVAILABLE' } }] },
    ]);
    expect(lines).toHaveLength(2);
  });
});
