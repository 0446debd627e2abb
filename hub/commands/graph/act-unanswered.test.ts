import { afterEach, describe, expect, test } from 'vitest';
import { findFreePort } from '../../postgres/free-port.ts';
import { commands } from '../hub/command-list.ts';
import { runHub } from '../hub/run-hub.ts';
import { type, type Typed } from '../command-line/typed-command.fixture.ts';
import { listen, startScriptedHub, type ScriptedAnswer, type ScriptedHub } from '../exchange/scripted-hub.fixture.ts';

let stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops) await stop();
  stops = [];
});

const act = ['drop', '7', '--reason=not ours'];
const question = ['rows', '--province=kon-tum'];

const typed = async (url: string, words: readonly string[]): Promise<Typed> =>
  await type(runHub, [...words, `--url=${url}`], { environment: { HUB_TOKEN: 'a.b.c' } });

async function hubThatAnswers(...answers: ScriptedAnswer[]): Promise<ScriptedHub> {
  const hub = await startScriptedHub(...answers);
  stops.push(async () => await hub.stop());
  return hub;
}

const error = (code: string, extensions: object = {}): ScriptedAnswer => ({
  body: { data: { dropRows: null }, errors: [{ message: 'Failed.', extensions: { code, vi: 'Lỗi.', ...extensions } }] },
});

describe('where nobody knows whether an act was done', () => {
  const unknown: [string, ScriptedAnswer][] = [
    ['the hub failed', error('INTERNAL_SERVER_ERROR')],
    ['its subgraph did not answer', error('SUBGRAPH_UNAVAILABLE')],
    ['its database went away while it confirmed', error('LEDGER_UNAVAILABLE', { reason: 'unknown' })],
    ['something between failed', { status: 502, body: '<html>' }],
  ];

  test.each(unknown)('it ends with 3, and tells where to look: %s', async (_, answer) => {
    const hub = await hubThatAnswers(answer);
    const { code, out, err } = await typed(hub.url, act);
    expect([code, out, hub.received.length]).toEqual([3, '', 1]);
    expect(err).toMatch(
      /Hãy xem lại bằng "npm run ask -- feeds-of-a-province".*\n.*Look with "npm run ask -- feeds-of-a-province"/,
    );
  });

  test.each(unknown)('a dry run and a question end with 2: %s', async (_, answer) => {
    const hub = await hubThatAnswers(answer);
    for (const words of [[...act, '--dry-run'], question]) expect((await typed(hub.url, words)).code).toBe(2);
  });

  test('the connection broke after all was sent', async () => {
    const { url, stop } = await listen((request) => request.resume().once('end', () => request.socket.destroy()));
    stops.push(stop);
    expect(await typed(url, act)).toMatchObject({
      code: 3,
      err: expect.stringContaining('whether the hub wrote it is unknown') as unknown,
    });
    expect(await typed(url, question)).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing was written. Try again.') as unknown,
    });
  });
});

describe('where nothing was done it ends with 2', () => {
  test('no hub runs there', async () => {
    expect(await typed(`http://127.0.0.1:${await findFreePort()}`, act)).toMatchObject({
      code: 2,
      err: expect.stringContaining('Run "npm start" in another terminal') as unknown,
    });
  });

  test('no token', async () => {
    const hub = await hubThatAnswers({ body: {} });
    const { code, err } = await type(runHub, [...act, `--url=${hub.url}`]);
    expect([code, hub.received]).toEqual([2, []]);
    expect(err).toContain('This needs a token: --token-file=<file> or the variable HUB_TOKEN.');
  });

  test('a token that is not valid', async () => {
    const hub = await hubThatAnswers({ ...error('UNAUTHENTICATED'), status: 401 });
    expect(await typed(hub.url, act)).toMatchObject({
      code: 2,
      err: expect.stringContaining('Name a valid token by --token-file=<file>') as unknown,
    });
  });

  test('its database could not be reached', async () => {
    const hub = await hubThatAnswers(error('LEDGER_UNAVAILABLE', { reason: 'interrupted' }));
    expect((await typed(hub.url, act)).code).toBe(2);
  });

  test('something else answers there', async () => {
    const hub = await hubThatAnswers({ body: '<html>' });
    expect(await typed(hub.url, act)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is no hub') as unknown,
    });
  });
});

test('an act that answers was done, though a part of its answer is missing, and that is told beside it', async () => {
  const rows = [{ id: '7', cells: null }];
  const missing = { message: 'Failed.', path: ['dropRows', 0, 'cells'], extensions: { code: 'FORBIDDEN', vi: 'Lỗi.' } };
  const hub = await hubThatAnswers({ body: { data: { dropRows: rows }, errors: [missing] } });
  const { code, out, err } = await typed(hub.url, [...act, '--json']);
  expect([code, JSON.parse(out)]).toEqual([0, rows]);
  expect(err).toContain('Error [FORBIDDEN] Failed.');
});

test('a hub that asks to be asked later is asked again', async () => {
  const row = { id: '7', state: 'DROPPED' };
  const hub = await hubThatAnswers(
    { status: 503, headers: { 'retry-after': '0' }, body: {} },
    { body: { data: { dropRows: [row] } } },
  );
  expect(await typed(hub.url, [...act, '--json'])).toMatchObject({
    code: 0,
    out: `${JSON.stringify([row], null, 2)}\n`,
  });
  expect(
    hub.received.map(({ path, method, headers, body }) => [path, method, headers.authorization, body.length > 0]),
  ).toEqual(Array.from({ length: 2 }, () => ['/graphql', 'POST', 'Bearer a.b.c', true]));
});

test('every command that asks the graph explains itself in both languages, with its exit codes', async () => {
  const names = ['rows', 'mend', 'drop', 'correct', 'withdraw', 'disputes', 'dispute', 'answer'];
  expect(commands.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  for (const name of names)
    for (const words of [[name], [name, '--help'], ['help', name]]) {
      const { code, out, err } = await type(runHub, words);
      expect([code, err]).toEqual([0, '']);
      for (const part of [`npm run -s hub -- ${name} `, '--lang=vi|en|both', '--json', 'HUB_TOKEN', '\n0: ', '2: '])
        expect(out).toContain(part);
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    }
});
