import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../../schema/project-root.ts';
import type { SubgraphSdl } from '../../composition/compose.ts';
import { subgraphsOf } from '../../engine/supergraph/subgraphs-of.ts';

/** The graph without any province's subgraph: what every version is composed with. */
export interface NationalGraph {
  readonly subgraphs: readonly SubgraphSdl[];
  readonly supergraphSdl: string;
  /** SHA-256 over the names and SDLs of its subgraphs: another one is another contract. */
  readonly digest: string;
}

const folder = join(projectRoot, 'schema', 'subgraphs');

/** As this release was printed. */
export async function committedNationalGraph(): Promise<NationalGraph> {
  const supergraphSdl = await readFile(join(folder, 'supergraph.graphql'), 'utf8');
  const subgraphs = await Promise.all(
    subgraphsOf(supergraphSdl).map(async ({ name, url }) => ({
      name,
      url,
      sdl: await readFile(join(folder, `${name}.graphql`), 'utf8'),
    })),
  );
  const named = subgraphs
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, sdl }) => [name, sdl]);
  return { subgraphs, supergraphSdl, digest: hash('sha256', JSON.stringify(named)) };
}
