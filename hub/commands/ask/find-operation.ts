import type { NamedOperation } from '../../../schema/operations/named-operation.ts';
import { kebabName } from '../../../schema/operations/kebab-name.ts';

/** By file name or by operation name, however it is written. */
export function findNamedOperation(operations: readonly NamedOperation[], wanted: string): NamedOperation | undefined {
  const name = kebabName(wanted.replace(/\.graphql$/, ''));
  return operations.find((each) => each.name === name || kebabName(each.operationName) === name);
}
