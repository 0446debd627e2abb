import type { EntityManager } from '@mikro-orm/postgresql';
import type { Appended } from './appended.ts';
import type { Arrival } from './arrival.ts';

interface HeldRow {
  readonly position: number;
  readonly id: number;
  readonly revision: number;
  readonly same: boolean;
}

/** How the claims of one table are compared with what it holds, and added. */
export interface RevisionTable<Claim> {
  /** Columns of a claim as JSON, without position, id, revision and supersedes. */
  readonly toRow: (claim: Claim) => Readonly<Record<string, unknown>>;
  /** Answers `position, id, revision, same` of the newest revision of each claim: its one value is the claims as JSON. */
  readonly heldSql: string;
  /** Its values are feed, instant and the rows as JSON, each with id, revision and supersedes. */
  readonly insertSql: string;
  /** Sequence of the table's ids. */
  readonly ids: string;
}

/** Bounds the size of one statement; the number of statements grows with rows, never with provinces. */
const chunkSize = 5000;

/** Ids are taken before the insert: PostgreSQL does not promise in which order an insert tells those it gave. */
async function reserveIds(em: EntityManager, sequence: string, count: number): Promise<number[]> {
  const rows = (await em.execute(`select nextval(?)::float8 as id from generate_series(1, ?)`, [
    sequence,
    count,
  ])) as unknown as { id: number }[];
  return rows.map(({ id }) => id).toSorted((left, right) => left - right);
}

async function appendChunk<Claim>(
  em: EntityManager,
  claims: readonly Claim[],
  table: RevisionTable<Claim>,
  arrival: Arrival,
): Promise<Appended<Claim>> {
  const rows = claims.map((claim, position) => ({ ...table.toRow(claim), position }));
  const held = (await em.execute(table.heldSql, [JSON.stringify(rows)])) as unknown as HeldRow[];
  const heldAt = new Map(held.map((row) => [row.position, row]));
  const fresh = claims.flatMap((claim, position) => {
    const before = heldAt.get(position);
    return before?.same ? [] : [{ claim, row: rows[position], before }];
  });
  if (fresh.length === 0) return { added: [], unchanged: claims.length };
  const ids = await reserveIds(em, table.ids, fresh.length);
  const added = fresh.map(({ claim, row, before }, index) => ({
    claim,
    id: ids[index] as number,
    row: { ...row, id: ids[index], revision: (before?.revision ?? 0) + 1, supersedes: before?.id ?? null },
  }));
  const values = JSON.stringify(added.map(({ row }) => row));
  await em.execute(table.insertSql, [arrival.feedId, arrival.recordedAt.toISOString(), values]);
  return { added: added.map(({ id, claim }) => ({ id, claim })), unchanged: claims.length - added.length };
}

/** Appends what is new, and what changed as the next revision; a claim held word for word is left alone. */
export async function appendRevisions<Claim>(
  em: EntityManager,
  claims: readonly Claim[],
  table: RevisionTable<Claim>,
  arrival: Arrival,
): Promise<Appended<Claim>> {
  const chunks: Appended<Claim>[] = [];
  for (let start = 0; start < claims.length; start += chunkSize)
    chunks.push(await appendChunk(em, claims.slice(start, start + chunkSize), table, arrival));
  return {
    added: chunks.flatMap(({ added }) => added),
    unchanged: chunks.reduce((total, { unchanged }) => total + unchanged, 0),
  };
}
