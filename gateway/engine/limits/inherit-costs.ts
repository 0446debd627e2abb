import { Kind, type DocumentNode } from 'graphql';
import type { FieldCost } from './read-costs.ts';

/** What a type says itself, else what its interfaces say: the greatest weight, the first list size. */
function besides(own: FieldCost | undefined, inherited: FieldCost): FieldCost {
  if (!own) return inherited;
  return {
    weight: own.weight ?? inherited.weight,
    listSize: own.listSize ?? inherited.listSize,
    arguments: new Map([...inherited.arguments, ...own.arguments]),
  };
}

/**
 * A field costs what its interface says wherever the type itself says nothing, so that an operation costs the same
 * whether it asks through the interface or for the type.
 */
export function inheritCosts(supergraph: DocumentNode, fields: Map<string, Map<string, FieldCost>>): void {
  const declared = new Map(fields);
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const own = fields.get(definition.name.value);
    const together = new Map(own);
    for (const { name } of definition.fields ?? []) {
      const inherited = (definition.interfaces ?? [])
        .flatMap((each) => declared.get(each.name.value)?.get(name.value) ?? [])
        .toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
      for (const each of inherited) together.set(name.value, besides(together.get(name.value), each));
    }
    if (together.size > 0) fields.set(definition.name.value, together);
  }
}
