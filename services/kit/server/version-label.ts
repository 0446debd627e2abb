import { calendar, type VersionSet } from '../../ledger/versions/known-versions.ts';
import type { Foundation } from '../foundation.ts';
import type { SubgraphService } from './subgraph-service.ts';

/**
 * Makes the label of a fetch that begins now: the versions of all that the subgraph may read. The day is in it, since
 * every subgraph has questions whose answer depends on today.
 */
export function versionLabel(
  { reads }: Pick<SubgraphService, 'reads'>,
  { versions, today }: Pick<Foundation, 'versions' | 'today'>,
): () => VersionSet {
  const domains = reads();
  return () => ({ ...versions.of(domains), [calendar]: today() });
}
