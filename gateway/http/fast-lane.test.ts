import { connect, type AddressInfo, type Socket } from 'node:net';
import type { RequestListener, Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { stopBodyClock } from '../../config/body-clock.ts';
import { FastLane } from './fast-lane.ts';

const times = { headMs: 100, bodyMs: 200, lookMs: 20 };
let server: Server | undefined;

afterEach(() => server?.close());

async function open(
  handle: RequestListener,
  take: (url: string | undefined) => boolean = () => false,
): Promise<Socket> {
  const lane = new FastLane(times);
  lane.open(({ url }, response) => {
    if (take(url)) response.end('kept');
    return take(url);
  });
  const opened = lane.createServer(handle);
  server = opened;
  await new Promise<void>((listening) => opened.listen(0, '127.0.0.1', listening));
  return connect((opened.address() as AddressInfo).port, '127.0.0.1');
}

/** Sends a piece every 30 ms until the other side has had enough; gives what it said, and whether it closed in time. */
async function drip(socket: Socket, head: string, pieces: number): Promise<{ said: string; isClosed: boolean }> {
  let said = '';
  socket.on('data', (bytes: Buffer) => (said += bytes.toString()));
  socket.on('error', () => undefined);
  socket.write(head);
  for (let sent = 0; sent < pieces && !socket.destroyed; sent++) {
    await wait(30);
    if (!socket.destroyed) socket.write('a');
  }
  await wait(30);
  const seen = { said, isClosed: socket.destroyed };
  socket.destroy();
  return seen;
}

const reading: RequestListener = (request, response) => {
  request.resume().once('end', () => response.end('read'));
};
const body = (path: string): string => `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: 20\r\n\r\n`;

describe('a server behind the fast lane', () => {
  it('is left by nobody who sends a head without end', async () => {
    const { said, isClosed } = await drip(await open(reading), 'GET / HTTP/1.1\r\nx-a: ', 20);
    expect([said.split('\r\n', 1)[0], isClosed]).toEqual(['HTTP/1.1 408 Request Timeout', true]);
  });

  it('ends who sends a body without end', async () => {
    const { said, isClosed } = await drip(await open(reading), body('/graphql'), 20);
    expect([said.split('\r\n', 1)[0], isClosed]).toEqual(['HTTP/1.1 408 Request Timeout', true]);
  });

  it('ends who is answered ahead and goes on to send', async () => {
    const { said, isClosed } = await drip(await open(reading, (url) => url === '/kept'), body('/kept'), 20);
    expect([said.endsWith('kept'), isClosed]).toEqual([true, true]);
  });

  it('reads a long body to its end where its route stops the clock', async () => {
    const socket = await open((request, response) => {
      stopBodyClock(request);
      reading(request, response);
    });
    const { said, isClosed } = await drip(socket, body('/feeds/kon-tum'), 20);
    expect([said.endsWith('read'), isClosed]).toEqual([true, false]);
  });
});
