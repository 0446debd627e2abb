import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';
import { isOneOf } from './statement.ts';

/** How often the figures of a unit and period were doubted, and how often that was answered in time. */
export interface DoubtCounts {
  readonly provinceId: string;
  /** Null where what is doubted names none. */
  readonly period: string | null;
  readonly raised: number;
  readonly answered: number;
}

export interface DoubtFilter {
  readonly provinceIds: readonly string[];
  /** How long a unit has. */
  readonly days: number;
  /** Only doubts whose time was over by then; nothing later is looked at. */
  readonly by: Date;
}

const until = 'recorded_at + make_interval(days => ?::int)';

/** A dispute on a contradiction is the same doubt, told once. Who answers for a figure raises no doubt about itself. */
const doubts = (ofFindings: string, ofDisputes: string): string => `
  select f.province_id, f.period, f.recorded_at, f.${until} as until, f.id as finding_id, f.observation_id, f.record_id,
    f.related, null::bigint as dispute_id
  from finding f where f.severity = 'contradiction' and ${ofFindings}
  union all
  select d.province_id, coalesce(o.period, r.period), d.recorded_at, d.${until}, null, null, null, '[]'::jsonb, d.id
  from dispute_entry d left join observation o on o.id = d.observation_id left join record r on r.id = d.record_id
  where d.id = d.dispute_id and d.answerable = 'province' and d.role <> 'officer' and ${ofDisputes}
    and not exists (select 1 from finding f where f.id = d.finding_id and f.severity = 'contradiction')`;

const revised = (table: string, id: string): string =>
  `exists (select 1 from ${table} n where n.supersedes = ${id} and n.recorded_at <= doubt.until)`;

/** By a correction, a withdrawal, a word of the province, or the hub, which took its finding back. */
const isAnswered = `case when doubt.dispute_id is null then
    ${revised('observation', 'doubt.observation_id')} or ${revised('record', 'doubt.record_id')}
    or exists (select 1 from jsonb_array_elements_text(doubt.related) r(id) join observation n on n.supersedes = r.id::bigint
      where n.recorded_at <= doubt.until)
    or exists (select 1 from dispute_entry e where (e.finding_id = doubt.finding_id
      or e.observation_id = doubt.observation_id or e.record_id = doubt.record_id)
      and e.role = 'officer' and e.recorded_at between doubt.recorded_at and doubt.until)
    or exists (select 1 from finding_retraction t where t.finding_id = doubt.finding_id and t.recorded_at <= doubt.until)
  else exists (select 1 from dispute_entry e where e.dispute_id = doubt.dispute_id and e.recorded_at <= doubt.until
    and (e.role = 'officer' or e.state in ('corrected', 'withdrawn')))
  end`;

/** Contradictions and disputes of these units whose time to be answered is over, counted by period. One statement. */
export async function readDoubts(
  ledger: LedgerDatabase,
  { provinceIds, days, by }: DoubtFilter,
): Promise<DoubtCounts[]> {
  const [ofFindings, ofDisputes] = [isOneOf('f.province_id', provinceIds), isOneOf('d.province_id', provinceIds)];
  const over = `until <= ?::timestamptz`;
  const sql = `with doubt as (select * from (${doubts(ofFindings.sql, ofDisputes.sql)}) raised where ${over})
    select province_id as "provinceId", period, count(*)::int as raised, (count(*) filter (where ${isAnswered}))::int as answered
    from doubt group by 1, 2`;
  const values = [days, ...ofFindings.values, days, ...ofDisputes.values, by.toISOString()];
  return await selectRows<DoubtCounts>(ledger, sql, values);
}
