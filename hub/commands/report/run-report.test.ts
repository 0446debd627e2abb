import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFreePort } from '../../postgres/free-port.ts';
import { type, type Typed } from '../command-line/typed-command.fixture.ts';
import { listen, startScriptedHub, type ScriptedAnswer, type ScriptedHub } from '../exchange/scripted-hub.fixture.ts';
import { runHub } from '../hub/run-hub.ts';
import { mediaTypes } from './file-format.ts';
import { sampleReport } from './sample-report.fixture.ts';

let folder: string;
let started: { stop(): Promise<void> }[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lien-tinh-report-'));
  await writeFile(join(folder, 'figures.csv'), 'Kỳ;Số liệu\n');
});
afterEach(async () => {
  for (const each of started) await each.stop();
  started = [];
  await rm(folder, { recursive: true });
});

const officer = { HUB_TOKEN: 'a.b.c' };
const pathOf = (typed: string): string => join(folder, typed);

/** `figures.csv` of Kon Tum, reported to `url`. */
const report = async (url: string, ...words: string[]): Promise<Typed> =>
  await type(runHub, ['report', 'figures.csv', '--province=kon-tum', `--url=${url}`, ...words], {
    environment: officer,
    pathOf,
  });

async function hubThatAnswers(...answers: ScriptedAnswer[]): Promise<ScriptedHub> {
  const hub = await startScriptedHub(...answers);
  started.push(hub);
  return hub;
}

const jsonLines = (...values: object[]): ScriptedAnswer => ({
  headers: { 'content-type': 'application/x-ndjson' },
  body: values.map((value) => `${JSON.stringify(value)}\n`).join(''),
});

const refusal = (status: number, code: string, message: string, vi: string): ScriptedAnswer => ({
  status,
  body: { errors: [{ message, extensions: { code, vi } }] },
});

describe('what is sent', () => {
  test('is the file with everything that was said of it', async () => {
    const hub = await hubThatAnswers({ status: 201, body: sampleReport() });
    await report(
      hub.url,
      '--accept-valid',
      '--dry-run',
      '--style=vietnamese',
      '--reason=Đính chính',
      '--source=Báo cáo số 12/BC-UBND',
      '--source-id=bc-12',
      '--source-url=https://kontum.gov.vn/12',
      '--published-on=2025-01-15',
    );
    const [{ headers, ...sent } = {}] = hub.received as [(typeof hub.received)[0]?];
    expect(sent).toEqual({
      method: 'POST',
      path: '/feeds/kon-tum',
      query: {
        name: 'figures.csv',
        format: 'csv',
        dryRun: 'true',
        acceptValid: 'true',
        style: 'vietnamese',
        reason: 'Đính chính',
        source: 'Báo cáo số 12/BC-UBND',
        sourceId: 'bc-12',
        sourceUrl: 'https://kontum.gov.vn/12',
        publishedOn: '2025-01-15',
      },
      body: await readFile(pathOf('figures.csv')),
    });
    expect(headers).toMatchObject({
      accept: 'application/x-ndjson',
      authorization: 'Bearer a.b.c',
      'content-type': 'text/csv',
      'content-length': '17',
    });
  });

  test('says nothing of what was not said, and tells the form where the name does not', async () => {
    await writeFile(pathOf('figures'), '[]');
    const hub = await hubThatAnswers({ body: sampleReport() });
    await type(runHub, ['report', 'figures', '--province=kon-tum', `--url=${hub.url}`, '--format=json', '--json'], {
      environment: officer,
      pathOf,
    });
    expect(hub.received[0]?.query).toEqual({ name: 'figures', format: 'json' });
    expect(hub.received[0]?.headers).toMatchObject({ accept: 'application/json', 'content-type': 'application/json' });
  });

  test('carries the token of a file rather than that of HUB_TOKEN', async () => {
    await writeFile(pathOf('token'), 'd.e.f\n');
    const hub = await hubThatAnswers({ body: sampleReport() });
    await report(hub.url, '--token-file=token');
    expect(hub.received[0]?.headers.authorization).toBe('Bearer d.e.f');
  });
});

