import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findFreePort } from '../../postgres/free-port.ts';
import { type } from '../command-line/typed-command.fixture.ts';
import { listen, type ScriptedAnswer } from '../exchange/scripted-hub.fixture.ts';
import { runHub } from '../hub/run-hub.ts';
import { sampleReport } from './sample-report.fixture.ts';
import { jsonLines, openDesk, refusal, type Desk } from './typed-report.fixture.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => await desk[Symbol.asyncDispose]());

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
      pathOf: desk.pathOf,
    });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(english);
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  test('no token: nothing is sent', async () => {
    const hub = await desk.hubThatAnswers({ body: sampleReport() });
    const { code, err } = await type(runHub, ['report', 'figures.csv', '--province=kon-tum', `--url=${hub.url}`], {
      pathOf: desk.pathOf,
    });
    expect([code, hub.received]).toEqual([2, []]);
    expect(err).toContain('This needs a token: --token-file=<file> or the variable HUB_TOKEN.');
  });

  test('no hub runs here', async () => {
    const { code, err } = await desk.report(`http://127.0.0.1:${await findFreePort()}`);
    expect(code).toBe(2);
    expect(err).toMatch(/Hãy chạy "npm start".*\n.*Run "npm start" in another terminal/);
  });

  test.each([
    [
      refusal(401, 'UNAUTHENTICATED', 'The token has expired.', 'Mã truy cập đã hết hạn.'),
      /\[UNAUTHENTICATED\] Mã truy cập đã hết hạn\. Nêu mã .*\n.*The token has expired\. Name a valid token/,
    ],
    [refusal(403, 'FORBIDDEN', 'Not yours.', 'Không phải tỉnh của bạn.'), /Not yours\. See --province and the token\./],
    [
      refusal(404, 'UNKNOWN_PROVINCE', 'No such unit.', 'Không có đơn vị này.'),
      /Không có đơn vị này\.\n.*No such unit\.\n/,
    ],
    [refusal(413, 'FILE_TOO_LARGE', '101 MB.', '101 MB.'), /101 MB\. Split the file by domain or period/],
    [refusal(415, 'WRONG_FORM', 'No table.', 'Không phải bảng.'), /No table\. Name the form of the file by --format/],
    [
      {
        status: 400,
        body: {
          errors: [{ message: 'No day.', extensions: { code: 'BAD_ARGUMENT', vi: 'Sai.', argument: 'publishedOn' } }],
        },
      },
      /^Đang gửi.*\nLỗi \[BAD_ARGUMENT\] Sai\. \(publishedOn\)\nError \[BAD_ARGUMENT\] No day\.\n$/,
    ],
    [
      refusal(401, 'UNAUTHENTICATED', 'Hết hạn. Expired.', 'Hết hạn.'),
      /\] Hết hạn\. .*\nError \[UNAUTHENTICATED\] Expired\. /,
    ],
    [{ status: 200, body: '<html>' }, /is no hub, or one that takes no reports \(HTTP 200\)/],
    [{ status: 404, body: { message: 'Route not found' } }, /is no hub, or one that takes no reports \(HTTP 404\)/],
    [{ status: 429, headers: { 'retry-after': '120' }, body: {} }, /The hub is too busy\. Try again in 120 s\./],
    [
      jsonLines({ error: { code: 'FORBIDDEN', message: 'Not yours.', vi: 'Không phải của bạn.' } }),
      /Lỗi \[FORBIDDEN\] Không phải của bạn\.\nError \[FORBIDDEN\] Not yours\./,
    ],
    [{ headers: { 'content-type': 'application/x-ndjson' }, body: 'no JSON\n' }, /is no hub/],
  ] satisfies [ScriptedAnswer, RegExp][])('the hub refuses: %j', async (answer, told) => {
    const hub = await desk.hubThatAnswers(answer);
    const { code, out, err } = await desk.report(hub.url);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(told);
  });
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
    const hub = await desk.hubThatAnswers(answer);
    expect(await desk.report(hub.url)).toMatchObject({ code: 3, out: '' });
  });

  test.each(unknown)('a dry run ends with 2, for it writes nothing: %s', async (_, answer) => {
    const hub = await desk.hubThatAnswers(answer);
    expect(await desk.report(hub.url, '--dry-run')).toMatchObject({ code: 2, out: '' });
  });

  test('the connection broke after all was sent: it is told that sending again is safe', async () => {
    const { url, stop } = await listen((request) => request.resume().once('end', () => request.socket.destroy()));
    desk.keep({ stop });
    const { code, err } = await desk.report(url);
    expect(code).toBe(3);
    expect(err).toMatch(
      /chưa rõ Liên Tỉnh đã nhận hay chưa.*\n.*is unknown\. Send the same file again: if it was taken, that changes nothing\./,
    );
  });
});
