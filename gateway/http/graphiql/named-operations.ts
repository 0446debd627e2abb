import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One question of `schema/operations`, as a tab of GraphiQL. */
export interface NamedOperation {
  /** With its leading comment: the question in Vietnamese and English. */
  readonly query: string;
  /** JSON text of `<name>.variables.json`; null where the operation's own defaults do. */
  readonly variables: string | null;
}

const ending = '.graphql';

/** Reads every operation of a folder, by file name. */
export async function readNamedOperations(folder: string): Promise<NamedOperation[]> {
  const files = await readdir(folder);
  const names = files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
  return await Promise.all(
    names.toSorted().map(async (name) => {
      const variables = `${name}.variables.json`;
      return {
        query: await readFile(join(folder, `${name}${ending}`), 'utf8'),
        variables: files.includes(variables) ? await readFile(join(folder, variables), 'utf8') : null,
      };
    }),
  );
}
