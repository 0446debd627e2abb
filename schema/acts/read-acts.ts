import { join } from 'node:path';
import { readNamedOperations, type NamedOperation } from '../operations/named-operation.ts';
import { projectRoot } from '../project-root.ts';

/** Every mutation by its name, asking for all that became of it; unlike a question it needs its variables. */
export const readActs = async (): Promise<readonly NamedOperation[]> =>
  await readNamedOperations(join(projectRoot, 'schema', 'acts'));
