import { join } from 'node:path';
import { readNamedOperations } from '../../hub/commands/ask/named-operation.ts';
import { projectRoot } from '../../schema/project-root.ts';

export const namedOperations = await readNamedOperations(join(projectRoot, 'schema', 'operations'));

/** Text of the operation in the file of this name. */
export function namedOperation(name: string): string {
  const found = namedOperations.find((operation) => operation.name === name);
  if (!found) throw new Error(`there is no schema/operations/${name}.graphql`);
  return found.text;
}
