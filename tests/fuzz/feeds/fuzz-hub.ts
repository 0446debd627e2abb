import { randomBytes } from 'node:crypto';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { catalogue } from '../../../schema/indicators/catalogue.ts';
import type { Door } from '../../../services/feeds/submission.ts';
import { verifyLedger, type AuditFault } from '../../../services/ledger/audit/verify-ledger.ts';
import { migrateLedger, openLedger } from '../../../services/ledger/open-ledger.ts';
import { testFolder, type TestFolder } from '../../support/write-workbook.ts';

/** A ledger that files are thrown at. */
export interface FuzzHub {
  readonly door: Door;
  readonly folder: TestFolder;
  select<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** What is not as it was written. */
  verify(): Promise<readonly AuditFault[]>;
  close(): Promise<void>;
}

export async function openFuzzHub(url: string): Promise<FuzzHub> {
  const ledger = await openLedger({ url });
  await migrateLedger(ledger);
  const folder = await testFolder();
  return {
    door: { ledger, areas: committedAreas(), catalogue: catalogue(), today: () => '2026-11-01' },
    folder,
    select: async (sql, values = []) => await ledger.em.getConnection().execute(sql, [...values]),
    verify: async () => (await verifyLedger(ledger)).faults,
    close: async () => {
      await ledger.close(true);
      await folder.remove();
    },
  };
}

/** Names a source that no other file of the run has. */
export const freshName = (): string => randomBytes(8).toString('hex');
