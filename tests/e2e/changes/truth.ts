import type { TestHub } from '../../support/test-hub.ts';
import type { Held } from './copy.ts';

const current = (table: string): string =>
  `${table} t where not t.withdrawn and not exists (select 1 from ${table} n where n.supersedes = t.id)`;

/** As the graph rounds what follows from counts. */
const value = `case when t.numerator is not null and t.denominator > 0
  then round(t.numerator / t.denominator * 100, 10)::float8 else t.value::float8 end`;

const sql = `
  select 'observation:' || t.id as key, coalesce((${value})::text, 'null') as value, t.province_id as province, t.domain
    from ${current('observation')}
  union all select 'record:' || t.id, '', t.province_id, t.domain from ${current('record')}
  union all select 'source:' || id, '', province_id, null from source
  union all select * from (
    select distinct on (dispute_id) 'dispute:' || dispute_id, upper(state), province_id, domain from dispute_entry
    order by dispute_id, id desc
  ) last`;

interface Row {
  readonly key: string;
  readonly value: string;
  readonly province: string;
  readonly domain: string | null;
}

/** What is current, by the tables themselves; of one province, and of one domain, where named. */
export async function truth(
  { hub }: TestHub,
  { province, domain }: { readonly province?: string; readonly domain?: string } = {},
): Promise<Held> {
  const rows = await hub.foundation.ledger.em.fork().execute<Row[]>(sql);
  const kept = rows.filter(
    (row) => (province ?? row.province) === row.province && (domain ?? row.domain) === row.domain,
  );
  return new Map(kept.map((row) => [row.key, row.value]));
}
