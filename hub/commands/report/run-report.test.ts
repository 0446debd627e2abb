import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type } from '../command-line/typed-command.fixture.ts';
import { runHub } from '../hub/run-hub.ts';
import { sampleReport } from './sample-report.fixture.ts';
import { jsonLines, officer, openDesk, type Desk } from './typed-report.fixture.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => await desk[Symbol.asyncDispose]());

describe('what is sent', () => {
  test('is the file with everything that was said of it', async () => {
    const hub = await desk.hubThatAnswers({ status: 201, body: sampleReport() });
    await desk.report(
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
      body: await readFile(desk.pathOf('figures.csv')),
    });
    expect(headers).toMatchObject({
      accept: 'application/x-ndjson',
      authorization: 'Bearer a.b.c',
      'content-type': 'text/csv',
      'content-length': '17',
    });
  });

  test('says nothing of what was not said, and tells the form where the name does not', async () => {
    await writeFile(desk.pathOf('figures'), '[]');
    const hub = await desk.hubThatAnswers({ body: sampleReport() });
    await type(runHub, ['report', 'figures', '--province=kon-tum', `--url=${hub.url}`, '--format=json', '--json'], {
      environment: officer,
      pathOf: desk.pathOf,
    });
    expect(hub.received[0]?.query).toEqual({ name: 'figures', format: 'json' });
    expect(hub.received[0]?.headers).toMatchObject({ accept: 'application/json', 'content-type': 'application/json' });
  });

  test('carries the token of a file rather than that of HUB_TOKEN', async () => {
    await writeFile(desk.pathOf('token'), 'd.e.f\n');
    const hub = await desk.hubThatAnswers({ body: sampleReport() });
    await desk.report(hub.url, '--token-file=token');
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
    const hub = await desk.hubThatAnswers(jsonLines({ report: answer }), {
      status: outcome === 'refused' ? 422 : 200,
      body: answer,
    });
    expect((await desk.report(hub.url)).code).toBe(code);
    expect((await desk.report(hub.url, '--json')).code).toBe(code);
  });

  test('each step is told beside the report, those of a later hub by their own names', async () => {
    const hub = await desk.hubThatAnswers(
      jsonLines(
        { progress: { step: 'receiving', rows: 1, of: null } },
        { progress: { step: 'reading', rows: 1, of: null } },
        { progress: { step: 'reading', rows: 2, of: 2 } },
        { progress: { step: 'weighing', rows: 0, of: 2 } },
        { surprise: true },
        { report: sampleReport() },
      ),
    );
    const { out, err } = await desk.report(hub.url);
    expect(err).toBe('Đang gửi · sending…\nĐang đọc · reading…\nweighing…\n');
    expect(out).toMatch(/^Đã nhận: 1 số liệu mới\.\n/);
  });

  test('--json gives the report as it came, and nothing beside it', async () => {
    const hub = await desk.hubThatAnswers({ status: 201, body: sampleReport() });
    const { code, out, err } = await desk.report(hub.url, '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual(sampleReport());
  });
});

test('a hub that asks for the file later, even on its way, is sent it again', async () => {
  await writeFile(desk.pathOf('figures.csv'), 'x'.repeat(3_000_000));
  const later = { code: 'LEDGER_UNAVAILABLE', message: 'Later.', vi: 'Lát nữa.', retryAfterSeconds: 0 };
  const hub = await desk.hubThatAnswers(
    { status: 503, headers: { 'retry-after': '0' }, body: {} },
    jsonLines({ progress: { step: 'reading', rows: 1, of: null } }, { error: later }),
    jsonLines({ report: sampleReport() }),
  );
  expect((await desk.report(hub.url)).code).toBe(0);
  expect(hub.received.map(({ body }) => body.length)).toEqual([3_000_000, 3_000_000, 3_000_000]);
});

test('a token that goes over a network unencrypted is warned of', async () => {
  const { err } = await desk.report('http://hub.invalid');
  expect(err).toMatch(/Warning: the token goes to hub\.invalid unencrypted.*\n.*\n.*No host is called "hub\.invalid"/);
});
