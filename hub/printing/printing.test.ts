import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDrift, writePrinted, type Printing } from './printing.ts';

describe('printed files', () => {
  let printing: Printing;
  beforeEach(() => {
    printing = {
      root: mkdtempSync(join(tmpdir(), 'printing-')),
      files: new Map([
        ['sdl/a.graphql', 'type A'],
        ['sdl/b.graphql', 'type B'],
      ]),
      wholeFolders: [{ path: 'sdl', ending: '.graphql' }],
      command: 'npm run print',
    };
  });
  afterEach(() => rmSync(printing.root, { recursive: true }));
  const put = (file: string, text: string): void => writeFileSync(join(printing.root, 'sdl', file), text);

  it('are in step once written', async () => {
    await writePrinted(printing);
    expect(await findDrift(printing)).toEqual([]);
  });

  it('that are missing, edited or left over are each named with the command that mends them', async () => {
    await writePrinted(printing);
    rmSync(join(printing.root, 'sdl', 'a.graphql'));
    put('b.graphql', 'type B2');
    put('old.graphql', 'type Old');
    expect(await findDrift(printing)).toEqual([
      'sdl/a.graphql is missing: run npm run print',
      'sdl/b.graphql is out of date: run npm run print',
      'sdl/old.graphql is no longer printed: run npm run print, which removes it',
    ]);
  });

  it('replace left-overs of their own ending and leave other files alone', async () => {
    await writePrinted(printing);
    put('old.graphql', 'type Old');
    put('README.md', 'kept');
    await writePrinted(printing);
    expect(readdirSync(join(printing.root, 'sdl')).toSorted()).toEqual(['README.md', 'a.graphql', 'b.graphql']);
  });
});
