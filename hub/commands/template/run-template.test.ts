import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFreePort } from '../../postgres/free-port.ts';
import { type, type Typed } from '../command-line/typed-command.fixture.ts';
import { startScriptedHub, type ScriptedAnswer, type ScriptedHub } from '../exchange/scripted-hub.fixture.ts';
import { runHub } from '../hub/run-hub.ts';
import { mediaTypes } from '../report/file-format.ts';

let folder: string;
let hub: ScriptedHub | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lien-tinh-template-'));
});
afterEach(async () => {
  await hub?.stop();
  hub = undefined;
  await rm(folder, { recursive: true });
});

async function template(answer: ScriptedAnswer, ...words: string[]): Promise<Typed> {
  hub = await startScriptedHub(answer);
  return await type(runHub, ['template', `--url=${hub.url}`, ...words], { pathOf: (typed) => join(folder, typed) });
}

const workbook = { headers: { 'content-type': mediaTypes.xlsx }, body: Buffer.from('PK a form') };

test('a form is fetched as it was wished for, and written with what to do next', async () => {
  const { code, out, err } = await template(
    workbook,
    '--province=kon-tum',
    '--domain=security',
    '--period=2024-S1',
    '--out=form.xlsx',
    '--token=a.b.c',
  );
  expect([code, err]).toEqual([0, '']);
  expect(await readFile(join(folder, 'form.xlsx'), 'utf8')).toBe('PK a form');
  expect(out).toContain(
    '(9 bytes). Fill it in, then check it: npm run hub -- report form.xlsx --province=kon-tum --dry-run\n',
  );
  expect(hub?.received[0]).toMatchObject({
    method: 'GET',
    path: '/feeds/template.xlsx',
    query: { province: 'kon-tum', domain: 'security', period: '2024-S1' },
    headers: { accept: mediaTypes.xlsx, authorization: 'Bearer a.b.c' },
  });
});

test.each([
  [['--out=form.csv'], 'csv'],
  [['--out=form.JSON'], 'json'],
  [['--out=form', '--format=csv'], 'csv'],
  [['--out=form'], 'xlsx'],
] as const)('%j is a form as %s, and nobody need say who asks', async (words, format) => {
  const answer = { headers: { 'content-type': `${mediaTypes[format]}; charset=utf-8` }, body: 'form' };
  expect(await template(answer, '--province=kon-tum', ...words)).toMatchObject({ code: 0, err: '' });
  expect(hub?.received[0]?.path).toBe(`/feeds/template.${format}`);
  expect(hub?.received[0]?.headers).not.toHaveProperty('authorization');
});

const refused = (status: number, code: string, message: string): ScriptedAnswer => ({
  status,
  body: { errors: [{ message, extensions: { code, vi: 'Không được.' } }] },
});

test.each([
  [['--out=form.xlsx'], workbook, '--province=<id> is missing'],
  [['--province=kon-tum'], workbook, '--out=<file> is missing, e.g. --out=kon-tum.xlsx.'],
  [['--province=kontum', '--out=f.xlsx'], refused(404, 'UNKNOWN_PROVINCE', 'No such unit.'), 'No such unit.'],
  [
    ['--province=kon-tum', '--domain=x', '--out=f.xlsx'],
    refused(400, 'BAD_ARGUMENT', '"domain".'),
    'Error [BAD_ARGUMENT] "domain".',
  ],
  [['--province=kon-tum', '--out=f.xlsx'], { status: 200, body: '<html>' }, 'is no hub'],
] satisfies [string[], ScriptedAnswer, string][])('%j writes nothing and says why', async (words, answer, english) => {
  const { code, out, err } = await template(answer, ...words);
  expect([code, out, await readdir(folder)]).toEqual([2, '', []]);
  expect(err).toContain(english);
});

test('a form that is being filled in is never overwritten', async () => {
  await writeFile(join(folder, 'form.xlsx'), 'a day of work');
  const { code, err } = await template(workbook, '--province=kon-tum', '--out=form.xlsx');
  expect([code, hub?.received]).toEqual([2, []]);
  expect(err).toContain('no file is ever overwritten');
  expect(await readFile(join(folder, 'form.xlsx'), 'utf8')).toBe('a day of work');
});

test('where no hub runs it is told how to start one', async () => {
  const url = `--url=http://127.0.0.1:${await findFreePort()}`;
  const { code, err } = await type(runHub, ['template', url, '--province=kon-tum', `--out=${join(folder, 'f.xlsx')}`]);
  expect(code).toBe(2);
  expect(err).toContain('Run "npm start" in another terminal');
});
