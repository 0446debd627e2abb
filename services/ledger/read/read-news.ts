import type { ObservationClaim, RecordClaim } from '../claim.ts';
import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';

/** Which of the claims given, by their places in the lists, the ledger does not hold word for word. */
export interface News {
  readonly observations: ReadonlySet<number>;
  readonly records: ReadonlySet<number>;
}

const observationsSql = `select s.position from jsonb_to_recordset(?::jsonb) as s(position int, "provinceId" text, indicator text,
    period text, "periodEnd" date, "sourceId" text, qualifier text, value text, lower text, upper text, numerator text,
    denominator text, stated text, locator text)
  where not exists (select 1 from observation o where o.indicator = s.indicator and o.province_id = s."provinceId"
    and o.period_end = s."periodEnd" and o.period = s.period and o.source_id = s."sourceId"
    and not exists (select 1 from observation n where n.supersedes = o.id)
    and not o.withdrawn and o.qualifier = s.qualifier and o.value::text is not distinct from s.value
    and o.lower::text is not distinct from s.lower and o.upper::text is not distinct from s.upper
    and o.numerator::text is not distinct from s.numerator
    and o.denominator::text is not distinct from s.denominator
    and o.stated::text is not distinct from s.stated and o.locator is not distinct from s.locator)`;

const recordsSql = `select c.position from jsonb_to_recordset(?::jsonb) as c(position int, register text, "provinceId" text,
    key text, period text, content jsonb, "sourceId" text, locator text)
  where not exists (select 1 from record r where r.register = c.register and r.source_id = c."sourceId"
    and r.province_id = c."provinceId" and r.key = c.key and not r.withdrawn and r.content = c.content
    and r.period is not distinct from c.period and r.locator is not distinct from c.locator
    and not exists (select 1 from record n where n.supersedes = r.id))`;

async function newOf(ledger: LedgerDatabase, sql: string, claims: readonly object[]): Promise<ReadonlySet<number>> {
  if (claims.length === 0) return new Set();
  const rows = await selectRows<{ position: number }>(ledger, sql, [JSON.stringify(claims)]);
  return new Set(rows.map(({ position }) => position));
}

/** One statement for all figures, one for all records, whatever the number of sources. */
export async function readNews(
  ledger: LedgerDatabase,
  observations: readonly ObservationClaim[],
  records: readonly RecordClaim[],
): Promise<News> {
  const figures = observations.map((claim, position) => ({
    ...claim,
    position,
    period: claim.period.text,
    periodEnd: claim.period.end,
  }));
  const things = records.map((claim, position) => ({ ...claim, position, period: claim.period?.text ?? null }));
  const [newFigures, newRecords] = await Promise.all([
    newOf(ledger, observationsSql, figures),
    newOf(ledger, recordsSql, things),
  ]);
  return { observations: newFigures, records: newRecords };
}

export interface HeldRecord {
  readonly id: number;
  readonly register: string;
  readonly provinceId: string;
  readonly key: string;
  readonly sourceId: string;
}

/**
 * The current records that provinces' own subgraphs state of some registers, under whatever name: each field has one server
 * at a time, so what another one of the province stated before is compared with what this one says now.
 */
export async function readHeldRecords(
  ledger: LedgerDatabase,
  registers: readonly { readonly provinceId: string; readonly register: string }[],
): Promise<HeldRecord[]> {
  if (registers.length === 0) return [];
  return await selectRows(
    ledger,
    `select r.id::float8 as id, r.register, r.province_id as "provinceId", r.key, r.source_id as "sourceId"
     from (select distinct "provinceId", register from jsonb_to_recordset(?::jsonb) as t("provinceId" text, register text)) s
     join record r on r.province_id = s."provinceId" and r.register = s.register
     join source o on o.id = r.source_id and o.kind = 'subgraph' and o.province_id = r.province_id
     where not r.withdrawn and not exists (select 1 from record n where n.supersedes = r.id) order by r.id`,
    [JSON.stringify(registers)],
  );
}
