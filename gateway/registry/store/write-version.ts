import type { GraphChangeWord } from '../../../schema/types/registry-words.ts';
import { appendAuditEntry } from '../../../services/ledger/audit/append-audit-entry.ts';
import { digestGraphVersion } from '../../../services/ledger/audit/content-digest.ts';
import type { LedgerDatabase } from '../../../services/ledger/open-ledger.ts';
import { awaitReaders } from '../../../services/ledger/versions/await-readers.ts';
import { registry, type DataPart } from '../../../services/ledger/versions/known-versions.ts';
import { becomeWriter, nextInstant, raiseVersions } from '../../../services/ledger/write/arrival.ts';
import { writeInTransaction } from '../../../services/ledger/write/write-in-transaction.ts';
import type { OpenWriterSession, WriterSession } from '../../../services/ledger/write/writer-session.ts';
import type { Candidate, PublishedParts, SetAside } from '../publication.ts';

/** Where gateways are told of a new version, by NOTIFY: its number. */
export const graphChannel = 'graph_version';

/** Who acts: a person, or a role alone (`hub`). */
export interface Actor {
  readonly subject: string | null;
  readonly role: string;
}

/** What is accepted, with the checks by which it was. */
export interface Accepted {
  readonly candidate: Candidate;
  readonly parts: PublishedParts;
  readonly report: object;
}

/** That a publication is no longer asked, or is asked again (null). */
export interface StandingChange {
  readonly publicationId: number;
  readonly setAside: Pick<SetAside, 'reason' | 'detail'> | null;
}

/** The next version of the graph, made of the one before. */
export interface NextVersion {
  /** Number of the version that it was made of. */
  readonly base: number;
  readonly supergraphSdl: string;
  readonly nationalDigest: string;
  /** Ids of the publications that are part of it, without the one that comes with it. */
  readonly publications: readonly number[];
  readonly accepted: Accepted | null;
  readonly standings: readonly StandingChange[];
  readonly cause: GraphChangeWord;
  /** What the act is on; null of the accepted publication, whose id comes with it, and of the whole graph. */
  readonly publicationId: number | null;
  readonly provinceId: string | null;
  readonly backTo: number | null;
  readonly reason: string | null;
  readonly actor: Actor;
}

/** The words of the audit chain. */
const acts: Readonly<Record<GraphChangeWord, string>> = {
  publish: 'subgraph publish',
  rollback: 'subgraph roll back',
  retire: 'subgraph retire',
  contract: 'graph contract',
  'set-aside': 'subgraph set aside',
  returned: 'subgraph return',
};

/** What an endpoint says may be quoted here, and PostgreSQL keeps neither a zero character nor half of one in JSON. */
const jsonText = (value: object): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\0', '\u{FFFD}').toWellFormed() : part,
  );

async function appendPublication(
  session: WriterSession,
  { candidate, parts, report }: Accepted,
  { number, actor, recordedAt }: { readonly number: number; readonly actor: Actor; readonly recordedAt: Date },
): Promise<number> {
  const { name, provinceId, url, authority, sdl } = candidate;
  const [row] = await session.execute<{ id: number }>(
    `insert into subgraph_publication (name, province_id, url, authority, sdl, parts, report, published_by, role,
       graph_version_id, recorded_at)
     values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?::timestamptz) returning id::float8 as id`,
    [
      name,
      provinceId,
      url,
      authority,
      sdl,
      jsonText({ serves: parts.serves, extension: parts.extension } satisfies PublishedParts),
      jsonText(report),
      actor.subject,
      actor.role,
      number,
      recordedAt.toISOString(),
    ],
  );
  return row?.id as number;
}

async function appendStandings(
  session: WriterSession,
  standings: readonly StandingChange[],
  number: number,
  recordedAt: Date,
): Promise<void> {
  if (standings.length === 0) return;
  const rows = standings.map(({ publicationId, setAside }) => ({
    publication_id: publicationId,
    state: setAside ? 'set-aside' : 'returned',
    reason: setAside?.reason ?? null,
    detail: setAside?.detail ?? null,
  }));
  await session.execute(
    `insert into subgraph_standing (publication_id, state, reason, detail, graph_version_id, recorded_at)
     select publication_id, state, reason, detail, ?::bigint, ?::timestamptz
     from jsonb_to_recordset(?::jsonb) as r(publication_id bigint, state text, reason text, detail text)`,
    [number, recordedAt.toISOString(), jsonText(rows)],
  );
}

interface Written {
  readonly number: number;
  readonly recordedAt: Date;
}

async function append(session: OpenWriterSession, next: NextVersion): Promise<Written> {
  const { base, accepted, standings, cause, actor, provinceId } = next;
  const written = { number: base + 1, recordedAt: await nextInstant(session) };
  const { number, recordedAt } = written;
  const published = accepted && (await appendPublication(session, accepted, { ...written, actor }));
  await session.execute(
    `insert into graph_version (id, supergraph, publications, cause, publication_id, back_to, reason, author, role,
       national_digest, recorded_at)
     values (?, ?, ?::jsonb, ?, ?::bigint, ?::bigint, ?, ?, ?, ?, ?::timestamptz)`,
    [
      number,
      next.supergraphSdl,
      JSON.stringify(published === null ? next.publications : [...next.publications, published]),
      cause,
      published ?? next.publicationId,
      next.backTo,
      next.reason,
      actor.subject,
      actor.role,
      next.nationalDigest,
      recordedAt.toISOString(),
    ],
  );
  await appendStandings(session, standings, number, recordedAt);
  await appendAuditEntry(session, {
    act: acts[cause],
    object: `graph-version ${number}`,
    provinceId,
    actor: actor.subject,
    role: actor.role,
    digest: await digestGraphVersion(async (sql, values) => await session.execute(sql, values), number),
    recordedAt,
  });
  const parts = new Set<DataPart>([registry]);
  await raiseVersions(session, parts, { recordedAt });
  await session.execute('select pg_notify(?, ?)', [graphChannel, String(number)]);
  await awaitReaders(session, parts);
  return written;
}

const latestSql = 'select coalesce(max(id), 0)::float8 as number from graph_version';

async function wasWritten(session: WriterSession, written: Written | null): Promise<boolean> {
  const sql = 'select 1 as found from graph_version where id = ? and recorded_at = ?::timestamptz';
  return (
    written !== null && (await session.execute(sql, [written.number, written.recordedAt.toISOString()])).length > 0
  );
}

/**
 * Writes a version with all that comes with it, in one transaction of the ledger's one writer. Answers its number; null,
 * and nothing is written, where another version has taken the place of the one that it was made of. Throws
 * `LedgerUnavailable`.
 */
export async function writeVersion(ledger: LedgerDatabase, next: NextVersion): Promise<number | null> {
  const written = await writeInTransaction<Written | null>(
    ledger,
    async (session) => {
      await becomeWriter(session);
      const [latest] = await session.execute<{ number: number }>(latestSql);
      return latest?.number === next.base ? await append(session, next) : null;
    },
    (result) => result !== null,
    wasWritten,
  );
  return written?.number ?? null;
}
