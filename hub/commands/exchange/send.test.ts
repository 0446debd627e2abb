import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findFreePort } from '../../postgres/free-port.ts';
import { ConnectionLost } from './connection-lost.ts';
import { openFileBody, type FileBody } from './file-body.ts';
import { textOf } from './read-answer.ts';
import { listen, startScriptedHub } from './scripted-hub.fixture.ts';
import { send } from './send.ts';

/** More than the sockets of both sides hold. */
const large = randomBytes(24 * 1024 * 1024);

let folder: string;
let body: FileBody;
let started: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lien-tinh-send-'));
  await writeFile(join(folder, 'large'), large);
  await writeFile(join(folder, 'small'), 'small');
});
afterAll(async () => await rm(folder, { recursive: true }));
beforeEach(async () => {
  body = await openFileBody(join(folder, 'large'));
});
afterEach(async () => {
  await body.close();
  for (const each of started) await each.stop();
  started = [];
});

async function lossOf(url: string, file = body): Promise<ConnectionLost['reached'] | undefined> {
  try {
    await textOf(await send({ method: 'POST', url: new URL(url), headers: {}, body: file }));
  } catch (error) {
    if (error instanceof ConnectionLost) return error.reached;
    throw error;
  }
}

describe('what a lost connection may have brought to the other side', () => {
  test('nothing, where nobody listens', async () => {
    expect(await lossOf(`http://127.0.0.1:${await findFreePort()}`)).toBe('nothing');
  });

  test('a part, where the other side goes away before all was sent', async () => {
    const { url, stop } = await listen((request) => request.once('data', () => request.socket.destroy()));
    started.push({ stop });
    expect(await lossOf(url)).toBe('part');
  });

  test('all, where the other side goes away without an answer', async () => {
    const { url, stop } = await listen((request) => request.resume().once('end', () => request.socket.destroy()));
    started.push({ stop });
    expect(await lossOf(url)).toBe('all');
  });

  test('all, where it goes away in the middle of its answer', async () => {
    const { url, stop } = await listen((request, response) =>
      request.resume().once('end', () => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('a beginning', () => setTimeout(() => request.socket.destroy(), 50));
      }),
    );
    started.push({ stop });
    expect(await lossOf(url)).toBe('all');
  });

  test('all of a small file, for the system took it, where the other side read nothing', async () => {
    const server = createTcpServer((socket) => void setTimeout(() => socket.destroy(), 100));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    started.push({ stop: async () => void server.close() });
    const small = await openFileBody(join(folder, 'small'));
    expect(await lossOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, small)).toBe('all');
    await small.close();
  });
});

test('an answer that comes before the file was sent is read, and the rest need not be sent', async () => {
  const { url, stop } = await listen((_request, response) => {
    response.writeHead(413, { 'content-type': 'application/json' }).end('{"errors":[]}');
  });
  started.push({ stop });
  let sent = 0;
  const onSent = (bytes: number): void => void (sent = bytes);
  const answer = await send({ method: 'POST', url: new URL(url), headers: {}, body, onSent });
  expect([answer.status, await textOf(answer)]).toEqual([413, '{"errors":[]}']);
  expect(sent).toBeLessThan(large.length);
});

test('the file arrives byte by byte with its length', async () => {
  const hub = await startScriptedHub({});
  started.push(hub);
  const answer = await send({ method: 'POST', url: new URL(hub.url), headers: {}, body });
  await textOf(answer);
  expect(hub.received[0]?.headers['content-length']).toBe(String(large.length));
  expect(hub.received[0]?.body.equals(large)).toBe(true);
});
