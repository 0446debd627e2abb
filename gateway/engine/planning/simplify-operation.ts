import {
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { isIncluded, type ConditionValues } from './conditions.ts';
import { fetchedName, type RequiredArguments } from './required-arguments.ts';

export interface Simplification {
  readonly values: ConditionValues;
  readonly requiredArguments: RequiredArguments;
  /** Names of fields that are planned apart from these. */
  readonly leftOut: ReadonlySet<string>;
}

const typenameField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
const isIntrospection = (node: SelectionNode): boolean =>
  node.kind === Kind.FIELD && (node.name.value === '__schema' || node.name.value === '__type');
const decided = new Set(['skip', 'include', 'defer']);

function fragmentsWithin(
  node: OperationDefinitionNode | FragmentDefinitionNode,
  all: ReadonlyMap<string, FragmentDefinitionNode>,
  found: Map<string, FragmentDefinitionNode>,
): void {
  visit(node, {
    FragmentSpread({ name }) {
      const fragment = all.get(name.value);
      if (!fragment || found.has(name.value)) return;
      found.set(name.value, fragment);
      fragmentsWithin(fragment, all, found);
    },
  });
}

function variablesWithin(definitions: readonly (OperationDefinitionNode | FragmentDefinitionNode)[]): Set<string> {
  const used = new Set<string>();
  for (const definition of definitions)
    visit(definition, {
      VariableDefinition: () => false,
      Variable({ name }) {
        used.add(name.value);
      },
    });
  return used;
}

/** Without the fragments at its root: a planner may take those first, and mutations are made in the order they are written. */
function rootFields(
  selections: readonly SelectionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldNode[] {
  return selections.flatMap((each) => {
    if (each.kind === Kind.FIELD) return [each];
    const inner = each.kind === Kind.INLINE_FRAGMENT ? each : fragments.get(each.name.value);
    return rootFields(inner?.selectionSet.selections ?? [], fragments);
  });
}

/**
 * What there is to plan of an operation: conditions decided, introspection left out, nothing that is not used. A
 * selection of which nothing is left asks for `__typename`, so that it is known whether the object is there.
 */
export function simplifyOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { values, requiredArguments, leftOut }: Simplification,
): DocumentNode | undefined {
  const decide = {
    enter: (node: SelectionNode) => (isIntrospection(node) || !isIncluded(node, values) ? null : undefined),
  };
  const decideField = {
    enter: (node: FieldNode) => (leftOut.has(node.name.value) ? null : decide.enter(node)),
    leave: (node: FieldNode) => {
      const responseName = (node.alias ?? node.name).value;
      const value = fetchedName(node.name.value, responseName, requiredArguments);
      if (value !== responseName) return { ...node, alias: { kind: Kind.NAME, value } };
      // `id: id` is `id`, but not to every planner.
      return node.alias?.value === node.name.value ? { ...node, alias: undefined } : undefined;
    },
  };
  const simple: DocumentNode = visit(document, {
    OperationDefinition: { enter: (node) => (node === operation ? undefined : null) },
    Field: decideField,
    InlineFragment: decide,
    FragmentSpread: decide,
    Directive: ({ name }) => (decided.has(name.value) ? null : undefined),
    SelectionSet: {
      leave: (node) => (node.selections.length > 0 ? undefined : { ...node, selections: [typenameField] }),
    },
  });
  const fragments = new Map<string, FragmentDefinitionNode>();
  let root: OperationDefinitionNode | undefined;
  for (const definition of simple.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    else if (definition.kind === Kind.OPERATION_DEFINITION) root = definition;
  if (root?.operation === OperationTypeNode.MUTATION)
    root = {
      ...root,
      selectionSet: { ...root.selectionSet, selections: rootFields(root.selectionSet.selections, fragments) },
    };
  if (
    !root ||
    root.selectionSet.selections.every((each) => each.kind === Kind.FIELD && each.name.value === '__typename')
  )
    return undefined;
  const used = new Map<string, FragmentDefinitionNode>();
  fragmentsWithin(root, fragments, used);
  const variables = variablesWithin([root, ...used.values()]);
  const variableDefinitions =
    root.variableDefinitions?.filter(({ variable }) => variables.has(variable.name.value)) ?? [];
  return { kind: Kind.DOCUMENT, definitions: [{ ...root, variableDefinitions }, ...used.values()] };
}
