import type { RecordClaim } from '../../../services/ledger/claim.ts';
import { deliver } from '../../../services/feeds/deliver.ts';
import { sampleSource } from '../../support/test-ledger.ts';
import type { TestHub } from '../../support/test-hub.ts';

/** What the data set has none of: a row of each type with restricted fields, of one province. */
export async function restrictedRows({ hub }: TestHub, provinceId: string): Promise<void> {
  const system: RecordClaim = {
    register: 'information-system',
    domain: 'security',
    provinceId,
    key: 'Cổng thông tin điện tử',
    period: null,
    content: { name: 'Cổng thông tin điện tử', level: 3, approvedOn: '2023-05', contact: 'Sở Thông tin' },
    sourceId: 'systems',
    locator: null,
  };
  await deliver(hub.foundation, {
    name: 'systems.json',
    digest: 'systems',
    sources: [sampleSource('systems', { provinceId })],
    observations: [],
    records: [system],
    sourcePlaces: new Map(),
    faults: [],
  });
}
