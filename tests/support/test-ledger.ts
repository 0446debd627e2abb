import { randomUUID } from 'node:crypto';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { catalogue } from '../../schema/indicators/catalogue.ts';
import { deliver, type Receipt } from '../../services/feeds/deliver.ts';
import type { Delivery } from '../../services/feeds/delivery.ts';
import type { Foundation } from '../../services/kit/foundation.ts';
import type { SourceClaim } from '../../services/ledger/claim.ts';
import { migrateLedger, openLedger, type LedgerDatabase } from '../../services/ledger/open-ledger.ts';
import { unknownVersions } from '../../services/ledger/versions/known-versions.ts';
import { testDatabase } from './database.ts';

export interface TestLedger {
  readonly url: string;
  readonly ledger: LedgerDatabase;
  readonly foundation: Foundation;
  /** SQL statements sent since the ledger was opened. */
  readonly statements: readonly string[];
  /** Brings claims in through the door of all feeds; name and digest are of no other delivery unless given. */
  append(delivery: Partial<Delivery>): Promise<Receipt>;
  close(): Promise<void>;
}

/** An empty ledger with its tables on a fresh database, on a fixed day. */
export async function testLedger(): Promise<TestLedger> {
  const database = await testDatabase();
  const statements: string[] = [];
  const ledger = await openLedger({ url: database.url, onQuery: (statement) => statements.push(statement) });
  await migrateLedger(ledger);
  statements.length = 0;
  const door = { ledger, areas: committedAreas(), catalogue: catalogue(), today: () => '2026-11-01' };
  return {
    url: database.url,
    ledger,
    statements,
    foundation: { ...door, versions: unknownVersions },
    append: async (delivery) =>
      await deliver(door, {
        name: randomUUID(),
        digest: randomUUID(),
        sources: [],
        observations: [],
        records: [],
        sourcePlaces: new Map(),
        faults: [],
        ...delivery,
      }),
    close: async () => {
      await ledger.close(true);
      await database.drop();
    },
  };
}

export const sampleSource = (id: string, words: Partial<SourceClaim> = {}): SourceClaim => ({
  id,
  provinceId: 'kon-tum',
  publisher: null,
  title: `Report ${id}`,
  url: null,
  file: `${id}.txt`,
  publishedOn: '2025-01-15',
  publishedInferred: false,
  kind: 'report',
  language: 'vi',
  ...words,
});
