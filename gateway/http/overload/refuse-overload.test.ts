import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { uploadRoute } from '../../../config/upload-route.ts';
import { refuseOverload } from './refuse-overload.ts';

let app: FastifyInstance;
let port: number;
/** What ends the work of each request that got through, in their order. */
let underWay: PromiseWithResolvers<void>[] = [];
let uploads: PromiseWithResolvers<void>[] = [];
const lines: object[] = [];

/** Every address of 127/8 is this machine: each stands for a client of its own. */
function post(localAddress = '127.0.0.1', body = '{}', path = '/graphql'): ClientRequest {
  const sent = request({ port, host: '127.0.0.1', localAddress, method: 'POST', path, agent: false });
  sent.setHeader('content-type', 'application/json');
  sent.on('error', () => {});
  sent.end(body);
  return sent;
}

const responseTo = async (sent: ClientRequest): Promise<IncomingMessage> => {
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
};

const statusOf = async (sent: ClientRequest): Promise<number | undefined> => (await responseTo(sent)).statusCode;

const untilUnderWay = async (count: number): Promise<unknown> =>
  await vi.waitFor(() => expect(underWay).toHaveLength(count), { interval: 5 });

beforeEach(async () => {
  underWay = [];
  uploads = [];
  lines.length = 0;
  app = Fastify();
  refuseOverload(app, {
    log: pino({}, { write: (line) => void lines.push(JSON.parse(line) as object) }),
    overload: { mostAtOnce: 1, leastAtOnce: 1, mostWaiting: 2, waitMs: 5000 },
  });
  app.get('/health', () => 'alive');
  app.post('/graphql', async () => {
    const work = Promise.withResolvers<void>();
    underWay.push(work);
    await work.promise;
    return 'answer';
  });
  app.post('/feeds', uploadRoute, async () => {
    const work = Promise.withResolvers<void>();
    uploads.push(work);
    await work.promise;
    return 'taken';
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = Number(new URL(app.listeningOrigin).port);
});
afterEach(async () => {
  // Those who still wait get through one after the other.
  const finish = setInterval(() => {
    for (const work of underWay) work.resolve();
  }, 5);
  await app.close();
  clearInterval(finish);
});

describe('refuseOverload', () => {
  it('answers 503 with the seconds to wait, without reading the body, and tells the log once', async () => {
    const first = post();
    await untilUnderWay(1);
    void post();
    void post();
    await wait(30);
    const refused = await responseTo(post('127.0.0.1', 'no JSON'));
    expect(refused.statusCode).toBe(503);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(await json(refused)).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    expect(await statusOf(post())).toBe(503);
    expect(lines).toEqual([expect.objectContaining({ level: 40, refused: 1, inside: 1, waiting: 2 })]);
    underWay[0]?.resolve();
    expect(await statusOf(first)).toBe(200);
    await untilUnderWay(2);
  });

  it('answers health checks all the same', async () => {
    for (let count = 0; count < 4; count++) void post();
    await untilUnderWay(1);
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  });

  it('answers 429 to a client that has more than its share when another comes, and serves that one next', async () => {
    void post();
    await untilUnderWay(1);
    void post();
    await wait(30);
    const greedy = post();
    await wait(30);
    const modest = post('127.0.0.2');
    const refused = await responseTo(greedy);
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, expect.stringMatching(/^[123]$/)]);
    underWay[0]?.resolve();
    await untilUnderWay(2);
    underWay[1]?.resolve();
    await untilUnderWay(3);
    underWay[2]?.resolve();
    expect(await statusOf(modest)).toBe(200);
  });

  it('never lets in who went away while waiting', async () => {
    void post();
    await untilUnderWay(1);
    const gone = post();
    await wait(30);
    const stays = post();
    await wait(30);
    gone.destroy();
    await wait(30);
    underWay[0]?.resolve();
    await untilUnderWay(2);
    underWay[1]?.resolve();
    expect(await statusOf(stays)).toBe(200);
    expect(underWay).toHaveLength(2);
  });

  it('lets an upload in only where there is a place, and gives that place on', async () => {
    const first = post();
    await untilUnderWay(1);
    const upload = post('127.0.0.1', '{}', '/feeds');
    await wait(50);
    expect(uploads).toHaveLength(0);
    underWay[0]?.resolve();
    expect(await statusOf(first)).toBe(200);
    await vi.waitFor(() => expect(uploads).toHaveLength(1), { interval: 5 });
    const second = post();
    await untilUnderWay(2);
    underWay[1]?.resolve();
    uploads[0]?.resolve();
    expect([await statusOf(second), await statusOf(upload)]).toEqual([200, 200]);
  });

  it('keeps the place of a client that went away until its work is done', async () => {
    const gone = post();
    await untilUnderWay(1);
    const next = post();
    await wait(30);
    gone.destroy();
    await wait(50);
    expect(underWay).toHaveLength(1);
    underWay[0]?.resolve();
    await untilUnderWay(2);
    underWay[1]?.resolve();
    expect(await statusOf(next)).toBe(200);
  });
});
