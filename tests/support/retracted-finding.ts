import type { ObservationClaim } from '../../services/ledger/claim.ts';
import { sampleClaim } from './sample-claims.ts';
import type { TestLedger } from './test-ledger.ts';

const fibre = (period: string, value: string): ObservationClaim =>
  sampleClaim({
    provinceId: 'nghe-an',
    indicator: 'infrastructure.fibre-household-share',
    period,
    value,
    sourceId: 'one',
  });

/**
 * Makes the hub take a finding back: a fall from 92.5 to 64.1 is told, until the year before shows that it is the 92.5
 * which is out of line. The source `one` must be known.
 */
export async function retractFinding(db: TestLedger): Promise<void> {
  await db.append({ observations: [fibre('2023', '92.5'), fibre('2024', '64.1')] });
  await db.append({ observations: [fibre('2022', '62.0')] });
}
