import { readNamedOperations } from '../../schema/operations/named-operation.ts';

export const namedOperations = await readNamedOperations();

/** Text of the operation in the file of this name. */
export function namedOperation(name: string): string {
  const found = namedOperations.find((operation) => operation.name === name);
  if (!found) throw new Error(`there is no schema/operations/${name}.graphql`);
  return found.text;
}
