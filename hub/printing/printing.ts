import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files made from code and committed, so that a change of the code shows as a change of theirs. */
export interface Printing {
  /** Folder that paths are relative to. */
  readonly root: string;
  /** Text by path, `docs/errors.md`. */
  readonly files: ReadonlyMap<string, string>;
  /** Folders whose files of this ending are all printed: any other is a left-over. */
  readonly wholeFolders?: readonly { readonly path: string; readonly ending: string }[];
  /** What writes them: `npm run docs`. */
  readonly command: string;
}

const readIfPresent = async (path: string): Promise<string | null> => await readFile(path, 'utf8').catch(() => null);

async function leftOvers({ root, files, wholeFolders = [] }: Printing): Promise<string[]> {
  const found: string[] = [];
  for (const { path, ending } of wholeFolders) {
    const names = await readdir(join(root, path)).catch(() => []);
    found.push(...names.filter((name) => name.endsWith(ending)).map((name) => `${path}/${name}`));
  }
  return found.filter((path) => !files.has(path));
}

/** One line a committed file that is not what the code prints now; empty where all are. */
export async function findDrift(printing: Printing): Promise<string[]> {
  const { root, files, command } = printing;
  const faults: string[] = [];
  for (const [path, text] of files) {
    const found = await readIfPresent(join(root, path));
    if (found !== text) faults.push(`${path} is ${found === null ? 'missing' : 'out of date'}: run ${command}`);
  }
  const extra = await leftOvers(printing);
  return [...faults, ...extra.map((path) => `${path} is no longer printed: run ${command}, which removes it`)];
}

export async function writePrinted(printing: Printing): Promise<void> {
  for (const [path, text] of printing.files) {
    const file = join(printing.root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  for (const path of await leftOvers(printing)) await rm(join(printing.root, path));
}
