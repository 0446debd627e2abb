import type { FindingRuleWord } from '../../../schema/types/finding-rule.ts';
import type { WriterSession } from './writer-session.ts';

/** A finding that stands: all that it rests on is current. */
export interface StandingFinding {
  readonly rule: FindingRuleWord;
  readonly related: readonly number[];
}

const sql = `select f.observation_id::float8 as id, f.rule, f.related from finding f
  where f.observation_id = any(string_to_array(?, ',')::bigint[])
    and not exists (select 1 from observation s where s.supersedes in (select jsonb_array_elements_text(f.related)::bigint))`;

/** By current observation, the findings that stand on it. One statement for all of them. */
export async function readStandingFindings(
  session: WriterSession,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly StandingFinding[]>> {
  if (ids.length === 0) return new Map();
  const rows = await session.execute<StandingFinding & { id: number }>(sql, [ids.join(',')]);
  return Map.groupBy(rows, ({ id }) => id);
}
