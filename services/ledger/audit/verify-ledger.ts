import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from '../read/select-rows.ts';
import { noEntry, type AuditHead } from './read-head.ts';
import { auditHash, beginning, type AuditFacts } from './audit-hash.ts';
import {
  digestDisputeEntry,
  digestFeed,
  digestGraphVersion,
  digestPublishingToken,
  digestPublishingTokenEnd,
  rowsOfFeeds,
  rowsOfGraphVersions,
  type AskLedger,
} from './content-digest.ts';

/** Something that is not as it was written. */
export interface AuditFault {
  /** Number of the entry; null where what should have one has none. */
  readonly entry: number | null;
  /** What was written, as `feed 12`; of a missing head its hash. */
  readonly object: string;
  readonly kind: 'entry-changed' | 'entry-missing' | 'content-changed' | 'object-without-entry' | 'head-missing';
}

export interface VerifyOptions {
  /** Told of each entry that was read, of how many there were at the start. */
  readonly onEntry?: (entries: number, of: number) => void;
  /** Hash of the last entry as somebody noted it earlier: where it is no longer in the chain, that is a fault. */
  readonly sinceHead?: string | null;
}

export interface AuditVerdict {
  readonly entries: number;
  /** The last entry: whoever keeps its hash elsewhere can tell later that nothing was cut off the end. */
  readonly head: AuditHead;
  /** Entries after the noted head; null where none was given, or it is not in the chain. */
  readonly sinceHead: number | null;
  readonly faults: readonly AuditFault[];
  /** Feeds from before the chain began, for which nobody vouches. */
  readonly unaudited: number;
}

type EntryRow = Omit<AuditFacts, 'recordedAt'> & {
  readonly id: number;
  readonly recordedAt: number;
  readonly previous: string;
  readonly hash: string;
};

const entriesSql = `select id::float8 as id, act, object, province_id as "provinceId", actor, role, digest,
  (extract(epoch from recorded_at) * 1000)::float8 as "recordedAt", previous, hash
  from audit_entry where id > ? order by id limit 1000`;

async function* entriesOf(ledger: LedgerDatabase): AsyncGenerator<EntryRow> {
  for (let after = 0; ;) {
    const rows = await selectRows<EntryRow>(ledger, entriesSql, [after]);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** How the rows of an object are digested, by its kind. */
const digests: ReadonlyMap<string, (ask: AskLedger, id: number) => Promise<string>> = new Map([
  ['feed', digestFeed],
  ['dispute-entry', digestDisputeEntry],
  ['graph-version', digestGraphVersion],
  ['publishing-token', digestPublishingToken],
  ['publishing-token-end', digestPublishingTokenEnd],
]);

/** The digest of what the entry vouches for, as it now is; null for an act that leaves no rows. */
async function digestNow(ledger: LedgerDatabase, object: string): Promise<string | null> {
  const [kind = '', id] = object.split(' ');
  const digestOf = digests.get(kind) ?? null;
  return digestOf && (await digestOf(async (sql, values) => await selectRows(ledger, sql, values), Number(id)));
}

/** Feeds without an entry; those before the first that has one are from before the chain. */
const unauditedSql = `with first as (select min(split_part(object, ' ', 2)::bigint) as id from audit_entry where object like 'feed %')
  select count(*) filter (where f.id < coalesce(first.id, f.id + 1))::int as unaudited,
    coalesce(json_agg('feed ' || f.id order by f.id) filter (where f.id >= first.id), '[]') as orphans
  from feed f, first where not exists (select 1 from audit_entry a where a.object = 'feed ' || f.id)`;

/** What was said of a dispute, versions of the graph and publishing tokens without an entry, and rows of feeds and versions that never were. */
const orphansSql = `select 'dispute-entry ' || d.id as object from dispute_entry d
    where d.feed_id is null and not exists (select 1 from audit_entry a where a.object = 'dispute-entry ' || d.id)
  union all select 'graph-version ' || v.id from graph_version v
    where not exists (select 1 from audit_entry a where a.object = 'graph-version ' || v.id)
  union all select 'publishing-token ' || t.id from publishing_token t
    where not exists (select 1 from audit_entry a where a.object = 'publishing-token ' || t.id)
  union all select 'publishing-token-end ' || e.id from publishing_token_end e
    where not exists (select 1 from audit_entry a where a.object = 'publishing-token-end ' || e.id)
  ${rowsOfFeeds
    .map(
      (table) => `union all select '${table} of feed ' || r.feed_id from (select distinct feed_id from ${table}) r
    where r.feed_id is not null and not exists (select 1 from feed f where f.id = r.feed_id)`,
    )
    .join('\n  ')}
  ${rowsOfGraphVersions
    .map(
      (
        table,
      ) => `union all select '${table} of graph-version ' || r.graph_version_id from (select distinct graph_version_id from ${table}) r
    where not exists (select 1 from graph_version v where v.id = r.graph_version_id)`,
    )
    .join('\n  ')}`;

async function countEntries(ledger: LedgerDatabase): Promise<number> {
  const [row] = await selectRows<{ entries: number }>(ledger, 'select count(*)::int as entries from audit_entry', []);
  return row?.entries ?? 0;
}

/**
 * Walks the chain from its beginning and holds every entry against the one before and against the rows it vouches for. A
 * changed or missing entry, a changed, added or missing row, and a noted head that is gone, is a fault.
 */
export async function verifyLedger(
  ledger: LedgerDatabase,
  { onEntry = () => undefined, sinceHead = null }: VerifyOptions = {},
): Promise<AuditVerdict> {
  const faults: AuditFault[] = [];
  const expected = await countEntries(ledger);
  let head: AuditHead = noEntry;
  let entries = 0;
  let headAt = sinceHead === beginning ? 0 : null;
  for await (const entry of entriesOf(ledger)) {
    onEntry((entries += 1), expected);
    const { id, object } = entry;
    if (entry.previous !== head.hash) faults.push({ entry: id, object, kind: 'entry-missing' });
    const facts = { ...entry, recordedAt: new Date(entry.recordedAt) };
    if (auditHash(entry.previous, facts) !== entry.hash) faults.push({ entry: id, object, kind: 'entry-changed' });
    const digest = await digestNow(ledger, object);
    if (digest !== null && digest !== entry.digest) faults.push({ entry: id, object, kind: 'content-changed' });
    head = { entry: id, hash: entry.hash };
    if (entry.hash === sinceHead) headAt = entries;
  }
  if (sinceHead !== null && headAt === null) faults.push({ entry: null, object: sinceHead, kind: 'head-missing' });
  const [rest] = await selectRows<{ unaudited: number; orphans: string[] }>(ledger, unauditedSql, []);
  const orphans = await selectRows<{ object: string }>(ledger, orphansSql, []);
  for (const object of [...(rest?.orphans ?? []), ...orphans.map((each) => each.object)])
    faults.push({ entry: null, object, kind: 'object-without-entry' });
  const since = headAt === null ? null : entries - headAt;
  return { entries, head, sinceHead: since, faults, unaudited: rest?.unaudited ?? 0 };
}
