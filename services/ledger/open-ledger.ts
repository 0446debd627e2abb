import { MikroORM } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { AuditEntryEntity } from './audit-entry.entity.ts';
import { DisputeEntryEntity } from './dispute-entry.entity.ts';
import { DomainVersionEntity } from './domain-version.entity.ts';
import { FeedEntity } from './feed.entity.ts';
import { FindingRetractionEntity } from './finding-retraction.entity.ts';
import { FindingEntity } from './finding.entity.ts';
import { GraphVersionEntity } from './graph-version.entity.ts';
import { Migration20261101Ledger } from './migrations/migration-20261101-ledger.ts';
import { Migration20261122VersionLease } from './migrations/migration-20261122-version-lease.ts';
import { Migration20261123Reporting } from './migrations/migration-20261123-reporting.ts';
import { Migration20261124Changes } from './migrations/migration-20261124-changes.ts';
import { Migration20261125ClaimIndex } from './migrations/migration-20261125-claim-index.ts';
import { Migration20261128FindingRetraction } from './migrations/migration-20261128-finding-retraction.ts';
import { Migration20261129Registry } from './migrations/migration-20261129-registry.ts';
import { Migration20261130SentOperation } from './migrations/migration-20261130-sent-operation.ts';
import { Migration20261201SubgraphTraffic } from './migrations/migration-20261201-subgraph-traffic.ts';
import { Migration20261202PublishingToken } from './migrations/migration-20261202-publishing-token.ts';
import { ObservationEntity } from './observation.entity.ts';
import { PublishingTokenEndEntity } from './publishing-token-end.entity.ts';
import { PublishingTokenEntity } from './publishing-token.entity.ts';
import { QuarantinedRowEntity } from './quarantined-row.entity.ts';
import { RecordEntity } from './record.entity.ts';
import { readPatienceMs, selectRows } from './read/select-rows.ts';
import { SourceEntity } from './source.entity.ts';
import { SubgraphPublicationEntity } from './subgraph-publication.entity.ts';
import { SubgraphStandingEntity } from './subgraph-standing.entity.ts';

export interface LedgerOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  /** Told of every SQL statement sent, in order; for counting and for logs of statements, never of values. */
  readonly onQuery?: (statement: string) => void;
  readonly poolSize?: number;
}

const connectPatienceMs = 10_000;

/** In the order in which they were written; a migration that was released is never changed. */
const migrations = [
  { name: 'Migration20261101Ledger', class: Migration20261101Ledger },
  { name: 'Migration20261122VersionLease', class: Migration20261122VersionLease },
  { name: 'Migration20261123Reporting', class: Migration20261123Reporting },
  { name: 'Migration20261128FindingRetraction', class: Migration20261128FindingRetraction },
  { name: 'Migration20261124Changes', class: Migration20261124Changes },
  { name: 'Migration20261125ClaimIndex', class: Migration20261125ClaimIndex },
  { name: 'Migration20261129Registry', class: Migration20261129Registry },
  { name: 'Migration20261130SentOperation', class: Migration20261130SentOperation },
  { name: 'Migration20261201SubgraphTraffic', class: Migration20261201SubgraphTraffic },
  { name: 'Migration20261202PublishingToken', class: Migration20261202PublishingToken },
];

/** The open database of the ledger: one pool of connections. */
export type LedgerDatabase = MikroORM;

export async function openLedger({ url, onQuery, poolSize = 10 }: LedgerOptions): Promise<LedgerDatabase> {
  return await MikroORM.init({
    clientUrl: url,
    entities: [
      SourceEntity,
      FeedEntity,
      ObservationEntity,
      RecordEntity,
      FindingEntity,
      FindingRetractionEntity,
      DomainVersionEntity,
      AuditEntryEntity,
      QuarantinedRowEntity,
      DisputeEntryEntity,
      GraphVersionEntity,
      SubgraphPublicationEntity,
      SubgraphStandingEntity,
      PublishingTokenEntity,
      PublishingTokenEndEntity,
    ],
    extensions: [Migrator],
    pool: { min: 0, max: poolSize },
    forceUtcTimezone: true,
    ensureDatabase: false,
    // A server that is gone without a word must not hold a request, or the pool, for ever.
    driverOptions: {
      connectionTimeoutMillis: connectPatienceMs,
      keepAlive: true,
      statement_timeout: readPatienceMs,
    },
    // Written by hand in the migrations: the triggers that keep the ledger append-only, and tables without an entity: one
    // that is unlogged, which entities cannot be, and counts, which are no history.
    schemaGenerator: { ignoreTriggers: true, skipTables: ['version_lease', 'sent_operation', 'subgraph_traffic'] },
    migrations: {
      migrationsList: migrations,
      snapshot: false,
      silent: true,
    },
    ...(onQuery ? { debug: ['query'], colors: false, logger: onQuery } : {}),
  });
}

/** Ends every connection. The ORM ends its pool only where it has sent something by itself; reads take the pool without it. */
export async function closeLedger(ledger: LedgerDatabase): Promise<void> {
  const pool = await ledger.em.getConnection().getNativeClient();
  await ledger.close(true);
  if (!pool.ended) await pool.end();
}

/** Brings the tables up to this version of the code; nothing happens where they already are. */
export async function migrateLedger(ledger: LedgerDatabase): Promise<void> {
  // Asked first: the migrator takes its time where there is nothing to do, and would make a database that was mistyped.
  const done = new Set(await migrationsDone(ledger));
  if (migrations.every(({ name }) => done.has(name))) return;
  await ledger.em.transactional(async (em) => {
    // An index on millions of figures takes its time.
    await em.execute('set local statement_timeout = 0');
    await ledger.migrator.up({ transaction: em.getTransactionContext() });
  });
}

const undefinedTable = '42P01';

async function migrationsDone(ledger: LedgerDatabase): Promise<string[]> {
  try {
    const rows = await selectRows<{ name: string }>(ledger, 'select name from mikro_orm_migrations', []);
    return rows.map(({ name }) => name);
  } catch (error) {
    if ((error as { code?: unknown }).code === undefinedTable) return [];
    throw error;
  }
}
