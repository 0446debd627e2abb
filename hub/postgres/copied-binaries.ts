import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { BinaryPackage } from './binaries.ts';
import { isFileError } from './file-error.ts';

export function copyLocations(): string[] {
  return [...new Set([tmpdir(), '/var/tmp', '/tmp'])];
}

/**
 * A copy of the binaries that every user may read and run, kept per version and made anew when files are missing (a
 * cleaner of temporary files took them). Null when no trustworthy copy can stand here: a folder that is not ours alone
 * is never used, since its owner could change what runs.
 */
export function copyBinaries({ native, version }: BinaryPackage, location: string): string | null {
  const copy = join(location, `lien-tinh-postgres-${version}-${process.getuid?.() ?? 0}`);
  try {
    if (isOurs(copy) && isComplete(native, copy)) return copy;
    const draft = mkdtempSync(`${copy}.`);
    try {
      copyTree(native, draft);
      return settle(draft, copy, native);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  } catch (error) {
    if (isFileError(error, 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

/** Moves a finished draft to its place; of two starts at once the later one uses what the earlier one put there. */
function settle(draft: string, copy: string, native: string): string | null {
  if (isOurs(copy) && !isComplete(native, copy)) {
    const old = `${draft}.old`;
    renameSync(copy, old);
    rmSync(old, { recursive: true, force: true });
  }
  try {
    renameSync(draft, copy);
  } catch (error) {
    if (!isFileError(error, 'ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM')) throw error;
  }
  return isOurs(copy) && isComplete(native, copy) ? copy : null;
}

function isOurs(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  return stats !== undefined && stats.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o022) === 0;
}

function isComplete(native: string, copy: string): boolean {
  return neededFiles(native).every((path) => {
    const stats = lstatSync(join(copy, path), { throwIfNoEntry: false });
    return stats !== undefined && (stats.isDirectory() || stats.size === lstatSync(join(native, path)).size);
  });
}

function neededFiles(native: string): string[] {
  const paths = readdirSync(native, { recursive: true }).map(String);
  return paths.filter((path) => !path.endsWith('.a'));
}

function copyTree(native: string, target: string): void {
  chmodSync(target, 0o755);
  for (const path of neededFiles(native)) {
    const from = join(native, path);
    const to = join(target, path);
    const stats = lstatSync(from);
    if (stats.isSymbolicLink()) {
      symlinkSync(readlinkSync(from), to);
    } else if (stats.isDirectory()) {
      mkdirSync(to);
      chmodSync(to, 0o755);
    } else {
      copyFileSync(from, to);
      chmodSync(to, stats.mode & 0o100 ? 0o755 : 0o644);
    }
  }
  addMissingLinks(native, target);
}

/** npm packages hold no symbolic links: the package's install script makes them, unless install scripts are off. */
function addMissingLinks(native: string, target: string): void {
  const list = readFileSync(join(native, 'pg-symlinks.json'), 'utf8');
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(target, relative('native', link.target));
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(link.target), link.source), path);
  }
}
