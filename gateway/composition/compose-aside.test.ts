import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { composeAside, DoesNotCompose } from './compose-aside.ts';
import { composeSupergraph } from './compose-supergraph.ts';
import type { SubgraphSdl } from './compose.ts';

const subgraph = (name: string, fields: string): SubgraphSdl => ({
  name,
  url: `http://${name}.invalid`,
  sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) type Query { ${fields} }`,
});

it('composes as it is composed in place, several at a time', async () => {
  const graphs = ['a: Int', 'b: Int', 'c: Int'].map((fields) => [subgraph('one', fields)]);
  expect(await Promise.all(graphs.map(async (each) => await composeAside(each)))).toEqual(
    graphs.map(composeSupergraph),
  );
});

it('the process does other work meanwhile', async () => {
  const many = Array.from({ length: 300 }, (_, at) => `f${at}: Int`).join(' ');
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await composeAside([subgraph('many', many)]);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});

it('says why subgraphs do not compose', async () => {
  const composed = composeAside([subgraph('one', 'a: Int'), subgraph('two', 'a: Int')]);
  await expect(composed).rejects.toBeInstanceOf(DoesNotCompose);
  await expect(composed).rejects.toMatchObject({ reasons: [expect.stringContaining('a')] });
});

it('what is no SDL is a reason, and the next is composed all the same', async () => {
  await expect(composeAside([{ name: 'x', url: 'http://x.invalid', sdl: 'type {' }])).rejects.toMatchObject({
    reasons: [expect.stringContaining('Syntax Error')],
  });
  expect(await composeAside([subgraph('one', 'd: Int')])).toBe(composeSupergraph([subgraph('one', 'd: Int')]));
});

it('a composition that takes too long is refused alone: those that wait behind it are composed', async () => {
  const many = Array.from({ length: 3000 }, (_, at) => `e${at}: Int`).join(' ');
  const endless = composeAside([subgraph('many', many)], { patienceMs: 20 });
  const waiting = composeAside([subgraph('one', 'waited: Int')]);
  await expect(endless).rejects.toMatchObject({ reasons: [expect.stringContaining('did not end')] });
  expect(await waiting).toBe(composeSupergraph([subgraph('one', 'waited: Int')]));
});

it('a process that has nothing else to do ends', async () => {
  const file = new URL('./compose-aside.ts', import.meta.url).href;
  const script = `import { composeAside } from ${JSON.stringify(file)};
    console.log((await composeAside(${JSON.stringify([subgraph('one', 'e: Int')])})).length > 0);`;
  const ended = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    {
      timeout: 20_000,
    },
  );
  expect(ended.stdout).toBe('true\n');
});
