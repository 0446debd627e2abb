import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  konTumSdl,
  printedByServer,
  serveSubgraph,
  type RunningEndpoint,
} from '../../../gateway/registry/checks/kon-tum.fixture.ts';
import { openDesks, type Desks, type Typist } from '../graph/typed-desk.fixture.ts';
import type { Typed } from '../command-line/typed-command.fixture.ts';

let desks: Desks;
let endpoint: RunningEndpoint;
let operator: Typist;
beforeAll(async () => {
  desks = await openDesks({ ENDPOINTS_ALLOWED: '127.0.0.0/8' });
  operator = await desks.typistFor('operator');
  endpoint = await serveSubgraph(konTumSdl());
});
afterAll(async () => {
  endpoint.stop();
  await desks[Symbol.asyncDispose]();
});

const name = 'kon-tum-security';
const subgraph = async (typist: Typist, ...words: string[]): Promise<Typed> => await typist('subgraph', ...words);
const handIn = async (act: 'check' | 'publish', ...words: string[]): Promise<Typed> =>
  await subgraph(desks.officer, act, name, '--province=kon-tum', `--endpoint=${endpoint.url}`, ...words);
/** Instants and times differ from run to run. */
const settled = (text: string): string =>
  text.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, 'then').replaceAll(/ \(\d+ ms\)/g, '');

test('where no province has published anything that is said, with how to', async () => {
  expect(await subgraph(desks.officer, 'status', '--lang=en')).toEqual({
    code: 0,
    out: 'There is no subgraph of a province. The graph is at version 0.\n\nTo publish one: npm run hub -- subgraph publish <unit>-<word> --province=<unit> --endpoint=…\n',
    err: '',
  });
  expect(await subgraph(desks.officer, 'history', '--lang=en')).toEqual({
    code: 0,
    out: 'No province has published a subgraph yet: the graph is the national one, version 0.\n',
    err: '',
  });
});

test('a check shows every check by its mark, what the subgraph is, and how to go on; it says that it works', async () => {
  const { code, out, err } = await handIn('check', '--lang=en');
  expect([code, err]).toEqual([0, 'Checking…\n']);
  expect(settled(out)).toMatch(/^kon-tum-security passes every check; nothing was published\.\n\n✓ READABLE: /);
  expect(out.split('\n').filter((line) => line.startsWith('✗') || line.startsWith('–'))).toEqual([]);
  expect(out).toContain('\nServes:  SECURITY: socOperating, securityOperationsCentres\n');
  expect(out).toContain('\nAdds:    Province.konTumFarms, KonTumFarm, KonTumGrade\n');
  expect(out).toContain(`To publish it: npm run hub -- subgraph publish ${name} --province=kon-tum --endpoint=`);
});

test('what fails is shown where it is, with its mend, in both languages, and ends with 1', async () => {
  await writeFile(desks.pathOf('sai.graphql'), konTumSdl({ fields: '"Cà phê. Coffee." coffee: String' }));
  const { code, out } = await handIn('check', '--sdl=sai.graphql', '--lang=both');
  expect(code).toBe(1);
  expect(out).toMatch(/^kon-tum-security chưa đạt; đồ thị vẫn ở phiên bản 0\.\nkon-tum-security fails; /);
  expect(out).toMatch(
    /\n✗ NAMESPACES: [^\n]*\n {4}✗ [^\n]+\n[^\n]+\n {5}Ở · At: +Province\.coffee\n {5}Sửa · Mend: +[^\n]+\n {5}Sửa · Mend: +[^\n]+\n/,
  );
});

test('what passes is published, and the same again changes nothing', async () => {
  await writeFile(desks.pathOf('lan.graphql'), printedByServer(konTumSdl()));
  const published = await handIn('publish', '--sdl=lan.graphql', '--reason=Theo kế hoạch', '--expected-version=0');
  expect([published.code, published.out.split('\n')[0]]).toEqual([
    0,
    'Đã công bố kon-tum-security: đồ thị sang phiên bản 1.',
  ]);
  const again = await handIn('publish', '--sdl=lan.graphql', '--lang=en');
  expect([again.code, again.out.split('\n')[0]]).toEqual([
    0,
    'Nothing new: exactly this kon-tum-security is live, in version 1.',
  ]);
});

