import { join } from 'node:path';
import { projectRoot } from '../../schema/project-root.ts';
import { readNamedOperations, type NamedOperation } from '../../schema/operations/named-operation.ts';

/** The named operations as they stand, with the defaults of their variables, and what only the bench asks. */
export async function readOperations(wanted: readonly string[]): Promise<readonly NamedOperation[]> {
  const own = await readNamedOperations(join(projectRoot, 'bench', 'operations'));
  const all = [...own, ...(await readNamedOperations())];
  const unknown = wanted.filter((name) => all.every((each) => each.name !== name));
  if (unknown.length > 0) throw new Error(`No operation ${unknown.join(', ')}`);
  return wanted.length > 0 ? all.filter(({ name }) => wanted.includes(name)) : all;
}
