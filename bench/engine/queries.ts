import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../schema/project-root.ts';

export const queryNames = ['heavy', 'middle', 'small'] as const;

export interface EngineQuery {
  readonly name: string;
  /** The request body, the same bytes for every contestant. */
  readonly body: string;
}

export async function readQueries(names: readonly string[]): Promise<EngineQuery[]> {
  return await Promise.all(
    names.map(async (name) => {
      const query = await readFile(join(projectRoot, 'bench', 'engine', 'queries', `${name}.graphql`), 'utf8');
      return { name, body: JSON.stringify({ query }) };
    }),
  );
}
