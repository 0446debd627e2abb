import type { SourceClaim } from '../claim.ts';
import type { Arrival } from './arrival.ts';
import type { WriterSession } from './writer-session.ts';

const insertSql = `insert into source (id, province_id, publisher, title, url, file, published_on, published_inferred, kind,
    language, feed_id, recorded_at)
  select id, "provinceId", publisher, title, url, file, "publishedOn", "publishedInferred", kind, language, ?, ?::timestamptz
  from jsonb_to_recordset(?::jsonb) as c(id text, "provinceId" text, publisher text, title text, url text, file text,
    "publishedOn" text, "publishedInferred" boolean, kind text, language text)
  on conflict (id) do nothing returning id`;

/** Appends sources that the ledger does not know; a source is written once, so figures can point to it for ever. */
export async function appendSources(
  session: WriterSession,
  sources: readonly SourceClaim[],
  arrival: Arrival,
): Promise<number> {
  if (sources.length === 0) return 0;
  const added = await session.execute(insertSql, [
    arrival.feedId,
    arrival.recordedAt.toISOString(),
    JSON.stringify(sources),
  ]);
  return added.length;
}

/** Which of the ids the ledger knows. */
export async function knownSources(session: WriterSession, ids: readonly string[]): Promise<Set<string>> {
  const rows = await session.execute(`select id from source where id in (select jsonb_array_elements_text(?::jsonb))`, [
    JSON.stringify(ids),
  ]);
  return new Set((rows as unknown as { id: string }[]).map(({ id }) => id));
}

/** Which sources the staged rows come from, as far as nothing refused them. */
export async function citedSources(session: WriterSession): Promise<Set<string>> {
  const rows = await session.execute<{ id: string }>(
    'select distinct source_id as id from staged where faults is null',
  );
  return new Set(rows.map(({ id }) => id));
}
