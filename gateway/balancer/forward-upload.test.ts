import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { findFreePort } from '../../hub/postgres/free-port.ts';
import type { RunningGateway } from '../http/start-gateway.ts';
import { startBalancer } from './start-balancer.ts';

const servers: Server[] = [];
let balancer: RunningGateway;

afterEach(async () => {
  await balancer.stop();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

/** Whatever stands behind the balancer; gives its address. */
async function open(handle: RequestListener): Promise<string> {
  const server = createServer(handle).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function startBefore(...gatewayUrls: string[]): Promise<void> {
  balancer = await startBalancer({ gatewayUrls, host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }) });
}

const send = async (body: Uint8Array<ArrayBuffer>): Promise<Response> =>
  await fetch(`${balancer.url}/feeds/kon-tum?dryRun=true`, { method: 'POST', body, headers: { authorization: 'a' } });

const megabytes = (count: number): Uint8Array<ArrayBuffer> => new Uint8Array(count * 1024 * 1024);

it('a file of any size goes to the first gateway that can be reached', async () => {
  const counting = await open((request, response) => {
    let bytes = 0;
    request.on('data', (piece: Buffer) => (bytes += piece.byteLength));
    request.once('end', () => response.end(`${request.url} ${request.headers.authorization} ${bytes}`));
  });
  await startBefore(`http://127.0.0.1:${await findFreePort()}`, counting);
  for (let times = 0; times < 2; times++)
    expect(await (await send(megabytes(8))).text()).toBe(`/feeds/kon-tum?dryRun=true a ${8 * 1024 * 1024}`);
});

it('a file that a gateway began to take is given to no other: whether it was taken nobody can tell', async () => {
  const asked: string[] = [];
  const failing = (name: string): RequestListener => {
    return (request) => {
      asked.push(name);
      request.once('data', () => request.socket.destroy());
    };
  };
  await startBefore(await open(failing('one')), await open(failing('other')));
  const response = await send(megabytes(1));
  expect([response.status, asked]).toEqual([502, ['one']]);
});
