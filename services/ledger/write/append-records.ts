import type { EntityManager } from '@mikro-orm/postgresql';
import type { RecordClaim } from '../claim.ts';
import { appendRevisions, type RevisionTable } from './append-revisions.ts';
import type { Appended } from './appended.ts';
import type { Arrival } from './arrival.ts';

const parameters = `position int, id bigint, register text, domain text, "provinceId" text, key text, period text,
  content jsonb, "sourceId" text, locator text, revision int, supersedes bigint`;

const table: RevisionTable<RecordClaim> = {
  ids: 'record_id_seq',
  toRow: (claim) => ({ ...claim, period: claim.period?.text ?? null }),
  heldSql: `select c.position, r.id::float8 as id, r.revision,
      (not r.withdrawn and r.content = c.content and r.period is not distinct from c.period
        and r.locator is not distinct from c.locator) as same
    from jsonb_to_recordset(?::jsonb) as c(${parameters})
    join record r on r.register = c.register and r.source_id = c."sourceId" and r.province_id = c."provinceId"
      and r.key = c.key
    where not exists (select 1 from record n where n.supersedes = r.id)`,
  insertSql: `insert into record (id, register, domain, province_id, key, period, content, source_id, locator, revision,
      supersedes, withdrawn, feed_id, recorded_at)
    select id, register, domain, "provinceId", key, period, content, "sourceId", locator, revision, supersedes, false, ?,
      ?::timestamptz
    from jsonb_to_recordset(?::jsonb) as c(${parameters})`,
};

export const appendRecords = async (
  em: EntityManager,
  claims: readonly RecordClaim[],
  arrival: Arrival,
): Promise<Appended<RecordClaim>> => await appendRevisions(em, claims, table, arrival);
