import type { Pool } from 'pg';
import { FallbackReason, type FallbackReasonWord } from '../../../schema/types/served.type.ts';
import { rememberedDays, todayOnce } from './remembered-days.ts';

/** How often a publication’s part of an answer came so: live (null), or from the ledger, and why. */
export interface TrafficCount {
  readonly publicationId: number;
  readonly reason: FallbackReasonWord | null;
  readonly count: number;
}

const live = 'live';

const noteSql = `insert into subgraph_traffic (publication_id, day, outcome, count)
  select t."publicationId", $2::date, coalesce(t.reason, '${live}'), t.count
  from jsonb_to_recordset($1::jsonb) as t("publicationId" bigint, reason text, count bigint)
  on conflict (publication_id, day, outcome) do update set count = subgraph_traffic.count + excluded.count`;

const forgetSql = `delete from subgraph_traffic where day <= $1::date - ${rememberedDays}`;

const readSql = `select publication_id::float8 as "publicationId", outcome, sum(count)::float8 as count
  from subgraph_traffic where day > $2::date - ${rememberedDays} and publication_id = any(string_to_array($1, ',')::bigint[])
  group by publication_id, outcome order by publication_id, sum(count) desc, outcome`;

/** How provinces’ own subgraphs answered. */
export interface SubgraphTraffic {
  note(counts: readonly TrafficCount[]): Promise<void>;
  /** One statement for all publications; the most frequent first. */
  read(publicationIds: readonly number[]): Promise<readonly TrafficCount[]>;
}

export function subgraphTraffic(pool: Pool, today: () => string): SubgraphTraffic {
  const forget = todayOnce(async (day) => void (await pool.query(forgetSql, [day])));
  return {
    note: async (counts) => {
      if (counts.length === 0) return;
      const day = today();
      await pool.query(noteSql, [JSON.stringify(counts), day]);
      await forget(day);
    },
    read: async (publicationIds) => {
      const { rows } = await pool.query<{ publicationId: number; outcome: string; count: number }>(readSql, [
        publicationIds.join(','),
        today(),
      ]);
      return rows.map(({ publicationId, outcome, count }) => ({
        publicationId,
        reason: FallbackReason.has(outcome) ? outcome : null,
        count,
      }));
    },
  };
}
