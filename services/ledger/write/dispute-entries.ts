import type { DisputePartyWord, DisputeStateWord } from '../../../schema/types/dispute-words.ts';
import type { DomainWord } from '../../../schema/types/domain.ts';
import type { Arrival } from './arrival.ts';
import type { WriterSession } from './writer-session.ts';

/** What a dispute is about. */
export interface DisputeSubject {
  readonly provinceId: string;
  readonly domain: DomainWord;
  readonly observationId: number | null;
  readonly recordId: number | null;
  readonly findingId: number | null;
  /** Who answers for the figure. */
  readonly answerable: DisputePartyWord;
}

export interface DisputeWords {
  readonly state: DisputeStateWord;
  readonly words: string;
  readonly author: string | null;
  readonly role: string;
}

const appendSql = `with entry as (select nextval('dispute_entry_id_seq') as id)
  insert into dispute_entry (id, dispute_id, province_id, domain, observation_id, record_id, finding_id, answerable,
    state, words, author, role, feed_id, recorded_at)
  select id, coalesce(?::bigint, id), ?, ?, ?::bigint, ?::bigint, ?::bigint, ?, ?, ?, ?, ?, null, ?::timestamptz from entry
  returning id::float8 as id`;

/** Adds a step to a dispute, or opens one where `disputeId` is null. Answers the number of the entry. */
export async function appendDisputeEntry(
  session: WriterSession,
  disputeId: number | null,
  entry: DisputeSubject & DisputeWords,
  recordedAt: Date,
): Promise<number> {
  const [row] = await session.execute<{ id: number }>(appendSql, [
    disputeId,
    entry.provinceId,
    entry.domain,
    entry.observationId,
    entry.recordId,
    entry.findingId,
    entry.answerable,
    entry.state,
    entry.words,
    entry.author,
    entry.role,
    recordedAt.toISOString(),
  ]);
  return row?.id as number;
}

/** Of each dispute the last entry, where the dispute has not ended. */
const standing = `select e.* from dispute_entry e where e.state not in ('corrected', 'withdrawn')
  and not exists (select 1 from dispute_entry l where l.dispute_id = e.dispute_id and l.id > e.id)`;

/** The dispute on this claim or finding that has not ended; null where there is none. */
export async function standingDispute(
  session: WriterSession,
  { observationId, recordId, findingId }: DisputeSubject,
): Promise<number | null> {
  const [row] = await session.execute<{ id: number }>(
    `select d.dispute_id::float8 as id from (${standing}) d where d.observation_id is not distinct from ?::bigint
       and d.record_id is not distinct from ?::bigint and d.finding_id is not distinct from ?::bigint`,
    [observationId, recordId, findingId],
  );
  return row?.id ?? null;
}

/** Where a dispute is, whoever asks; null where there is no such dispute. */
export async function readStanding(
  session: WriterSession,
  disputeId: number,
): Promise<(DisputeSubject & Pick<DisputeWords, 'state'>) | null> {
  const [row] = await session.execute<DisputeSubject & Pick<DisputeWords, 'state'>>(
    `select province_id as "provinceId", domain, observation_id::float8 as "observationId",
       record_id::float8 as "recordId", finding_id::float8 as "findingId", answerable, state
     from dispute_entry where dispute_id = ? order by id desc limit 1`,
    [disputeId],
  );
  return row ?? null;
}

/** Whether this entry stands in the ledger; a number alone may have been given again after a crash. */
export async function wasSaid(session: WriterSession, entryId: number, recordedAt: Date): Promise<boolean> {
  const sql = 'select 1 as found from dispute_entry where id = ? and recorded_at = ?::timestamptz';
  return (await session.execute(sql, [entryId, recordedAt.toISOString()])).length > 0;
}

const nothingSaid = 'Không nêu lý do. No reason was given.';
const takenBack =
  'Hệ thống đã rút phát hiện này: số liệu đến sau cho thấy nó không còn đúng. The hub took the finding back: later figures show that it does not hold.';

const endSql = `insert into dispute_entry (dispute_id, province_id, domain, observation_id, record_id, finding_id, answerable,
    state, words, author, role, feed_id, recorded_at)
  select d.dispute_id, d.province_id, d.domain, d.observation_id, d.record_id, d.finding_id, d.answerable,
    case when gone.withdrawn then 'withdrawn' else 'corrected' end, coalesce(gone.reason, ?::text),
    case when gone.retracted then null else ?::text end, case when gone.retracted then 'hub' else ?::text end, ?::bigint,
    ?::timestamptz
  from (${standing}) d left join finding f on f.id = d.finding_id
  join lateral (
    select n.withdrawn, n.reason, false as retracted from observation n
      where n.supersedes = d.observation_id and n.feed_id = ?::bigint
    union all
    select n.withdrawn, n.reason, false from record n where n.supersedes = d.record_id and n.feed_id = ?::bigint
    union all
    select n.withdrawn, n.reason, false
      from jsonb_array_elements_text(f.related) r join observation n on n.supersedes = r::bigint
      where n.feed_id = ?::bigint
    union all
    select true, ?, true from finding_retraction n where n.finding_id = d.finding_id and n.feed_id = ?::bigint
    limit 1
  ) gone on true
  order by d.dispute_id
  returning domain`;

/**
 * Ends every dispute whose claim this feed superseded, or a claim that the disputed finding rests on, by the reason of the
 * feed; and those on findings that the hub took back over it. In its transaction, once it was judged. Answers the domains
 * whose disputes ended.
 */
export async function endDisputes(
  session: WriterSession,
  { feedId, recordedAt }: Arrival,
  { author, role }: Pick<DisputeWords, 'author' | 'role'>,
): Promise<ReadonlySet<DomainWord>> {
  const rows = await session.execute<{ domain: DomainWord }>(endSql, [
    nothingSaid,
    author,
    role,
    feedId,
    recordedAt.toISOString(),
    feedId,
    feedId,
    feedId,
    takenBack,
    feedId,
  ]);
  return new Set(rows.map(({ domain }) => domain));
}