describe('what comes back', () => {
  test.each([
    ['accepted', false, 0],
    ['unchanged', false, 0],
    ['accepted-in-part', false, 1],
    ['refused', false, 1],
    ['accepted', true, 0],
    ['unchanged', true, 0],
    ['accepted-in-part', true, 1],
    ['refused', true, 1],
  ] as const)('a report that says %s (dry run: %s) ends with %i', async (outcome, isDryRun, code) => {
    const answer = sampleReport({ outcome, isDryRun });
    const hub = await hubThatAnswers(jsonLines({ report: answer }), {
      status: outcome === 'refused' ? 422 : 200,
      body: answer,
    });
    expect((await report(hub.url)).code).toBe(code);
    expect((await report(hub.url, '--json')).code).toBe(code);
  });

  test('each step is told beside the report, those of a later hub by their own names', async () => {
    const hub = await hubThatAnswers(
      jsonLines(
        { progress: { step: 'receiving', rows: 1, of: null } },
        { progress: { step: 'reading', rows: 1, of: null } },
        { progress: { step: 'reading', rows: 2, of: 2 } },
        { progress: { step: 'weighing', rows: 0, of: 2 } },
        { surprise: true },
        { report: sampleReport() },
      ),
    );
    const { out, err } = await report(hub.url);
    expect(err).toBe('Đang gửi · sending…\nĐang đọc · reading…\nweighing…\n');
    expect(out).toMatch(/^Đã nhận: 1 số liệu mới\.\n/);
  });

  test('--json gives the report as it came, and nothing beside it', async () => {
    const hub = await hubThatAnswers({ status: 201, body: sampleReport() });
    const { code, out, err } = await report(hub.url, '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual(sampleReport());
  });
});

describe('where nothing was taken it ends with 2, and says why in both languages', () => {
  test.each([
    [[], 'FILE is missing'],
    [['nowhere.csv', '--province=kon-tum'], 'There is no file'],
    [['figures.csv'], '--province=<id> is missing'],
    [['figures.csv', '--province=kon-tum', '--style=french'], '--style must be one of auto'],
    [['figures.xls', '--province=kon-tum'], 'The hub does not take .xls files; save it as .xlsx'],
    [['figures', '--province=kon-tum'], 'does not tell its form; add --format=csv'],
    [['figures.csv', '--province=kon-tum', '--marked=copy.xlsx'], 'the marked-up copy of a csv file must end in .csv'],
    [['figures.json', '--province=kon-tum', '--marked=copy.json'], 'There is no marked-up copy of a JSON file'],
    [['figures.csv', '--province=kon-tum', '--token=a', '--token-file=b'], 'Choose --token or --token-file'],
    [['figures.csv', '--province=kon-tum', '--token=a\r\nhost: b'], 'A token is one word'],
    [['figures.csv', '--province=kon-tum', '--token-file=nowhere'], 'nowhere cannot be read'],
    [['figures.csv', '--province=kon-tum', '--url=hub'], '--url=hub: expected an address'],
  ])('%j', async (words, english) => {
    const { code, out, err } = await type(runHub, ['report', '--dry-run', ...words], {
      pathOf: (typed) => join(folder, typed),
    });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(english);
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  test('no token: nothing is sent', async () => {
    const hub = await hubThatAnswers({ body: sampleReport() });
    const { code, err } = await type(runHub, ['report', 'figures.csv', '--province=kon-tum', `--url=${hub.url}`], {
      pathOf,
    });
    expect([code, hub.received]).toEqual([2, []]);
    expect(err).toContain('Reporting needs a token: --token-file=<file> or the variable HUB_TOKEN.');
  });

  test('no hub runs here', async () => {
    const { code, err } = await report(`http://127.0.0.1:${await findFreePort()}`);
    expect(code).toBe(2);
    expect(err).toMatch(/Hãy chạy "npm start".*\n.*Run "npm start" in another terminal/);
  });

  test.each([
    [
      refusal(401, 'UNAUTHENTICATED', 'The token has expired.', 'Mã truy cập đã hết hạn.'),
      /\[UNAUTHENTICATED\] Mã truy cập đã hết hạn\. Nêu mã .*\n.*The token has expired\. Name a valid token/,
    ],
    [
      refusal(403, 'FORBIDDEN', 'Not yours.', 'Không phải tỉnh của bạn.'),
      /Not yours\. An officer reports for one province/,
    ],
    [
      refusal(404, 'UNKNOWN_PROVINCE', 'No such unit.', 'Không có đơn vị này.'),
      /Không có đơn vị này\.\n.*No such unit\.\n/,
    ],
    [refusal(413, 'FILE_TOO_LARGE', '101 MB.', '101 MB.'), /101 MB\. The file is too large: send it in parts/],
    [refusal(415, 'WRONG_FORM', 'No table.', 'Không phải bảng.'), /No table\. Name the form of the file by --format/],
    [refusal(400, 'BAD_ARGUMENT', 'publishedOn.', 'publishedOn.'), /Error \[BAD_ARGUMENT\] publishedOn\.\n/],
    [{ status: 200, body: '<html>' }, /is no hub, or one that takes no reports \(HTTP 200\)/],
    [{ status: 404, body: { message: 'Route not found' } }, /is no hub, or one that takes no reports \(HTTP 404\)/],
    [{ status: 429, headers: { 'retry-after': '120' }, body: {} }, /The hub is too busy\. Try again in 120 s\./],
    [
      jsonLines({ error: { code: 'FORBIDDEN', message: 'Not yours.', vi: 'Không phải của bạn.' } }),
      /Lỗi \[FORBIDDEN\] Không phải của bạn\.\nError \[FORBIDDEN\] Not yours\./,
    ],
    [{ headers: { 'content-type': 'application/x-ndjson' }, body: 'no JSON\n' }, /is no hub/],
  ] satisfies [ScriptedAnswer, RegExp][])('the hub refuses: %j', async (answer, told) => {
    const hub = await hubThatAnswers(answer);
    const { code, out, err } = await report(hub.url);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(told);
  });
});

test('a hub that asks for the file later, even on its way, is sent it again', async () => {
  await writeFile(pathOf('figures.csv'), 'x'.repeat(3_000_000));
  const later = { code: 'LEDGER_UNAVAILABLE', message: 'Later.', vi: 'Lát nữa.', retryAfterSeconds: 0 };
  const hub = await hubThatAnswers(
    { status: 503, headers: { 'retry-after': '0' }, body: {} },
    jsonLines({ progress: { step: 'reading', rows: 1, of: null } }, { error: later }),
    jsonLines({ report: sampleReport() }),
  );
  expect((await report(hub.url)).code).toBe(0);
  expect(hub.received.map(({ body }) => body.length)).toEqual([3_000_000, 3_000_000, 3_000_000]);
});

describe('where nobody knows whether the file was taken', () => {
  const unknown: [string, ScriptedAnswer][] = [
    ['the hub failed', refusal(500, 'INTERNAL_SERVER_ERROR', 'Failed.', 'Lỗi hệ thống.')],
    [
      'the hub failed on its way',
      jsonLines({ error: { code: 'INTERNAL_SERVER_ERROR', message: 'Failed.', vi: 'Lỗi.' } }),
    ],
    [
      'its ledger was lost',
      jsonLines({ error: { code: 'LEDGER_UNAVAILABLE', message: 'Lost.', vi: 'Mất.', retryAfterSeconds: 3600 } }),
    ],
    ['something between failed', { status: 502, body: '<html>' }],
    ['the answer ended before the report', jsonLines({ progress: { step: 'recording', rows: 1, of: 1 } })],
  ];

  test.each(unknown)('it ends with 3: %s', async (_, answer) => {
    const hub = await hubThatAnswers(answer);
    expect(await report(hub.url)).toMatchObject({ code: 3, out: '' });
  });

  test.each(unknown)('a dry run ends with 2, for it writes nothing: %s', async (_, answer) => {
    const hub = await hubThatAnswers(answer);
    expect(await report(hub.url, '--dry-run')).toMatchObject({ code: 2, out: '' });
  });

  test('the connection broke after all was sent: it is told that sending again is safe', async () => {
    const { url, stop } = await listen((request) => request.resume().once('end', () => request.socket.destroy()));
    started.push({ stop });
    const { code, err } = await report(url);
    expect(code).toBe(3);
    expect(err).toMatch(
      /chưa rõ Liên Tỉnh đã nhận hay chưa.*\n.*is unknown\. Send the same file again: if it was taken, that changes nothing\./,
    );
  });
});

describe('--marked', () => {
  test('has a dry run marked before the file is sent in earnest', async () => {
    const copy = Buffer.from('PK marked');
    const hub = await hubThatAnswers(
      { headers: { 'content-type': mediaTypes.csv }, body: copy },
      jsonLines({ report: sampleReport() }),
    );
    const { code, err } = await report(hub.url, '--marked=copy.csv', '--accept-valid');
    expect(code).toBe(0);
    expect(await readFile(pathOf('copy.csv'))).toEqual(copy);
    expect(err).toContain(`marked-up copy: ${pathOf('copy.csv')}`);
    expect(hub.received.map(({ query, headers }) => [query['dryRun'], query['acceptValid'], headers.accept])).toEqual([
      ['true', 'true', 'text/csv'],
      [undefined, 'true', 'application/x-ndjson'],
    ]);
  });

  test('overwrites no file, and then nothing is sent', async () => {
    await writeFile(pathOf('copy.csv'), 'a day of work');
    const hub = await hubThatAnswers({ body: sampleReport() });
    const { code, err } = await report(hub.url, '--marked=copy.csv');
    expect([code, hub.received, await readFile(pathOf('copy.csv'), 'utf8')]).toEqual([2, [], 'a day of work']);
    expect(err).toContain('no file is ever overwritten');
  });

  test('that the hub refuses leaves no file and sends nothing in earnest', async () => {
    const hub = await hubThatAnswers(refusal(403, 'FORBIDDEN', 'Not yours.', 'Không phải của bạn.'));
    expect((await report(hub.url, '--marked=copy.csv')).code).toBe(2);
    expect([hub.received.length, await readdir(folder)]).toEqual([1, ['figures.csv']]);
  });
});

test('a token that goes over a network unencrypted is warned of', async () => {
  const { err } = await report('http://hub.invalid');
  expect(err).toMatch(/Warning: the token goes to hub\.invalid unencrypted.*\n.*\n.*No host is called "hub\.invalid"/);
});
