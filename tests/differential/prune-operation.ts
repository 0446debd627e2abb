import {
  Kind,
  parse,
  print,
  validate,
  visit,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import type { Operation } from './generate-operation.ts';

const removable: readonly string[] = [
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.DIRECTIVE,
  Kind.ARGUMENT,
];

/** Takes away from an operation what it can lose while `stillDiffers`: whole selections first, then what they carry. */
export async function pruneOperation(
  schema: GraphQLSchema,
  operation: Operation,
  stillDiffers: (operation: Operation) => Promise<boolean>,
): Promise<Operation> {
  let best = operation;
  for (let at = 0; ; at++) {
    const pruned = [...without(parse(best.query), at)];
    if (pruned.length === 0) return best;
    for (const document of pruned) {
      const candidate = tidy(document, best.variables);
      if (!candidate || candidate.query === best.query || !isValid(schema, candidate.query)) continue;
      if (!(await stillDiffers(candidate))) continue;
      best = candidate;
      // The same place holds another node now.
      at--;
      break;
    }
  }
}

function isValid(schema: GraphQLSchema, query: string): boolean {
  try {
    return validate(schema, parse(query)).length === 0;
  } catch {
    // Where every selection is gone, what is left is no document.
    return false;
  }
}

/** The document with its `at`th removable node gone, or replaced by what is in it. */
function* without(document: DocumentNode, at: number): Generator<DocumentNode> {
  for (const way of ['remove', 'open', 'plain'] as const) {
    let index = -1;
    let isThere = false;
    const changed = visit(document, {
      enter: (node: ASTNode) => {
        if (!removable.includes(node.kind) || ++index !== at) return undefined;
        isThere = true;
        if (way === 'remove') return null;
        if (way === 'plain') return node.kind === Kind.FIELD && node.alias ? { ...node, alias: undefined } : undefined;
        return opened(document, node);
      },
    });
    if (!isThere) return;
    yield spread(changed);
  }
}

/** A fragment as a bare one, whose selections then move into its parent. */
function opened(document: DocumentNode, node: ASTNode): ASTNode | undefined {
  if (node.kind === Kind.INLINE_FRAGMENT && node.typeCondition) return { ...node, typeCondition: undefined };
  if (node.kind !== Kind.FRAGMENT_SPREAD) return undefined;
  const fragment = document.definitions.find(
    (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === node.name.value,
  );
  if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return undefined;
  const { typeCondition, selectionSet } = fragment;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, directives: node.directives };
}

const spread = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: {
      leave: (node) => ({
        ...node,
        selections: node.selections.flatMap((selection): readonly SelectionNode[] =>
          selection.kind === Kind.INLINE_FRAGMENT && !selection.typeCondition && !selection.directives?.length
            ? selection.selectionSet.selections
            : [selection],
        ),
      }),
    },
  });

/** Drops fragments and variables that nothing uses any more. */
function tidy(document: DocumentNode, variables: Operation['variables']): Operation | null {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) return null;
  const spreads = new Set<string>();
  const used = new Set<string>();
  const read = (node: ASTNode): void => {
    visit(node, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void used.add(name.value),
      FragmentSpread: ({ name }) => {
        if (spreads.has(name.value)) return;
        spreads.add(name.value);
        for (const other of document.definitions)
          if (other.kind === Kind.FRAGMENT_DEFINITION && other.name.value === name.value) read(other);
      },
    });
  };
  read(operation);
  const definitions = document.definitions
    .filter((one) => one === operation || (one.kind === Kind.FRAGMENT_DEFINITION && spreads.has(one.name.value)))
    .map((one) =>
      one === operation
        ? {
            ...operation,
            variableDefinitions: operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)),
          }
        : one,
    );
  const kept = Object.entries(variables).filter(([name]) => used.has(name));
  return { query: print({ kind: Kind.DOCUMENT, definitions }), variables: Object.fromEntries(kept) };
}
