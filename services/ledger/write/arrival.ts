import type { EntityManager } from '@mikro-orm/postgresql';
import type { DomainWord } from '../../../schema/types/domain.ts';
import { versionChannel } from '../versions/version-channel.ts';

/** Which delivery a row came with, and the instant all its rows share. */
export interface Arrival {
  readonly feedId: number;
  readonly recordedAt: Date;
}

/** Any number; the same for every writer of this database. */
const writerLock = 5_463_634;

export interface FeedHead {
  readonly name: string;
  readonly digest: string;
  readonly faults: readonly unknown[];
}

/**
 * One writer at a time, until the transaction ends: so that the second clock never runs backwards, and a row is never
 * recorded earlier than one that a reader has already seen.
 */
export async function becomeWriter(em: EntityManager): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(?)', [writerLock]);
}

/**
 * How these bytes fared where they are the last that came under this name: whole, or with refused rows. Older bytes that
 * come again take back what came between, so they are read anew.
 */
export async function feedBefore(em: EntityManager, head: FeedHead): Promise<'whole' | 'with-faults' | 'never'> {
  const rows = (await em.execute(
    `select digest, (faults = '[]'::jsonb) as whole from feed where name = ? order by id desc limit 1`,
    [head.name],
  )) as unknown as { digest: string; whole: boolean }[];
  const last = rows[0];
  if (last?.digest !== head.digest) return 'never';
  return last.whole ? 'whole' : 'with-faults';
}

/** The instant of a delivery is later than that of every delivery before it, whatever the machine's clock does. */
export async function nextInstant(em: EntityManager): Promise<Date> {
  const rows = (await em.execute(
    `select (extract(epoch from greatest(date_trunc('milliseconds', clock_timestamp()), max(recorded_at) + interval '1 millisecond')) * 1000)::float8 as ms from feed`,
  )) as unknown as { ms: number }[];
  return new Date(rows[0]?.ms ?? Date.now());
}

export async function reserveFeedId(em: EntityManager): Promise<number> {
  const rows = (await em.execute(`select nextval('feed_id_seq')::float8 as id`)) as unknown as { id: number }[];
  return rows[0]?.id as number;
}

export async function appendFeed(
  em: EntityManager,
  head: FeedHead,
  arrival: Arrival,
  counts: { readonly accepted: number; readonly unchanged: number },
): Promise<void> {
  await em.execute(
    `insert into feed (id, name, digest, accepted, unchanged, faults, recorded_at) values (?, ?, ?, ?, ?, ?::jsonb, ?::timestamptz)`,
    [
      arrival.feedId,
      head.name,
      head.digest,
      counts.accepted,
      counts.unchanged,
      JSON.stringify(head.faults),
      arrival.recordedAt.toISOString(),
    ],
  );
}

/** Tells every cache, with the commit, that answers of these domains are of yesterday. */
export async function raiseVersions(em: EntityManager, domains: Iterable<DomainWord>, arrival: Arrival): Promise<void> {
  await em.execute(
    `with raised as (
       insert into domain_version (domain, version, recorded_at)
       select d, 1, ?::timestamptz from unnest(string_to_array(?, ',')) d
       on conflict (domain) do update set version = domain_version.version + 1, recorded_at = excluded.recorded_at
       returning domain, version
     )
     select pg_notify(?, json_build_object('versions', json_object_agg(domain, version::text))::text) from raised`,
    [arrival.recordedAt.toISOString(), [...domains].join(','), versionChannel],
  );
}
