import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusReport } from './corpus-report.ts';

export const corpusParts = ['open', 'held-out'] as const;

export type CorpusPart = (typeof corpusParts)[number];

export interface CorpusEntry {
  readonly name: string;
  readonly part: CorpusPart;
  /** Where the files of the report lie. */
  readonly folder: string;
  readonly report: CorpusReport;
}

/** Every report of a part, by name: a folder with its files and `expected.ts`. */
async function readPart(part: CorpusPart): Promise<CorpusEntry[]> {
  const folder = join(import.meta.dirname, part);
  const names = (await readdir(folder)).toSorted();
  return await Promise.all(
    names.map(async (name) => {
      const { report } = (await import(join(folder, name, 'expected.ts'))) as { report: CorpusReport };
      return { name, part, folder: join(folder, name), report };
    }),
  );
}

export const readCorpus = async (): Promise<CorpusEntry[]> => (await Promise.all(corpusParts.map(readPart))).flat();
