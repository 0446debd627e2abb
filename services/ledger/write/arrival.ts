import type { FeedKindWord } from '../../../schema/types/feed-words.ts';
import type { DataPart } from '../versions/known-versions.ts';
import { versionChannel } from '../versions/version-channel.ts';
import type { WriterSession } from './writer-session.ts';

/** Which delivery a row came with, and the instant all its rows share. */
export interface Arrival {
  readonly feedId: number;
  readonly recordedAt: Date;
}

/** Any number; the same for every writer of this database. */
const writerLock = 5_463_634;

export interface FeedHead {
  readonly kind: FeedKindWord;
  readonly name: string;
  readonly digest: string;
  /** Null where it speaks of several provinces. */
  readonly provinceId: string | null;
  /** Who brought it, and in which role; null for the hub itself. */
  readonly submitter: string | null;
  readonly role: string | null;
  /** Why held figures change; null where nobody said. */
  readonly reason: string | null;
}

/**
 * One writer at a time, until the transaction ends: so that the second clock never runs backwards, and a row is never
 * recorded earlier than one that a reader has already seen.
 */
export async function becomeWriter(session: WriterSession): Promise<void> {
  await session.execute('select pg_advisory_xact_lock(?)', [writerLock]);
}

/**
 * How these bytes fared where they are the last that came under this name: whole, or with refused rows. Older bytes that
 * come again take back what came between, and so do bytes whose province has changed its figures since: they are read
 * anew. The data set comes with every start, and takes back no correction.
 */
export async function feedBefore(
  session: WriterSession,
  head: Pick<FeedHead, 'name' | 'digest' | 'provinceId'>,
): Promise<'whole' | 'with-faults' | 'never'> {
  const [last] = await session.execute<{ digest: string; whole: boolean; overtaken: boolean }>(
    `select digest, (faults = '[]'::jsonb) as whole, exists (select 1 from feed later
       where later.province_id = f.province_id and later.id > f.id and later.accepted > 0) as overtaken
     from feed f where name = ? and province_id is not distinct from ? order by id desc limit 1`,
    [head.name, head.provinceId],
  );
  if (last?.digest !== head.digest) return 'never';
  if (!last.whole) return 'with-faults';
  return last.overtaken ? 'never' : 'whole';
}

/**
 * The instant of a delivery is later than that of every delivery before it, whatever the machine's clock does; and later
 * than the millisecond in which it is taken, for whoever read in that millisecond did not see the delivery.
 */
export async function nextInstant(session: WriterSession): Promise<Date> {
  const [row] = await session.execute<{ ms: number }>(
    `select (extract(epoch from greatest(date_trunc('milliseconds', clock_timestamp()),
       (select recorded_at from feed order by id desc limit 1),
       (select recorded_at from audit_entry order by id desc limit 1)) + interval '1 millisecond') * 1000)::float8 as ms`,
  );
  return new Date(row?.ms ?? Date.now());
}

export async function reserveFeedId(session: WriterSession): Promise<number> {
  const [row] = await session.execute<{ id: number }>(`select nextval('feed_id_seq')::float8 as id`);
  return row?.id as number;
}

export interface FeedCounts {
  readonly accepted: number;
  readonly unchanged: number;
  readonly faults: readonly unknown[];
}

export async function appendFeed(
  session: WriterSession,
  head: FeedHead,
  arrival: Arrival,
  { accepted, unchanged, faults }: FeedCounts,
): Promise<void> {
  await session.execute(
    `insert into feed (id, kind, name, digest, province_id, submitter, role, reason,
       accepted, unchanged, faults, recorded_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::timestamptz)`,
    [
      arrival.feedId,
      head.kind,
      head.name,
      head.digest,
      head.provinceId,
      head.submitter,
      head.role,
      head.reason,
      accepted,
      unchanged,
      JSON.stringify(faults),
      arrival.recordedAt.toISOString(),
    ],
  );
}

/** Tells every cache, with the commit, that answers of these parts are of yesterday. */
export async function raiseVersions(
  session: WriterSession,
  parts: Iterable<DataPart>,
  { recordedAt }: Pick<Arrival, 'recordedAt'>,
): Promise<void> {
  await session.execute(
    `with raised as (
       insert into domain_version (domain, version, recorded_at)
       select d, 1, ?::timestamptz from unnest(string_to_array(?, ',')) d
       on conflict (domain) do update set version = domain_version.version + 1, recorded_at = excluded.recorded_at
       returning domain, version
     )
     select pg_notify(?, json_build_object('versions', json_object_agg(domain, version::text))::text) from raised`,
    [recordedAt.toISOString(), [...parts].join(','), versionChannel],
  );
}
