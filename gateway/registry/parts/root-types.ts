import { Kind, type DocumentNode, type OperationTypeNode } from 'graphql';

/** Root types of a subgraph by what they are asked for; a schema that does not name them has them under the usual names. */
export function rootTypes({ definitions }: DocumentNode): ReadonlyMap<string, OperationTypeNode> {
  const operations = definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.operationTypes ?? []) : [],
  );
  const roots = new Map<string, OperationTypeNode>([
    ['Query', 'query' as OperationTypeNode],
    ['Mutation', 'mutation' as OperationTypeNode],
    ['Subscription', 'subscription' as OperationTypeNode],
  ]);
  for (const { type, operation } of operations) roots.set(type.name.value, operation);
  return roots;
}
