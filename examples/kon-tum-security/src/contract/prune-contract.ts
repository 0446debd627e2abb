import { Kind, visit, type DefinitionNode, type DocumentNode } from 'graphql';
import type { Contract } from './read-contract.ts';

/** Types by name that can be come to from Province, itself included. */
function reachable({ definitions }: DocumentNode): ReadonlySet<string> {
  const found = new Set(['Province']);
  for (const name of found)
    for (const node of definitions)
      if (node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === name)
        visit(node, {
          NamedType: (type) => {
            found.add(type.name.value);
          },
        });
  return found;
}

/**
 * The contract as far as it can be served: fields of the profile of which nothing is stated are left out, and with them
 * the types that nothing leads to any more. What is not served here is the hub's own to answer.
 */
export function pruneContract({ document, profile, field }: Contract, stated: ReadonlySet<string>): DocumentNode {
  const pruned = visit(document, {
    ObjectTypeDefinition: (node) => {
      if (node.name.value === profile)
        return { ...node, fields: node.fields?.filter(({ name }) => stated.has(name.value)) ?? [] };
      // A profile without a field would be no type at all.
      if (node.name.value === 'Province' && stated.size === 0)
        return { ...node, fields: node.fields?.filter(({ name }) => name.value !== field) ?? [] };
      return undefined;
    },
  });
  const kept = reachable(pruned);
  const isKept = (node: DefinitionNode): boolean => !('name' in node && node.name) || kept.has(node.name.value);
  return { kind: Kind.DOCUMENT, definitions: pruned.definitions.filter(isKept) };
}
