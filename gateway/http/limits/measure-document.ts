import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** The size of what a document asks for, fragments spread out wherever they are used. */
export interface DocumentSize {
  readonly fields: number;
  /** Fields of the operations themselves, each of which is fetched on its own. */
  readonly rootFields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly depth: number;
}

const nothing: DocumentSize = { fields: 0, rootFields: 0, aliases: 0, directives: 0, depth: 0 };

const written = ({ directives }: { readonly directives?: readonly unknown[] | undefined }): DocumentSize =>
  directives?.length ? { ...nothing, directives: directives.length } : nothing;

const beside = (a: DocumentSize, b: DocumentSize): DocumentSize => ({
  fields: a.fields + b.fields,
  rootFields: a.rootFields + b.rootFields,
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
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
    const fragment = fragments.get(name);
    const size = fragment ? beside(written(fragment), measure(fragment.selectionSet)) : nothing;
    measured.set(name, size);
    return size;
  };

  const measure = (set: SelectionSetNode | undefined): DocumentSize => {
    let size = nothing;
    for (const selection of set?.selections ?? []) {
      size = beside(size, written(selection));
      if (selection.kind === Kind.FRAGMENT_SPREAD) size = beside(size, measureFragment(selection.name.value));
      else if (selection.kind === Kind.INLINE_FRAGMENT) size = beside(size, measure(selection.selectionSet));
      else {
        const { fields, aliases, directives, depth } = measure(selection.selectionSet);
        size = beside(size, {
          fields: fields + 1,
          rootFields: 1,
          aliases: aliases + (selection.alias ? 1 : 0),
          directives,
          depth: depth + 1,
        });
      }
    }
    return size;
  };

  let whole = nothing;
  for (const each of definitions)
    if (each.kind === Kind.OPERATION_DEFINITION) {
      whole = beside(beside(whole, written(each)), measure(each.selectionSet));
      for (const variable of each.variableDefinitions ?? []) whole = beside(whole, written(variable));
    }
  return whole;
}
