import { targetRegister } from '../../../schema/registers/target.ts';
import type { LedgerDatabase } from '../open-ledger.ts';
import { isStanding } from './read-findings.ts';
import { selectRows } from './select-rows.ts';
import { allOf, condition, isCurrent, isOneOf } from './statement.ts';

/** Current claims of a unit and period, and what the hub says of them. */
export interface ClaimVerdicts {
  readonly provinceId: string;
  /** Null where a record names none. */
  readonly period: string | null;
  readonly claims: number;
  readonly contradicted: number;
  /** Those with a warning and no contradiction. */
  readonly warned: number;
}

/** Observations and register records of these units, counted by period; a target claims nothing that is. One statement. */
export async function readClaimVerdicts(
  ledger: LedgerDatabase,
  { provinceIds, asOf }: { readonly provinceIds: readonly string[]; readonly asOf: Date | null },
): Promise<ClaimVerdicts[]> {
  const verdicts = allOf([isOneOf('f.province_id', provinceIds), isStanding(asOf)]);
  const observations = allOf([isOneOf('o.province_id', provinceIds), isCurrent('observation', 'o', asOf)]);
  const records = allOf([
    isOneOf('r.province_id', provinceIds),
    isCurrent('record', 'r', asOf),
    condition('r.register <> ?', targetRegister),
  ]);
  const sql = `with verdict as (
      select f.observation_id, f.record_id, bool_or(f.severity = 'contradiction') as contradicted,
        bool_or(f.severity = 'warning') as warned
      from finding f where ${verdicts.sql} group by 1, 2
    ), claim as (
      select o.province_id, o.period, v.contradicted, v.warned
      from observation o left join verdict v on v.observation_id = o.id where ${observations.sql}
      union all
      select r.province_id, r.period, v.contradicted, v.warned
      from record r left join verdict v on v.record_id = r.id where ${records.sql}
    )
    select province_id as "provinceId", period, count(*)::int as claims,
      (count(*) filter (where contradicted))::int as contradicted,
      (count(*) filter (where warned and not contradicted))::int as warned
    from claim group by 1, 2`;
  return await selectRows<ClaimVerdicts>(ledger, sql, [...verdicts.values, ...observations.values, ...records.values]);
}
