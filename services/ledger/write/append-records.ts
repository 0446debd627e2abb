import type { EntityManager } from '@mikro-orm/postgresql';
import type { RecordClaim } from '../claim.ts';
import type { Appended, AppendedClaim, Arrival } from './appended.ts';

const parameters = `position int, register text, domain text, "provinceId" text, key text, period text, content jsonb,
  "sourceId" text, locator text, revision int, supersedes bigint`;

const heldSql = `select c.position, r.id::float8 as id, r.revision,
    (not r.withdrawn and r.content = c.content and r.period is not distinct from c.period
      and r.locator is not distinct from c.locator) as same
  from jsonb_to_recordset(?::jsonb) as c(${parameters})
  join record r on r.register = c.register and r.source_id = c."sourceId" and r.province_id = c."provinceId" and r.key = c.key
  where not exists (select 1 from record n where n.supersedes = r.id)`;

const insertSql = `insert into record (register, domain, province_id, key, period, content, source_id, locator, revision,
    supersedes, withdrawn, feed_id, recorded_at)
  select register, domain, "provinceId", key, period, content, "sourceId", locator, revision, supersedes, false, ?, ?::timestamptz
  from jsonb_to_recordset(?::jsonb) as c(${parameters}) order by position
  returning id::float8 as id`;

/** Appends what is new or changed of the registers; a record held word for word is left alone. */
export async function appendRecords(
  em: EntityManager,
  claims: readonly RecordClaim[],
  arrival: Arrival,
): Promise<Appended<RecordClaim>> {
  if (claims.length === 0) return { added: [], unchanged: 0 };
  const rows = claims.map((claim, position) => ({ ...claim, position, period: claim.period?.text ?? null }));
  const held = (await em.execute(heldSql, [JSON.stringify(rows)])) as unknown as {
    position: number;
    id: number;
    revision: number;
    same: boolean;
  }[];
  const heldAt = new Map(held.map((row) => [row.position, row]));
  const fresh = claims.flatMap((claim, position) => {
    const before = heldAt.get(position);
    if (before?.same) return [];
    return [
      { claim, row: { ...rows[position], revision: (before?.revision ?? 0) + 1, supersedes: before?.id ?? null } },
    ];
  });
  if (fresh.length === 0) return { added: [], unchanged: claims.length };
  const ids = (await em.execute(insertSql, [
    arrival.feedId,
    arrival.recordedAt.toISOString(),
    JSON.stringify(fresh.map(({ row }) => row)),
  ])) as unknown as { id: number }[];
  const added = fresh.map(({ claim }, index): AppendedClaim<RecordClaim> => ({ claim, id: ids[index]?.id as number }));
  return { added, unchanged: claims.length - fresh.length };
}
