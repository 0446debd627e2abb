import { Kind, valueFromASTUntyped, type DirectiveNode, type DocumentNode } from 'graphql';

/** How a supergraph calls `@cost` and `@listSize`. */
export interface CostDirectiveNames {
  readonly cost: string;
  readonly listSize: string;
}

const specification = /^https:\/\/specs\.apollo\.dev\/cost\/v\d+\.\d+$/;

const argument = ({ arguments: given }: DirectiveNode, name: string): unknown => {
  const found = given?.find((each) => each.name.value === name);
  return found && valueFromASTUntyped(found.value);
};

/** Entries of `import` are `"@cost"` or `{ name: "@cost", as: "@price" }`. */
function importedAs(imports: readonly unknown[], name: string): string | null {
  for (const each of imports) {
    if (each === name) return name.slice(1);
    if (typeof each !== 'object' || each === null || !('name' in each) || each.name !== name) continue;
    return 'as' in each && typeof each.as === 'string' ? each.as.slice(1) : name.slice(1);
  }
  return null;
}

/**
 * Null where the supergraph links no cost specification: a directive `@cost` is somebody else's then.
 * federation-composition's own resolver is not used: it overlooks that an import may rename `@cost`.
 */
export function costDirectiveNames({ definitions }: DocumentNode): CostDirectiveNames | null {
  const link = definitions
    .flatMap((each) =>
      each.kind === Kind.SCHEMA_DEFINITION || each.kind === Kind.SCHEMA_EXTENSION ? (each.directives ?? []) : [],
    )
    .find((each) => each.name.value === 'link' && specification.test(String(argument(each, 'url'))));
  if (!link) return null;
  const imports = argument(link, 'import');
  const list: readonly unknown[] = Array.isArray(imports) ? imports : [];
  const namespace = argument(link, 'as');
  const prefix = typeof namespace === 'string' ? namespace : 'cost';
  // The directive that is called like its specification goes by the bare namespace.
  return {
    cost: importedAs(list, '@cost') ?? prefix,
    listSize: importedAs(list, '@listSize') ?? `${prefix}__listSize`,
  };
}
