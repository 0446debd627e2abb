import { request, type ClientRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTestDoor, type TestDoor } from '../../../../tests/support/test-door.ts';

let door: TestDoor;
let database: Client;

beforeAll(async () => {
  door = await openTestDoor({ mostAtOnce: 1 }, 150);
  database = new Client({ connectionString: door.hub.url });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await door.close();
});
beforeEach(() => void (door.lines as unknown[]).splice(0));

const fibre = 'infrastructure.fibre-household-share';
const csv = (period: string): string => `Mã chỉ tiêu,Kỳ báo cáo,Số liệu\n${fibre},${period},"50,5%"\n`;

/** The lock that the one writer holds until it has committed: whoever holds it keeps a submission at its last steps. */
const writerLock = 5_463_634;
const holdWriter = async (): Promise<unknown> => await database.query('select pg_advisory_lock($1)', [writerLock]);
const letWriterGo = async (): Promise<unknown> => await database.query('select pg_advisory_unlock($1)', [writerLock]);

const waiting = async (): Promise<number[]> => {
  const { rows } = await database.query<{ pid: number }>(
    `select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
  );
  return rows.map(({ pid }) => pid);
};
const untilWaiting = async (count: number): Promise<void> =>
  await vi.waitFor(async () => expect(await waiting()).toHaveLength(count), { interval: 20, timeout: 5000 });

const periods = async (): Promise<string[]> => {
  const { rows } = await database.query<{ period: string }>('select period from observation order by period');
  return rows.map(({ period }) => period);
};

/** Sends the beginning of a file, and gives the request to go on with. */
async function begin(period: string): Promise<ClientRequest> {
  const headers = { authorization: await door.bearer('officer', 'kon-tum'), 'content-length': 1000 };
  const sent = request(`${door.url}/feeds/kon-tum?name=${period}.csv`, { method: 'POST', headers });
  sent.on('error', () => undefined);
  sent.write(csv(period));
  return sent;
}

describe('a sender that goes away', () => {
  test('while its file arrives has sent nothing, and leaves nothing', async () => {
    const sent = await begin('2011');
    await wait(100);
    // Not even now, when it lies there: whatever ends the process, nothing stays.
    expect(await door.leftOver()).toEqual([]);
    sent.destroy();
    await wait(100);
    expect([await periods(), await door.leftOver(), door.lines]).toEqual([[], [], []]);
  });

  test.each([
    ['application/json', '2012'],
    ['application/x-ndjson', '2013'],
  ])('while its file is worked on has written nothing, and makes no line in the log: %s', async (accept, period) => {
    await holdWriter();
    const controller = new AbortController();
    const headers = { authorization: await door.bearer('officer', 'kon-tum'), accept };
    const init = { method: 'POST', body: csv(period), headers, signal: controller.signal };
    const sent = fetch(`${door.url}/feeds/kon-tum?name=${period}.csv`, init).then(
      async (answer) => await answer.text(),
    );
    await untilWaiting(1);
    controller.abort();
    await expect(sent).rejects.toThrow('aborted');
    await letWriterGo();
    await untilWaiting(0);
    // Whoever comes next finds the way free.
    expect((await door.send('/feeds/kon-tum?dryRun=true', csv('2014'))).status).toBe(200);
    expect([await periods(), door.lines]).toEqual([[], []]);
  });

  test('while it waits for its turn takes nobody’s turn', async () => {
    await holdWriter();
    const first = door.send('/feeds/kon-tum?name=2014.csv', csv('2014'));
    await untilWaiting(1);
    const controller = new AbortController();
    const headers = { authorization: await door.bearer('officer', 'gia-lai') };
    const init = { method: 'POST', body: csv('2015'), headers, signal: controller.signal };
    const second = fetch(`${door.url}/feeds/gia-lai?name=2015.csv`, init);
    const third = door.send('/feeds/kon-tum?name=2016.csv', csv('2016'));
    await wait(100);
    controller.abort();
    await expect(second).rejects.toThrow('aborted');
    await letWriterGo();
    expect([(await first).status, (await third).status]).toEqual([201, 201]);
    expect([await periods(), door.lines]).toEqual([['2014', '2016'], []]);
  });
});

test('a file that comes slowly, but comes, is taken long after any other body would have been cut off', async () => {
  const body = csv('2010');
  const pieces = ReadableStream.from(
    (async function* () {
      for (const piece of body.match(/[^]{1,20}/g) ?? []) {
        await wait(100);
        yield Buffer.from(piece);
      }
    })(),
  );
  expect((await door.send('/feeds/kon-tum?name=2010.csv', pieces)).status).toBe(201);
});

test('a hub that stops finishes what is under way and tells who waits to come back', async () => {
  const stopping = await openTestDoor({ mostAtOnce: 1 });
  const other = new Client({ connectionString: stopping.hub.url });
  await other.connect();
  await other.query('select pg_advisory_lock($1)', [writerLock]);
  const first = stopping.send('/feeds/kon-tum?name=1.csv', csv('2014'));
  await wait(200);
  const second = stopping.send('/feeds/kon-tum?name=2.csv', csv('2015'));
  await wait(200);
  const stopped = stopping.close();
  expect((await second).status).toBe(503);
  await other.end();
  expect((await first).status).toBe(201);
  await stopped;
});

test('a database that goes away while a file is taken has taken nothing: the sender is told when to send it again', async () => {
  await holdWriter();
  const sent = door.send('/feeds/kon-tum?name=2017.csv', csv('2017'));
  await untilWaiting(1);
  await database.query('select pg_terminate_backend(pid) from unnest($1::int[]) pid', [await waiting()]);
  const response = await sent;
  await letWriterGo();
  expect([response.status, Number(response.headers.get('retry-after'))]).toEqual([503, expect.any(Number)]);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'LEDGER_UNAVAILABLE', reason: 'interrupted' } }],
  });
  expect(door.lines).toMatchObject([{ level: 50 }]);
  expect((await door.send('/feeds/kon-tum?name=2017.csv', csv('2017'))).status).toBe(201);
});
