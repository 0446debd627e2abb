import { Kind, parse, print } from 'graphql';

/** What a supergraph says of who has each field: the arguments of its `@join__field`s, in an order of their own. */
export function fieldJoins(supergraphSdl: string): ReadonlyMap<string, readonly string[]> {
  const joins = new Map<string, readonly string[]>();
  for (const type of parse(supergraphSdl).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of type.fields ?? [])
      joins.set(
        `${type.name.value}.${name.value}`,
        directives
          .filter((directive) => directive.name.value === 'join__field')
          .map((directive) =>
            (directive.arguments ?? [])
              .map((argument) => print(argument))
              .toSorted()
              .join(', '),
          )
          .toSorted(),
      );
  }
  return joins;
}
