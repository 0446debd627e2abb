import { Kind, type DocumentNode, type FieldNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { isIncluded, type ConditionValues } from '../planning/conditions.ts';
import type { Refusal } from './refusal.ts';

/** Of the refused fields those that an operation selects under these values: one that `@include` leaves out was not asked for. */
export function selectedRefusals(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  refused: ReadonlyMap<FieldNode, Refusal>,
  values: ConditionValues,
): Refusal[] {
  if (refused.size === 0) return [];
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [],
    ),
  );
  const found: Refusal[] = [];
  const walk = (selectionSet: SelectionSetNode | undefined): void => {
    for (const selection of selectionSet?.selections ?? []) {
      if (!isIncluded(selection, values)) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const spread = fragments.get(selection.name.value);
        fragments.delete(selection.name.value);
        walk(spread);
        continue;
      }
      const refusal = selection.kind === Kind.FIELD ? refused.get(selection) : undefined;
      if (refusal) found.push(refusal);
      else walk(selection.selectionSet);
    }
  };
  walk(operation.selectionSet);
  return found;
}
