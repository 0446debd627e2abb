import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json was not found above the running code');
  return findRoot(parent);
}

/** The folder that holds package.json, the same from source and from dist/: data files are read relative to it. */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));
