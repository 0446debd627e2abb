import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../../schema/project-root.ts';
import { Domain } from '../../../../schema/types/domain.ts';
import { type, type Typed } from '../../command-line/typed-command.fixture.ts';
import { runHub } from '../../hub/run-hub.ts';
import { projectFiles } from './project-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lien-tinh-starter-'));
});
afterEach(async () => await rm(folder, { recursive: true }));

const start = async (...words: string[]): Promise<Typed> =>
  await type(runHub, ['subgraph', 'new', ...words], { pathOf: (typed) => join(folder, typed) });

/** What a project consists of, without what running it leaves behind. */
async function filesIn(project: string): Promise<Record<string, string>> {
  const entries = await readdir(project, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(project, join(parentPath, name)))
    .filter((path) => !/^(?:node_modules|dist)\/|\.sqlite/.test(path));
  const texts = paths.map(async (path) => [path, await readFile(join(project, path), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

const example = async (name: string): Promise<Record<string, string>> =>
  await filesIn(join(projectRoot, 'examples', name));

describe('the examples', () => {
  test('of Kon Tum is what the starter makes', async () => {
    const { code } = await start('--province=kon-tum', '--domain=security', 'made');
    expect(code).toBe(0);
    expect(await filesIn(join(folder, 'made'))).toEqual(await example('kon-tum-security'));
  });

  test('of Khánh Hòa is what the starter makes, with what the province adds', async () => {
    await start('--province=khanh-hoa', '--domain=infrastructure', 'made');
    const committed = await example('khanh-hoa-infrastructure');
    const made = await filesIn(join(folder, 'made'));
    const added = Object.keys(committed).filter((path) => made[path] === undefined);
    expect(added.toSorted()).toEqual([
      'data/synthetic-ports.csv',
      'src/own/synthetic-ports.ts',
      'tests/synthetic-ports.test.ts',
    ]);
    const own = new Set([...added, 'README.md', 'src/own/own-resolvers.ts']);
    const shared = (files: Record<string, string>) =>
      Object.fromEntries(Object.entries(files).filter(([path]) => !own.has(path)));
    expect(shared(committed)).toEqual(shared(made));
  });
});

describe('a project of another unit', () => {
  /** Runs one of its scripts as npm would. */
  const run = async (project: string, ...words: string[]): Promise<readonly [number, string]> =>
    await new Promise((resolve) => {
      execFile(process.execPath, words, { cwd: project, env: {} }, (error, out, err) =>
        resolve([Number(error?.code ?? 0), `${out}${err}`]),
      );
    });

  test('compiles, keeps the contract and lets nobody in but the hub', async () => {
    await start('--province=nghe-an', '--domain=programme', 'made');
    const project = join(folder, 'made');
    await symlink(join(projectRoot, 'node_modules'), join(project, 'node_modules'));
    expect(await run(project, 'node_modules/typescript/bin/tsc', '--noEmit')).toEqual([0, '']);
    const [code, told] = await run(project, '--import', 'tsx', 'test-kit/main.ts');
    expect([code, told]).toEqual([
      0,
      expect.stringMatching(/^✓ SDL\n✓ .* own province\n✓ .*\n[✓!] .*[^]*✓ .* signatures\n$/),
    ]);
  });

  test.each(Domain.words)('of the domain %s has no name of the template left', async (domain) => {
    const owner = { provinceId: 'khanh-hoa-2025', nameVi: 'Khánh Hòa', domain };
    const files = await projectFiles(owner);
    const left = [...files].filter(([path, text]) => /kon-?\s?tum/i.test(`${path} ${text}`)).map(([path]) => path);
    expect(left).toEqual([]);
    expect(files.get('src/publication.ts')).toContain(`name: 'khanh-hoa-2025-${domain}'`);
    expect(files.get(`contract/${domain}.graphql`)).toContain('type Province @key(fields: "id")');
  });

  test('of which no report is known begins with blank figures, and no made-up ones', async () => {
    const files = await projectFiles({ provinceId: 'lai-chau', nameVi: 'Lai Châu', domain: 'economy' });
    const [head, ...rows] = (files.get('data/figures.csv') ?? '').trimEnd().split('\n');
    expect(head).toBe('field,period,qualifier,value,lower,upper,numerator,denominator,stated,locator');
    expect(rows.every((row) => /^\w+,{9}$/.test(row))).toBe(true);
    expect(files.get('data/records.json')).toBe('{}\n');
  });

  test('has the newest figure of each indicator, in the words of the contract', async () => {
    const files = await projectFiles({ provinceId: 'kon-tum', nameVi: 'Kon Tum', domain: 'infrastructure' });
    const rows = (files.get('data/figures.csv') ?? '').split('\n');
    // Reported for 2022 too.
    expect(rows.filter((row) => row.startsWith('fibreCommuneShare,'))).toEqual([
      'fibreCommuneShare,2024-S1,EXACT,100,,,,,,"kon-tum-2024-s1, paragraph 7"',
    ]);
  });
});

describe('nothing is written', () => {
  const right = ['--province=kon-tum', '--domain=security'];
  test.each([
    [
      ['--province=kontum', '--domain=security', 'x'],
      'No unit has the id "kontum". The nearest: kon-tum, quang-ngai-2025.',
    ],
    [['--province=atlantis', '--domain=security', 'x'], 'No unit has the id "atlantis".'],
    [['--province=kon-tum', '--domain=coffee', 'x'], '--domain must be one of infrastructure, public-services'],
    [['--province=kon-tum', 'x'], '--domain=infrastructure|public-services|security|economy|programme is missing.'],
    [['--domain=security', 'x'], '--province=<id> is missing.'],
    [right, 'DIR is missing'],
  ])('for %j, and both languages say why', async (words, english) => {
    const { code, out, err } = await start(...words);
    expect([code, out, await readdir(folder)]).toEqual([2, '', []]);
    expect(err).toContain(english);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
  });

  test('into a folder that holds something, or a file', async () => {
    await mkdir(join(folder, 'full'));
    await writeFile(join(folder, 'full', 'work.ts'), 'a day of work');
    const { code, err } = await start(...right, 'full');
    expect([code, err]).toEqual([2, expect.stringContaining('holds work.ts; no file is ever overwritten.')]);
    expect((await start(...right, 'full/work.ts')).err).toContain('is a file.');
    expect(await readdir(folder, { recursive: true })).toEqual(['full', 'full/work.ts']);
  });
});

test('an empty folder is filled', async () => {
  await mkdir(join(folder, 'empty'));
  const { code, err } = await start('--province=kon-tum', '--domain=security', 'empty');
  expect(code).toBe(0);
  expect(await readdir(folder)).toEqual(['empty']);
  expect(err).toContain('kon-tum ended on 2025-06-30');
});
