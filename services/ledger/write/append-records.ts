import type { RecordClaim } from '../claim.ts';
import type { Appended } from './appended.ts';
import type { Arrival } from './arrival.ts';
import type { WriterSession } from './writer-session.ts';

interface HeldRow {
  readonly position: number;
  readonly id: number;
  readonly revision: number;
  readonly same: boolean;
}

const parameters = `position int, id bigint, register text, domain text, "provinceId" text, key text, period text,
  content jsonb, "sourceId" text, locator text, revision int, supersedes bigint`;

const heldSql = `select c.position, r.id::float8 as id, r.revision,
    (not r.withdrawn and r.content = c.content and r.period is not distinct from c.period
      and r.locator is not distinct from c.locator) as same
  from jsonb_to_recordset(?::jsonb) as c(${parameters})
  join record r on r.register = c.register and r.source_id = c."sourceId" and r.province_id = c."provinceId"
    and r.key = c.key
  where not exists (select 1 from record n where n.supersedes = r.id)`;

const insertSql = `insert into record (id, register, domain, province_id, key, period, content, source_id, locator, revision,
    supersedes, reason, withdrawn, feed_id, recorded_at)
  select id, register, domain, "provinceId", key, period, content, "sourceId", locator, revision, supersedes,
    case when supersedes is null then null else ?::text end, false, ?, ?::timestamptz
  from jsonb_to_recordset(?::jsonb) as c(${parameters})`;

/** Bounds the size of one statement; the number of statements grows with rows, never with provinces. */
const chunkSize = 5000;

/** Ids are taken before the insert: PostgreSQL does not promise in which order an insert tells those it gave. */
async function reserveIds(session: WriterSession, count: number): Promise<number[]> {
  const rows = await session.execute<{ id: number }>(
    `select nextval('record_id_seq')::float8 as id from generate_series(1, ?::int)`,
    [count],
  );
  return rows.map(({ id }) => id).toSorted((left, right) => left - right);
}

async function appendChunk(
  session: WriterSession,
  claims: readonly RecordClaim[],
  arrival: Arrival,
  reason: string | null,
): Promise<Appended<RecordClaim>> {
  const rows = claims.map((claim, position) => ({ ...claim, period: claim.period?.text ?? null, position }));
  const held = await session.execute<HeldRow>(heldSql, [JSON.stringify(rows)]);
  const heldAt = new Map(held.map((row) => [row.position, row]));
  const fresh = claims.flatMap((claim, position) => {
    const before = heldAt.get(position);
    return before?.same ? [] : [{ claim, row: rows[position], before }];
  });
  if (fresh.length === 0) return { added: [], unchanged: claims.length };
  const ids = await reserveIds(session, fresh.length);
  const added = fresh.map(({ claim, row, before }, index) => ({
    claim,
    id: ids[index] as number,
    row: { ...row, id: ids[index], revision: (before?.revision ?? 0) + 1, supersedes: before?.id ?? null },
  }));
  const values = JSON.stringify(added.map(({ row }) => row));
  await session.execute(insertSql, [reason, arrival.feedId, arrival.recordedAt.toISOString(), values]);
  return { added: added.map(({ id, claim }) => ({ id, claim })), unchanged: claims.length - added.length };
}

/** Appends what is new, and what changed as the next revision; a claim held word for word is left alone. */
export async function appendRecords(
  session: WriterSession,
  claims: readonly RecordClaim[],
  arrival: Arrival,
  reason: string | null,
): Promise<Appended<RecordClaim>> {
  const chunks: Appended<RecordClaim>[] = [];
  for (let start = 0; start < claims.length; start += chunkSize)
    chunks.push(await appendChunk(session, claims.slice(start, start + chunkSize), arrival, reason));
  return {
    added: chunks.flatMap(({ added }) => added),
    unchanged: chunks.reduce((total, { unchanged }) => total + unchanged, 0),
  };
}
