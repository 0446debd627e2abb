import { hash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GraphVersion } from '../publication.ts';

/** Where a process keeps its copy, below its DATA_DIR. */
export const graphCopyFile = (dataFolder: string): string => join(dataFolder, 'registry', 'last-good.json');

const ownerOnly = 0o600;
const ownerOnlyFolder = 0o700;

/** The last version that a gateway served, on its own disk: for a start while the registry is out of reach. */
interface GraphCopy {
  /** SHA-256 of the supergraph without publications: a copy from another release is of another contract. */
  readonly national: string;
  readonly version: GraphVersion;
}

const digestOf = (value: unknown): string => hash('sha256', JSON.stringify(value));

/** Whole or not at all: a process that dies meanwhile leaves the copy before. */
export async function writeGraphCopy(file: string, version: GraphVersion, nationalSdl: string): Promise<void> {
  const copy: GraphCopy = { national: hash('sha256', nationalSdl), version };
  await mkdir(dirname(file), { recursive: true, mode: ownerOnlyFolder });
  const draft = `${file}.${randomUUID()}`;
  try {
    const handle = await open(draft, 'wx', ownerOnly);
    try {
      await handle.writeFile(JSON.stringify({ digest: digestOf(copy), copy }));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** JSON knows no instants. */
const toVersion = (version: GraphVersion): GraphVersion => ({
  ...version,
  publications: version.publications.map((publication) => ({
    ...publication,
    setAside: publication.setAside && { ...publication.setAside, since: new Date(publication.setAside.since) },
  })),
});

/** Throws, with the reason, where there is no copy, it is not whole, or it is of another release. */
export async function readGraphCopy(file: string, nationalSdl: string): Promise<GraphVersion> {
  const { digest, copy } = JSON.parse(await readFile(file, 'utf8')) as { digest?: unknown; copy?: GraphCopy };
  if (!copy || digest !== digestOf(copy)) throw new Error('the copy is not as it was written');
  if (copy.national !== hash('sha256', nationalSdl)) throw new Error('the copy is of another release of the hub');
  return toVersion(copy.version);
}
