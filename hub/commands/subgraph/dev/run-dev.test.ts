import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../../../../schema/project-root.ts';
import { type } from '../../command-line/typed-command.fixture.ts';
import { runHub } from '../../hub/run-hub.ts';

let folder: string;
let dev: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lien-tinh-dev-'));
});
afterEach(async () => {
  if (dev && dev.exitCode === null) {
    const closed = once(dev, 'close');
    dev.kill('SIGINT');
    await closed;
  }
  dev = undefined;
  await rm(folder, { recursive: true });
});

const pathOf = (typed: string): string => join(folder, typed);

/** What the command has written, from the last that was waited for on. */
function reading(child: ChildProcess): (pattern: RegExp) => Promise<string> {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return async (pattern) => {
    await expect.poll(() => text, { timeout: 60_000, interval: 50 }).toMatch(pattern);
    const told = text;
    text = '';
    return told;
  };
}

test('what is saved is live in the whole graph; what fails is shown in the SDL, and the last good one stays', async () => {
  await type(runHub, ['subgraph', 'new', '--province=kon-tum', '--domain=security', 'project'], { pathOf });
  await symlink(join(projectRoot, 'node_modules'), pathOf('project/node_modules'));
  const source = pathOf('project/src/own/store-contents.ts');
  const good = await readFile(source, 'utf8');
  const words = ['subgraph', 'dev', 'project', '--start=node --import tsx src/main.ts', '--lang=en'];
  dev = spawn(process.execPath, ['--import', 'tsx', join('hub', 'commands', 'hub.ts'), ...words], {
    cwd: projectRoot,
    env: { PATH: process.execPath.replace(/\/node$/, ':/usr/bin:/bin'), INIT_CWD: folder, DATA_DIR: folder, PORT: '0' },
  });
  const told = reading(dev);
  const begun = await told(/✓ kon-tum-security: version 1 of the graph[^]*KonTumSecurityStore/);
  const url = `${/http:\S+?(?=\/ )/.exec(begun)?.[0] ?? ''}/graphql`;
  const ask = async (selection: string): Promise<unknown> => {
    const body = JSON.stringify({ query: `{ province(id: "kon-tum") { ${selection} } }` });
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return ((await response.json()) as { data?: { province?: unknown } }).data?.province;
  };
  const devices = 'security { socMonitoredDeviceCount { value basis } }';
  const live = (value: number): unknown => ({ security: { socMonitoredDeviceCount: { value, basis: 'LIVE' } } });
  await expect.poll(async () => await ask(devices)).toEqual(live(29));

  await writeFile(source, good.replaceAll('konTumSecurityStore', 'coffee'));
  const refused = await told(/✗ kon-tum-security fails; the last good one stays live\.[^]*\n\n/);
  expect(refused).toMatch(
    /NAMESPACES\n {2}✗ The name coffee is not this unit's[^]*\d+ \| {3}coffee: KonTumSecurityStore\n[^\n]*\^/,
  );
  expect(await ask('konTumSecurityStore { figures }')).toEqual({ konTumSecurityStore: { figures: 5 } });

  await writeFile(source, good.replace('figures!: number', 'figures!: '));
  await told(/✗ kon-tum-security does not start; the last good one stays live\./);
  expect(await ask(devices)).toEqual(live(29));

  await writeFile(source, good.replaceAll('konTumSecurityStore', 'konTumStore'));
  const figures = pathOf('project/data/figures.csv');
  await writeFile(figures, (await readFile(figures, 'utf8')).replace('EXACT,29,', 'EXACT,131,'));
  await told(/✓ kon-tum-security: version \d of the graph/);
  await expect.poll(async () => await ask(devices)).toEqual(live(131));
  expect(await ask('konTumStore { figures }')).toEqual({ konTumStore: { figures: 5 } });

  const ended = once(dev, 'close');
  dev.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  await expect(ask('id')).rejects.toThrow('fetch failed');
}, 240_000);

test('a port that is in use is told before anything is started', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const words = ['subgraph', 'dev', '--name=kon-tum-x', `--port=${port}`, '.'];
  const { code, err } = await type(runHub, words, { pathOf, environment: { DATA_DIR: folder } });
  taken.close();
  expect([code, err]).toEqual([2, expect.stringContaining('The port is in use; set another PORT')]);
});

test.each([
  [['--name=kon-tum-x', '--port=x', '.'], '--port must be 0 to 65535; found "x".'],
  [['nowhere'], 'has no package.json with a name'],
  [['--name=coffee', '.'], 'The name "coffee" begins with the id of no unit'],
  [['--name=coffee', '--province=atlantis', '.'], 'No unit has the id "atlantis".'],
  [['--name=kon-tum-x'], 'DIR is missing'],
])('%j cannot be run, and both languages say why', async (words, english) => {
  const { code, out, err } = await type(runHub, ['subgraph', 'dev', ...words], { pathOf });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(english);
});
