import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anonymous } from '../engine/engine.ts';
import { RequestContext } from './request-context.ts';

let server: Server;
let url: string;
let contexts: RequestContext[];

beforeEach(async () => {
  contexts = [];
  server = createServer((request, response) => {
    contexts.push(new RequestContext('r', request, response, anonymous));
    if (request.url === '/answered') response.end('done');
    else server.emit('waiting');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('the signal is aborted when the client goes away before its answer', async () => {
  const leaving = new AbortController();
  const asked = fetch(`${url}/never`, { signal: leaving.signal });
  await once(server, 'waiting');
  const signal = contexts[0]?.signal;
  expect(signal?.aborted).toBe(false);
  leaving.abort();
  await expect(asked).rejects.toThrowError('aborted');
  if (signal && !signal.aborted) await once(signal, 'abort');
  expect(signal?.aborted).toBe(true);
});

test('the signal of an answered request is never aborted', async () => {
  await (await fetch(`${url}/answered`)).text();
  server.closeAllConnections();
  expect(contexts[0]?.signal.aborted).toBe(false);
});

test('what a client wants explained is read from its header; unknown words mean nothing', async () => {
  for (const header of ['plan, Timings,colour', 'colour', ''])
    await (await fetch(`${url}/answered`, { headers: { 'x-explain': header } })).text();
  await (await fetch(`${url}/answered`)).text();
  expect(contexts.map(({ explain }) => explain)).toEqual([
    new Set(['plan', 'timings']),
    undefined,
    undefined,
    undefined,
  ]);
});
