import { mayReport } from '../../../identity/rights.ts';
import { forbiddenOf, notOwnSource } from '../../../schema/errors/act-refusals.ts';
import type { RequestContext } from '../../kit/context.ts';
import { readOwnSources } from '../../ledger/read/read-own-sources.ts';

type Asking = Pick<RequestContext, 'identity' | 'areas' | 'ledger'>;

/** Refuses, in the name of the field, whoever may not write figures of the unit; null: of no one unit. */
export function requireReporter(field: string, provinceId: string | null, { identity, areas }: Asking): void {
  const isAllowed = provinceId === null ? identity.provinceId === null : mayReport(identity, provinceId, areas);
  if (!isAllowed) throw forbiddenOf(field, provinceId ?? 'others');
}

/**
 * What news pages or ministries say of a province is not the province's to change: it can be disputed. Editors and
 * operators may change any figure, and their feeds say that it was they.
 */
export async function requireOwnSources(
  sourceIds: readonly string[],
  { identity, areas, ledger }: Asking,
): Promise<void> {
  const area = identity.role === 'officer' && identity.provinceId ? areas.byId(identity.provinceId) : undefined;
  if (!area) return;
  const own = await readOwnSources(
    ledger,
    areas.lineage(area).map(({ id }) => id),
  );
  const others = sourceIds.filter((id) => !own.has(id));
  if (others.length > 0) throw notOwnSource(others);
}
