import type { EntityManager } from '@mikro-orm/postgresql';
import type { ObservationClaim } from '../claim.ts';
import { appendRevisions, type RevisionTable } from './append-revisions.ts';
import type { Appended } from './appended.ts';
import type { Arrival } from './arrival.ts';

const parameters = `position int, id bigint, "provinceId" text, domain text, indicator text, period text,
  "periodStart" date, "periodEnd" date, qualifier text, value numeric, lower numeric, upper numeric, numerator numeric,
  denominator numeric, stated numeric, derived boolean, "mergedBasis" boolean, "sourceId" text, locator text,
  revision int, supersedes bigint`;

const table: RevisionTable<ObservationClaim> = {
  ids: 'observation_id_seq',
  toRow: (claim) => ({
    ...claim,
    period: claim.period.text,
    periodStart: claim.period.start,
    periodEnd: claim.period.end,
  }),
  // The same to the last digit: as numeric 0.4780 equals 0.478, as text it does not.
  heldSql: `select c.position, o.id::float8 as id, o.revision,
      (not o.withdrawn and o.qualifier = c.qualifier and o.value::text is not distinct from c.value::text
        and o.lower::text is not distinct from c.lower::text and o.upper::text is not distinct from c.upper::text
        and o.numerator::text is not distinct from c.numerator::text
        and o.denominator::text is not distinct from c.denominator::text
        and o.stated::text is not distinct from c.stated::text and o.derived = c.derived
        and o.merged_basis = c."mergedBasis" and o.locator is not distinct from c.locator) as same
    from jsonb_to_recordset(?::jsonb) as c(${parameters})
    join observation o on o.source_id = c."sourceId" and o.province_id = c."provinceId" and o.indicator = c.indicator
      and o.period = c.period
    where not exists (select 1 from observation n where n.supersedes = o.id)`,
  insertSql: `insert into observation (id, province_id, domain, indicator, period, period_start, period_end, qualifier,
      value, lower, upper, numerator, denominator, stated, derived, merged_basis, source_id, locator, revision,
      supersedes, withdrawn, feed_id, recorded_at)
    select id, "provinceId", domain, indicator, period, "periodStart", "periodEnd", qualifier, value, lower, upper,
      numerator, denominator, stated, derived, "mergedBasis", "sourceId", locator, revision, supersedes, false, ?,
      ?::timestamptz
    from jsonb_to_recordset(?::jsonb) as c(${parameters})`,
};

export const appendObservations = async (
  em: EntityManager,
  claims: readonly ObservationClaim[],
  arrival: Arrival,
): Promise<Appended<ObservationClaim>> => await appendRevisions(em, claims, table, arrival);
