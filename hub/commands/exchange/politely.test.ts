import { afterEach, expect, test } from 'vitest';
import { HubBusy } from './hub-busy.ts';
import { politely, unlessBusy } from './politely.ts';
import { textOf } from './read-answer.ts';
import { startScriptedHub, type ScriptedAnswer, type ScriptedHub } from './scripted-hub.fixture.ts';
import { send } from './send.ts';

let hub: ScriptedHub;
afterEach(async () => await hub.stop());

const busy = (status: number, wait?: string): ScriptedAnswer => ({
  status,
  headers: wait === undefined ? {} : { 'retry-after': wait },
  body: { errors: [{ message: 'Too much.', extensions: { code: 'OVERLOADED', vi: 'Quá tải.' } }] },
});

async function ask(told: string[] = [], signal?: AbortSignal): Promise<string> {
  const work = async () => await unlessBusy(await send({ method: 'GET', url: new URL(hub.url), headers: {} }));
  return await textOf(await politely(work, { tell: (line) => told.push(line), signal }));
}

test('a hub that is busy is asked again when it says, by seconds or by an instant', async () => {
  hub = await startScriptedHub(busy(503, '0'), busy(429, new Date(Date.now() + 500).toUTCString()), { body: 'done' });
  const told: string[] = [];
  expect(await ask(told)).toBe('done');
  expect([hub.received.length, told.length]).toEqual([3, 2]);
  expect(told[0]).toBe(
    'Liên Tỉnh đang bận; thử lại sau 0 giây (lần 2/4) · the hub is busy; trying again in 0 s (2 of 4)',
  );
});

test('after four times it is left alone, and its own words are told', async () => {
  hub = await startScriptedHub(busy(503, '0'));
  const error = await ask().catch((thrown: unknown) => thrown);
  expect(hub.received).toHaveLength(4);
  expect(error instanceof HubBusy && error.told()).toMatchObject({
    message: 'Quá tải. Hãy thử lại sau 0 giây.\nToo much. Try again in 0 s.',
    exitCode: 2,
  });
});

test('where nobody would wait so long it is left alone at once', async () => {
  hub = await startScriptedHub(busy(429, '3600'));
  await expect(ask()).rejects.toMatchObject({ seconds: 3600 });
  expect(hub.received).toHaveLength(1);
});

test('the waiting can be ended', async () => {
  hub = await startScriptedHub(busy(503, '30'));
  await expect(ask([], AbortSignal.timeout(200))).rejects.toMatchObject({ name: 'ConnectionLost', reached: 'nothing' });
});
