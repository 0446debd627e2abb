import { getNamedType, getNullableType, isInputObjectType, isListType, type GraphQLInputType } from 'graphql';
import type { Costs } from './read-costs.ts';

/** An input object costs 1 and each leaf 0, unless its place or its type says otherwise; a list costs its entries. */
export function weighInput(value: unknown, type: GraphQLInputType, weight: number | null, costs: Costs): number {
  if (value === undefined || value === null) return 0;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    return entries.reduce<number>((sum, entry) => sum + weighInput(entry, nullable.ofType, weight, costs), 0);
  }
  const named = getNamedType(type);
  const ownWeight = weight ?? costs.types.get(named.name) ?? null;
  if (!isInputObjectType(named) || typeof value !== 'object') return ownWeight ?? 0;
  const ofFields = costs.fields.get(named.name);
  let cost = ownWeight ?? 1;
  const fields = named.getFields();
  for (const [name, entry] of Object.entries(value)) {
    const field = fields[name];
    if (field) cost += weighInput(entry, field.type, ofFields?.get(name)?.weight ?? null, costs);
  }
  return cost;
}
