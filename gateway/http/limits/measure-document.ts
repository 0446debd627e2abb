import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** The size of what a document asks for, fragments spread out wherever they are used. */
export interface DocumentSize {
  readonly fields: number;
  readonly aliases: number;
  readonly depth: number;
}

const nothing: DocumentSize = { fields: 0, aliases: 0, depth: 0 };

const beside = (a: DocumentSize, b: DocumentSize): DocumentSize => ({
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  depth: Math.max(a.depth, b.depth),
});

/** Every fragment is measured once, so that the measuring itself stays small where the result is huge. */
export function measureDocument({ definitions }: DocumentNode): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const measured = new Map<string, DocumentSize>();

  const measureFragment = (name: string): DocumentSize => {
    const known = measured.get(name);
    if (known) return known;
    // For a fragment that spreads itself, which validation refuses later.
    measured.set(name, nothing);
    const size = measure(fragments.get(name)?.selectionSet);
    measured.set(name, size);
    return size;
  };

  const measure = (set: SelectionSetNode | undefined): DocumentSize => {
    let size = nothing;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) size = beside(size, measureFragment(selection.name.value));
      else if (selection.kind === Kind.INLINE_FRAGMENT) size = beside(size, measure(selection.selectionSet));
      else {
        const { fields, aliases, depth } = measure(selection.selectionSet);
        size = beside(size, {
          fields: fields + 1,
          aliases: aliases + (selection.alias ? 1 : 0),
          depth: depth + 1,
        });
      }
    }
    return size;
  };

  let whole = nothing;
  for (const each of definitions)
    if (each.kind === Kind.OPERATION_DEFINITION) whole = beside(whole, measure(each.selectionSet));
  return whole;
}
