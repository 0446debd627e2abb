import type { DisputePartyWord, DisputeStateWord } from '../../../schema/types/dispute-words.ts';
import type { DomainWord } from '../../../schema/types/domain.ts';
import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';
import { allOf, condition, isOneOf, isOneOfRows, type Condition } from './statement.ts';

/** One step of a dispute. */
export interface DisputeEntryRow {
  readonly id: number;
  readonly state: DisputeStateWord;
  readonly words: string;
  readonly author: string | null;
  /** Role of the author, `hub` where nobody was. */
  readonly role: string;
  readonly feedId: number | null;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
}

export interface DisputeRow {
  readonly id: number;
  readonly provinceId: string;
  readonly domain: DomainWord;
  readonly observationId: number | null;
  readonly recordId: number | null;
  readonly findingId: number | null;
  readonly answerable: DisputePartyWord;
  readonly state: DisputeStateWord;
  /** Oldest first: one at least. */
  readonly entries: readonly DisputeEntryRow[];
}

export interface DisputeFilter {
  readonly ids?: readonly number[];
  /** On these claims, or on findings on them. */
  readonly observationIds?: readonly number[];
  readonly recordIds?: readonly number[];
  readonly findingIds?: readonly number[];
  readonly provinceIds?: readonly string[] | undefined;
  readonly state?: DisputeStateWord | undefined;
  readonly answerable?: DisputePartyWord | undefined;
  readonly asOf: Date | null;
}

const entryJson = `json_build_object('id', e.id, 'state', e.state, 'words', e.words, 'author', e.author, 'role', e.role,
  'feedId', e.feed_id, 'recordedAt', (extract(epoch from e.recorded_at) * 1000)::float8)`;

/** Of each dispute its first entry `d`, and all that was known of it, with the state that the last entry gave it. */
function disputesOf({ asOf, ...filter }: DisputeFilter): Condition {
  const known = asOf ? [asOf.toISOString()] : [];
  const conditions = [condition('d.id = d.dispute_id')];
  if (asOf) conditions.push(condition('d.recorded_at <= ?::timestamptz', ...known));
  if (filter.ids) conditions.push(isOneOfRows('d.id', filter.ids));
  if (filter.observationIds) conditions.push(isOneOfRows('d.observation_id', filter.observationIds));
  if (filter.recordIds) conditions.push(isOneOfRows('d.record_id', filter.recordIds));
  if (filter.findingIds) conditions.push(isOneOfRows('d.finding_id', filter.findingIds));
  if (filter.provinceIds) conditions.push(isOneOf('d.province_id', filter.provinceIds));
  if (filter.answerable) conditions.push(condition('d.answerable = ?', filter.answerable));
  if (filter.state) conditions.push(condition('l.state = ?', filter.state));
  const where = allOf(conditions);
  const sql = `from dispute_entry d join lateral (
      select json_agg(${entryJson} order by e.id) as entries, (array_agg(e.state order by e.id desc))[1] as state
      from dispute_entry e where e.dispute_id = d.id${asOf ? ' and e.recorded_at <= ?::timestamptz' : ''}
    ) l on true where ${where.sql}`;
  return { sql, values: [...known, ...where.values] };
}

const columns = `d.id::float8 as id, d.province_id as "provinceId", d.domain, d.observation_id::float8 as "observationId",
  d.record_id::float8 as "recordId", d.finding_id::float8 as "findingId", d.answerable, l.state, l.entries`;

/** All that the filter lets through, oldest first: one statement. */
export async function readDisputes(ledger: LedgerDatabase, filter: DisputeFilter): Promise<DisputeRow[]> {
  const { sql, values } = disputesOf(filter);
  return await selectRows<DisputeRow>(ledger, `select ${columns} ${sql} order by d.id`, values);
}

/** A page of them, newest first, those before the dispute `beforeId`. */
export async function readDisputePage(
  ledger: LedgerDatabase,
  filter: DisputeFilter,
  { beforeId, limit }: { readonly beforeId: number; readonly limit: number },
): Promise<DisputeRow[]> {
  const { sql, values } = disputesOf(filter);
  const page = `select ${columns} ${sql} and d.id < ? order by d.id desc limit ?`;
  return await selectRows<DisputeRow>(ledger, page, [...values, beforeId, limit]);
}

export async function countDisputes(ledger: LedgerDatabase, filter: DisputeFilter): Promise<number> {
  const { sql, values } = disputesOf(filter);
  const [row] = await selectRows<{ count: number }>(ledger, `select count(*)::int as count ${sql}`, values);
  return row?.count ?? 0;
}
