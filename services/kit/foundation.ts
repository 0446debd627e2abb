import type { AreaList } from '../../schema/areas/area-list.ts';
import type { Catalogue } from '../../schema/indicators/catalogue.ts';
import type { LedgerDatabase } from '../ledger/open-ledger.ts';
import type { KnownVersions } from '../ledger/versions/known-versions.ts';

/** What a subgraph stands on for as long as it runs. */
export interface Foundation {
  readonly ledger: LedgerDatabase;
  readonly areas: AreaList;
  readonly catalogue: Catalogue;
  readonly versions: KnownVersions;
  /** Today in Việt Nam, YYYY-MM-DD; a test sets it. */
  readonly today: () => string;
}
