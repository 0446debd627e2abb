import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, type EngineContext } from '../engine.ts';
import { createHttpClient } from './http-client.ts';
import { shareFetchesInFlight } from './share-fetches-in-flight.ts';
import type { ReceivedAnswer, SubgraphClient, SubgraphRequest } from './subgraph-client.ts';

const operation = 'query ($n: Int) { a(n: $n) { b } }';
const request: SubgraphRequest = { operation, document: parse(operation), variables: { n: 1 }, isMutation: false };
const versions = { areas: '1' };
const good = '{"data":{"a":{"b":1}},"extensions":{"dataVersions":{"areas":"1"}}}';
const unversioned = '{"data":{"a":{"b":1}}}';

let server: Server;
let client: SubgraphClient;
let open: ServerResponse[] = [];

beforeAll(async () => {
  server = createServer((incoming, response) => {
    incoming.resume();
    open.push(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  open = [];
  const { port } = server.address() as AddressInfo;
  const timeoutMs = 600;
  client = shareFetchesInFlight(
    createHttpClient({ name: 'areas', url: `http://127.0.0.1:${port}/`, timeoutMs }),
    timeoutMs,
  );
});

/** A document of its own each time, as each operation of clients has its own. */
const asked = (more: Partial<SubgraphRequest> = {}): SubgraphRequest => ({
  ...request,
  document: parse(operation),
  variables: { n: 1 },
  ...more,
});
const ask = (more: Partial<EngineContext> = {}, what: Partial<SubgraphRequest> = {}): Promise<ReceivedAnswer> =>
  client.ask(asked(what), { requestId: 'r', caller: { ...anonymous }, versions, ...more });
const arrived = async (count: number): Promise<void> => {
  for (let turns = 0; open.length < count && turns < 100; turns++) await wait(2);
  await wait(40);
  expect(open).toHaveLength(count);
};
const answerAll = (body = good): void => {
  for (const each of open) each.end(body);
};

describe('fetches under way', () => {
  it('are shared by those who ask the same, each of whom gets objects of its own', async () => {
    const [first, second, third] = [ask(), ask(), ask()];
    await arrived(1);
    answerAll();
    const answers = await Promise.all([
      // Joined in place before anybody else looks at it.
      first.then((answer) => {
        Object.assign(answer.data?.['a'] as object, { b: 'changed' });
        return answer;
      }),
      second,
      third,
    ]);
    expect(answers.map(({ data }) => data)).toEqual([{ a: { b: 'changed' } }, { a: { b: 1 } }, { a: { b: 1 } }]);
    expect(answers[1]?.data).not.toBe(answers[2]?.data);
  });

  it('whose data has no version serve only who began them: it may have changed before the others asked', async () => {
    const fetches = [ask(), ask()];
    await arrived(1);
    answerAll(unversioned);
    await fetches[0];
    await arrived(2);
    open[1]?.end('{"data":{"a":{"b":2}}}');
    expect((await Promise.all(fetches)).map(({ data }) => data)).toEqual([{ a: { b: 1 } }, { a: { b: 2 } }]);
  });

  it('are shared no longer once they are answered', async () => {
    const first = ask();
    await arrived(1);
    answerAll();
    await first;
    const second = ask();
    await arrived(2);
    answerAll();
    expect(await second).toMatchObject({ data: { a: { b: 1 } } });
  });

  it.each<[string, Partial<EngineContext>, Partial<SubgraphRequest>]>([
    ['with other rights', { caller: { ...anonymous, scopes: ['read'] } }, {}],
    ['in another view', { caller: { ...anonymous, view: 'public' } }, {}],
    ['of requests that came after a write, though its versions read the same', { versions: { areas: '1' } }, {}],
    ['where the data in force is not known', { versions: null }, {}],
    ['with other variables', {}, { variables: { n: 2 } }],
    ['of another text', {}, { operation: '{ a { b } }' }],
    ['that are mutations', {}, { isMutation: true }],
    ['that must be done sooner', {}, { timeLeftMs: 100 }],
  ])('are not shared by those %s', async (_title, context, what) => {
    const fetches = [ask(), ask(context, what)];
    await arrived(2);
    answerAll();
    expect(await Promise.all(fetches)).toHaveLength(2);
  });

  it.each([
    ['without known data', { versions: null }, {}],
    ['that are mutations', {}, { isMutation: true }],
  ])('are never shared between two %s', async (_title, context, what) => {
    const fetches = [ask(context, what), ask(context, what)];
    await arrived(2);
    answerAll();
    expect(await Promise.all(fetches)).toHaveLength(2);
  });

  it('with little time left take nobody along', async () => {
    const short = ask({}, { timeLeftMs: 150 });
    const long = ask();
    await arrived(2);
    await expect(short).rejects.toThrow('No answer within 150 ms');
    answerAll();
    expect(await long).toMatchObject({ data: { a: { b: 1 } } });
  });

  it('fail for all who wait', async () => {
    const fetches = [ask(), ask(), ask()];
    await arrived(1);
    answerAll('no JSON');
    const settled = await Promise.allSettled(fetches);
    const reasons = settled.map((each) => (each.status === 'rejected' ? (each.reason as unknown) : null));
    expect(new Set(reasons).size).toBe(1);
    expect(String(reasons[0])).toContain('no JSON in the answer');
    const again = ask();
    await arrived(2);
    answerAll();
    expect(await again).toMatchObject({ data: { a: { b: 1 } } });
  });

  it('go on for the others when one goes away, whoever asked first', async () => {
    const [one, two, three] = [new AbortController(), new AbortController(), new AbortController()];
    const first = ask({ signal: one.signal });
    const second = ask({ signal: two.signal });
    await arrived(1);
    one.abort();
    await wait(30);
    const third = ask({ signal: three.signal });
    two.abort();
    await arrived(1);
    answerAll();
    await Promise.allSettled([first, second]);
    expect(await third).toMatchObject({ data: { a: { b: 1 } } });
  });

  it('are given up once all have gone, and join nobody who comes then', async () => {
    const gone = [new AbortController(), new AbortController()];
    const fetches = gone.map(({ signal }) => ask({ signal }));
    await arrived(1);
    const closed = new Promise((resolve) => open[0]?.on('close', resolve));
    for (const each of gone) each.abort();
    const late = ask();
    for (const each of fetches) await expect(each).rejects.toThrow('The client went away');
    await closed;
    await arrived(2);
    answerAll();
    expect(await late).toMatchObject({ data: { a: { b: 1 } } });
  });

  it('of one who leaves before anybody looks are given up too', async () => {
    const gone = new AbortController();
    const fetches = [ask({ signal: gone.signal }), ask({ signal: gone.signal })];
    gone.abort();
    for (const each of fetches) await expect(each).rejects.toThrow('The client went away');
  });
});
