import { readdir, readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mediaTypes } from './file-format.ts';
import { sampleReport } from './sample-report.fixture.ts';
import { jsonLines, openDesk, refusal, type Desk } from './typed-report.fixture.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => await desk[Symbol.asyncDispose]());

describe('--marked', () => {
  test('has a dry run marked before the file is sent in earnest', async () => {
    const copy = Buffer.from('PK marked');
    const hub = await desk.hubThatAnswers(
      { headers: { 'content-type': mediaTypes.csv }, body: copy },
      jsonLines({ report: sampleReport() }),
    );
    const { code, err } = await desk.report(hub.url, '--marked=copy.csv', '--accept-valid');
    expect(code).toBe(0);
    expect(await readFile(desk.pathOf('copy.csv'))).toEqual(copy);
    expect(err).toContain(`marked-up copy: ${desk.pathOf('copy.csv')}`);
    expect(hub.received.map(({ query, headers }) => [query['dryRun'], query['acceptValid'], headers.accept])).toEqual([
      ['true', 'true', 'text/csv'],
      [undefined, 'true', 'application/x-ndjson'],
    ]);
  });

  test('overwrites no file, and then nothing is sent', async () => {
    await writeFile(desk.pathOf('copy.csv'), 'a day of work');
    const hub = await desk.hubThatAnswers({ body: sampleReport() });
    const { code, err } = await desk.report(hub.url, '--marked=copy.csv');
    expect([code, hub.received, await readFile(desk.pathOf('copy.csv'), 'utf8')]).toEqual([2, [], 'a day of work']);
    expect(err).toContain('no file is ever overwritten');
  });

  test('that the hub refuses leaves no file and sends nothing in earnest', async () => {
    const hub = await desk.hubThatAnswers(refusal(403, 'FORBIDDEN', 'Not yours.', 'Không phải của bạn.'));
    expect((await desk.report(hub.url, '--marked=copy.csv')).code).toBe(2);
    expect([hub.received.length, await readdir(desk.folder)]).toEqual([1, ['figures.csv']]);
  });
});
