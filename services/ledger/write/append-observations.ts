import type { EntityManager } from '@mikro-orm/postgresql';
import type { ObservationClaim } from '../claim.ts';
import type { Appended, AppendedClaim, Arrival } from './appended.ts';

interface HeldRow {
  position: number;
  id: number;
  revision: number;
  same: boolean;
}

/** Bounds the size of one statement; the number of statements grows with rows, never with provinces. */
const chunkSize = 5000;

const parameters = `position int, "provinceId" text, domain text, indicator text, period text, "periodStart" date,
  "periodEnd" date, qualifier text, value numeric, lower numeric, upper numeric, numerator numeric, denominator numeric,
  stated numeric, derived boolean, "mergedBasis" boolean, "sourceId" text, locator text, revision int, supersedes bigint`;

const rowOf = (claim: ObservationClaim, position: number): Record<string, unknown> => ({
  ...claim,
  position,
  period: claim.period.text,
  periodStart: claim.period.start,
  periodEnd: claim.period.end,
});

/** The newest revision of each claim, and whether it says the same to the last digit. */
const heldSql = `select c.position, o.id::float8 as id, o.revision,
    (not o.withdrawn and o.qualifier = c.qualifier and o.value::text is not distinct from c.value::text
      and o.lower::text is not distinct from c.lower::text and o.upper::text is not distinct from c.upper::text
      and o.numerator::text is not distinct from c.numerator::text
      and o.denominator::text is not distinct from c.denominator::text
      and o.stated::text is not distinct from c.stated::text and o.derived = c.derived
      and o.merged_basis = c."mergedBasis" and o.locator is not distinct from c.locator) as same
  from jsonb_to_recordset(?::jsonb) as c(${parameters})
  join observation o on o.source_id = c."sourceId" and o.province_id = c."provinceId" and o.indicator = c.indicator
    and o.period = c.period
  where not exists (select 1 from observation n where n.supersedes = o.id)`;

const insertSql = `insert into observation (province_id, domain, indicator, period, period_start, period_end, qualifier,
    value, lower, upper, numerator, denominator, stated, derived, merged_basis, source_id, locator, revision, supersedes,
    withdrawn, feed_id, recorded_at)
  select "provinceId", domain, indicator, period, "periodStart", "periodEnd", qualifier, value, lower, upper, numerator,
    denominator, stated, derived, "mergedBasis", "sourceId", locator, revision, supersedes, false, ?, ?::timestamptz
  from jsonb_to_recordset(?::jsonb) as c(${parameters}) order by position
  returning id::float8 as id`;

async function appendChunk(
  em: EntityManager,
  claims: readonly ObservationClaim[],
  arrival: Arrival,
): Promise<Appended<ObservationClaim>> {
  const rows = claims.map(rowOf);
  const held = (await em.execute(heldSql, [JSON.stringify(rows)])) as unknown as HeldRow[];
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
  const added = fresh.map(({ claim }, index): AppendedClaim<ObservationClaim> => ({
    claim,
    id: ids[index]?.id as number,
  }));
  return { added, unchanged: claims.length - fresh.length };
}

/** Appends what is new or changed; a claim the ledger holds word for word is left alone. */
export async function appendObservations(
  em: EntityManager,
  claims: readonly ObservationClaim[],
  arrival: Arrival,
): Promise<Appended<ObservationClaim>> {
  const added: AppendedClaim<ObservationClaim>[] = [];
  let unchanged = 0;
  for (let start = 0; start < claims.length; start += chunkSize) {
    const chunk = await appendChunk(em, claims.slice(start, start + chunkSize), arrival);
    added.push(...chunk.added);
    unchanged += chunk.unchanged;
  }
  return { added, unchanged };
}