test('the status of a unit tells what is live, where and by whom', async () => {
  const { code, out } = await subgraph(desks.officer, 'status', '--province=kon-tum', '--lang=en');
  expect(code).toBe(0);
  expect(settled(out)).toBe(`1 subgraph (kon-tum). The graph is at version 1.

kon-tum-security (kon-tum): live
     Serves:     SECURITY: socOperating, securityOperationsCentres
     Adds:       Province.konTumFarms, KonTumFarm, KonTumGrade
     Endpoint:   ${endpoint.url}
     Published:  1, then v1 test officer
`);
});

test('an officer of another unit is told what everybody may know, and no address', async () => {
  const { code, out } = await subgraph(await desks.typistFor('officer', 'lang-son'), 'status', '--lang=en');
  expect(code).toBe(0);
  expect(out).toContain('kon-tum-security (kon-tum): live');
  expect(out).not.toContain(endpoint.url);
});

test('another expected version is refused with the current one', async () => {
  const { code, err } = await handIn('publish', '--expected-version=0');
  expect(code).toBe(2);
  expect(err).toMatch(/\[STALE_GRAPH_VERSION\] .*\n.*Current is 1\./);
});

test('a subgraph is retired, brought back, and the whole graph rolled back by an operator; the history tells it all', async () => {
  const retired = await subgraph(desks.officer, 'retire', name, '--reason=Chuyển máy chủ', '--lang=en');
  expect([retired.code, retired.out.split('\n')[0]]).toEqual([0, 'Version 2: kon-tum-security was retired.']);
  const back = await subgraph(desks.officer, 'rollback', name, '--reason=Xong');
  expect(back.out.split('\n')[0]).toBe('Phiên bản 3: đưa kon-tum-security về bản công bố 1.');
  const refused = await subgraph(desks.officer, 'rollback', '--version=0', '--reason=x');
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('[FORBIDDEN]')]);
  const all = await subgraph(operator, 'rollback', '--version=0', '--reason=Thử', '--lang=en');
  expect(all.out.split('\n')[0]).toBe('Version 4: the whole graph was brought back to version 0.');
  const { out } = await subgraph(operator, 'history', '--lang=en');
  expect(settled(out).replaceAll(/ +/g, ' ')).toContain(
    '│ 4 │ then │ the whole graph was brought back to version 0 │ 0 │ Thử │ test operator │',
  );
  const kept = await subgraph(operator, 'status', name, '--past', '--json');
  expect(JSON.parse(kept.out)).toMatchObject({ versionNumber: 4, subgraphs: [{ name, standing: 'PAST' }] });
});

test.each([
  [['check', name, '--province=kon-tum'], '--endpoint=<address> is missing'],
  [['check', '--province=kon-tum', '--endpoint=http://x'], 'NAME is missing'],
  [['publish', name, '--endpoint=http://x'], '--province=<id> is missing'],
  [['check', name, '--province=kon-tum', '--endpoint=http://x', '--sdl=none.graphql'], 'There is no file'],
  [['publish', name, '--province=kon-tum', '--endpoint=x', '--expected-version=last'], '--expected-version takes'],
  [['rollback', name], '--reason=<why> is missing'],
  [['rollback', '--version=1', '--publication=2', '--reason=x'], 'give one of them'],
  [['retire', 'kon-tum-tea', '--reason=x'], 'Error [UNKNOWN_SUBGRAPH]'],
  [['history', '--most=0'], '--most takes a number'],
  [['status', '--province=nowhere'], 'Error [UNKNOWN_PROVINCE]'],
])('%j is refused in both languages', async (words, english) => {
  const { code, out, err } = await subgraph(desks.officer, ...words);
  const told = err.split('\n').filter((line) => line !== '' && line !== 'Đang kiểm tra…');
  expect([code, out, told.length]).toEqual([2, '', 2]);
  expect(err).toContain(english);
});

test.each(['check', 'publish', 'status', 'history', 'rollback', 'retire'])('%s explains itself', async (act) => {
  const { code, out } = await subgraph(desks.officer, act, '--help');
  expect([code, out.startsWith(`npm run -s hub -- subgraph ${act}`)]).toEqual([0, true]);
});
