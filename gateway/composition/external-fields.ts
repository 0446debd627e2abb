import { extractLinkImplementations } from '@theguild/federation-composition';
import { Kind, parse, type ConstDirectiveNode } from 'graphql';

/** The fields of objects that a subgraph says are `@external`, as `Type.field`. */
export function externalFields(sdl: string): ReadonlySet<string> {
  const document = parse(sdl);
  const external = extractLinkImplementations(document)
    .resolveImportName('https://specs.apollo.dev/federation', '@external')
    .replace('@', '');
  const isExternal = ({ directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] | undefined }) =>
    directives.some(({ name }) => name.value === external);
  const fields = new Set<string>();
  for (const type of document.definitions)
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.OBJECT_TYPE_EXTENSION)
      for (const field of type.fields ?? [])
        if (isExternal(type) || isExternal(field)) fields.add(`${type.name.value}.${field.name.value}`);
  return fields;
}
