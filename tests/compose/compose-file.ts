import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../schema/project-root.ts';

export interface ComposeService {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string | number>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck: { readonly test: readonly string[] };
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
}

export interface ComposeFile {
  readonly text: string;
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}

/** The file as compose reads it, with its anchors merged; variables stay as written. */
export async function readComposeFile(): Promise<ComposeFile> {
  const text = await readFile(join(projectRoot, 'docker-compose.yml'), 'utf8');
  return { text, ...(parse(text, { merge: true }) as Omit<ComposeFile, 'text'>) };
}
