import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { konTumSdl, serveSubgraph, type RunningEndpoint } from '../../../../gateway/registry/checks/kon-tum.fixture.ts';
import type { Typed } from '../../command-line/typed-command.fixture.ts';
import { openDesks, type Desks, type Typist } from '../../graph/typed-desk.fixture.ts';

let desks: Desks;
let endpoint: RunningEndpoint;
beforeAll(async () => {
  desks = await openDesks({ ENDPOINTS_ALLOWED: '127.0.0.0/8' });
  endpoint = await serveSubgraph(konTumSdl());
});
afterAll(async () => {
  endpoint.stop();
  await desks[Symbol.asyncDispose]();
});

const token = async (typist: Typist, ...words: string[]): Promise<Typed> => await typist('subgraph', 'token', ...words);
/** Instants differ from run to run. */
const settled = (text: string): string => text.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, 'then');

test('where there is none that is said', async () => {
  expect(await token(desks.officer, 'list', '--province=kon-tum', '--lang=en')).toEqual({
    code: 0,
    out: 'kon-tum has no publishing tokens.\n',
    err: '',
  });
});

test('a token stands alone on standard output, and what it is beside it; a build server publishes by it', async () => {
  const made = await token(desks.officer, 'make', '--province=kon-tum', '--name=máy chủ build', '--lang=en');
  expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^ltp_1_[\w-]{43}\n$/)]);
  expect(settled(made.err)).toBe(`ltp_1 máy chủ build (kon-tum): valid through 2027-11-01
     Made:  then test officer
The token is shown this once; the hub does not keep it. Put it where the build server keeps its secrets.
`);
  await writeFile(desks.pathOf('build.token'), made.out);
  const name = 'kon-tum-security';
  const words = ['subgraph', 'publish', name, '--province=kon-tum', `--endpoint=${endpoint.url}`];
  const published = await desks.stranger(...words, '--token-file=build.token');
  expect([published.code, published.out.split('\n')[0]]).toEqual([
    0,
    'Đã công bố kon-tum-security: đồ thị sang phiên bản 1.',
  ]);
  const status = await desks.stranger('subgraph', 'status', name, '--token-file=build.token', '--lang=en');
  expect(settled(status.out)).toContain(
    `Endpoint:   ${endpoint.url}\n     Published:  1, then v1 ltp_1 máy chủ build\n`,
  );
});

test('tokens are listed with what became of them, and revoked by number', async () => {
  const revoked = await token(desks.officer, 'revoke', '1', '--lang=en');
  expect([revoked.code, settled(revoked.out)]).toEqual([
    0,
    `ltp_1 máy chủ build (kon-tum): revoked
     Made:               then test officer
     Changed the graph:  then
     Revoked:            then test officer
Within five seconds no gateway takes it any more.
`,
  ]);
  await token(desks.editor, 'make', '--province=kon-tum', '--name=thử', '--days=1', '--json');
  const listed = await token(desks.officer, 'list', '--province=kon-tum');
  expect(settled(listed.out)).toMatch(
    /^2 mã truy cập công bố của kon-tum\.\n\nltp_2 thử \(kon-tum\): .*\n {5}Tạo: {2}then test editor\n\nltp_1 máy chủ build \(kon-tum\): đã thu hồi\n/,
  );
});

test('as JSON the answer is whole, and nothing stands beside it', async () => {
  const { code, out, err } = await token(desks.officer, 'make', '--province=kon-tum', '--name=x', '--json');
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({
    secret: expect.stringMatching(/^ltp_3_[\w-]{43}$/) as string,
    token: { id: '3', provinceId: 'kon-tum', name: 'x', expiresOn: '2027-11-01' },
  });
});

test.each([
  [['make', '--name=x'], '--province=<id> is missing'],
  [['make', '--province=kon-tum'], '--name=<text> is missing'],
  [['make', '--province=kon-tum', '--name=x', '--days=367'], '--days must be 1 to 366'],
  [['make', '--province=lang-son', '--name=x'], 'Error [FORBIDDEN]'],
  [['list', '--province=lang-son'], 'Error [FORBIDDEN]'],
  [['revoke', '--lang=en'], 'NUMBER is missing'],
  [['revoke', '99'], 'Error [UNKNOWN_ID]'],
  [['mak'], 'There is no command "subgraph token mak". The nearest is subgraph token make'],
])('%j is refused in both languages', async (words, english) => {
  const { code, out, err } = await token(desks.officer, ...words);
  expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 2]);
  expect(err).toContain(english);
});

test('the words "subgraph token" alone list the three', async () => {
  const { code, out } = await token(desks.officer);
  expect([code, out.match(/^ {2}subgraph token \w+/gm)?.length]).toEqual([0, 3]);
});
