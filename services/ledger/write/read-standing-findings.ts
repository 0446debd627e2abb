import type { DomainWord } from '../../../schema/types/domain.ts';
import type { FindingRuleWord } from '../../../schema/types/finding-rule.ts';
import { isStanding } from '../read/read-findings.ts';
import type { WriterSession } from './writer-session.ts';

/** A finding that stands: all that it rests on is current, and nothing has shown it to be wrong. */
export interface StandingFinding {
  readonly id: number;
  readonly rule: FindingRuleWord;
  readonly domain: DomainWord;
  readonly related: readonly number[];
  /** The feed with which it was found. */
  readonly feedId: number;
}

const sqlOf = (column: string, standing: string): string =>
  `select f.${column}::float8 as "claimId", f.id::float8 as id, f.rule, f.domain, f.related, f.feed_id::float8 as "feedId" from finding f
   where f.${column} = any(string_to_array(?, ',')::bigint[]) and ${standing}`;

/** By current observation or record, the findings that stand on it. One statement for all of them. */
export async function readStandingFindings(
  session: WriterSession,
  of: 'observation' | 'record',
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly StandingFinding[]>> {
  if (ids.length === 0) return new Map();
  const { sql, values } = isStanding(null);
  const rows = await session.execute<StandingFinding & { claimId: number }>(sqlOf(`${of}_id`, sql), [
    ids.join(','),
    ...values,
  ]);
  return Map.groupBy(rows, ({ claimId }) => claimId);
}
