import { getOperationAST, Kind, separateOperations, visit } from 'graphql';
import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { Caller } from '../engine.ts';
import { findRefusedFields } from './find-refused-fields.ts';
import type { Requirements } from './read-requirements.ts';
import type { Refusal } from './refusal.ts';

export interface Operation {
  /** Valid by the schema below. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
}

export interface Rights {
  /** What the operation was validated against: the API schema, or the caller's view of it. */
  readonly schema: GraphQLSchema;
  readonly requirements: Requirements;
  readonly caller: Caller;
}

export interface AllowedOperation {
  /**
   * To be planned and executed: the very document that was given where nothing is refused, null where nothing is left to
   * ask for. Variables are still to be coerced by the original, which may use more of them (`@skip` on a refused field).
   */
  readonly document: DocumentNode | null;
  /** By the nodes of the original document: in the answer such a field is null with an error. */
  readonly refused: ReadonlyMap<FieldNode, Refusal>;
}

const nothingRefused: ReadonlyMap<FieldNode, Refusal> = new Map();

/** Depends on nothing but the document and the caller's rights (not on variables), so it is done once for each of both. */
export function refuseFields({ document, operationName }: Operation, rights: Rights): AllowedOperation {
  if (rights.requirements.byField.size === 0) return { document, refused: nothingRefused };
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error(`The document has no operation ${operationName ?? 'that could be meant'}.`);
  const refused = findRefusedFields(document, operation, rights);
  return refused.size === 0
    ? { document, refused }
    : { document: withoutFields(onlyOperation(document, operation), refused), refused };
}

function withoutFields(document: DocumentNode, refused: ReadonlyMap<FieldNode, Refusal>): DocumentNode | null {
  const placeholder = createPlaceholder(document);
  const fewer = visit(document, {
    Field: (node) => (refused.has(node) ? null : undefined),
    // An emptied fragment stays: that its type was asked for makes the planner fetch the type, by which the projection
    // knows which objects of an abstract type have a refused field.
    SelectionSet: {
      leave: (node) => (node.selections.length === 0 ? { ...node, selections: [placeholder] } : undefined),
    },
  });
  const operation = getOperationAST(fewer);
  if (!operation || asksForNothing(fewer, operation.selectionSet, placeholder, new Set())) return null;
  const used = onlyOperation(fewer, operation);
  return visit(used, { OperationDefinition: (node) => withUsedVariables(node, used) });
}

/** The operation with the fragments it reaches. */
function onlyOperation(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  return separateOperations(document)[operation.name?.value ?? ''] ?? document;
}

/** Bare where it can be, to be one with the `__typename` that planners add; under a reserved name where a client took that. */
function createPlaceholder(document: DocumentNode): FieldNode {
  let isTaken = false;
  visit(document, { Field: ({ alias }) => void (isTaken ||= alias?.value === '__typename') });
  const name = { kind: Kind.NAME, value: '__typename' } as const;
  return isTaken
    ? { kind: Kind.FIELD, alias: { kind: Kind.NAME, value: '__refused' }, name }
    : { kind: Kind.FIELD, name };
}

function asksForNothing(
  document: DocumentNode,
  selectionSet: SelectionSetNode,
  placeholder: FieldNode,
  walked: Set<string>,
): boolean {
  return selectionSet.selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return selection === placeholder;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return asksForNothing(document, selection.selectionSet, placeholder, walked);
    }
    const name = selection.name.value;
    if (walked.has(name)) return true;
    walked.add(name);
    const fragment = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name,
    );
    return (
      fragment?.kind !== Kind.FRAGMENT_DEFINITION ||
      asksForNothing(document, fragment.selectionSet, placeholder, walked)
    );
  });
}

function withUsedVariables(operation: OperationDefinitionNode, document: DocumentNode): OperationDefinitionNode {
  const used = new Set<string>();
  visit(document, { VariableDefinition: () => false, Variable: (node) => void used.add(node.name.value) });
  const definitions = operation.variableDefinitions ?? [];
  return { ...operation, variableDefinitions: definitions.filter((each) => used.has(each.variable.name.value)) };
}
