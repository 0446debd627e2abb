import type { SourceKindWord } from '../../../schema/types/source.type.ts';
import type { LedgerDatabase } from '../open-ledger.ts';
import { selectRows } from './select-rows.ts';
import { isOneOf } from './statement.ts';

/** Kinds of documents by which a province speaks for itself. */
const ownKinds: readonly SourceKindWord[] = ['subgraph', 'direct-report', 'report', 'plan', 'provincial-page'];

/** Whether a province itself states what stands in a source of this kind. */
export const isOwnKind = (kind: SourceKindWord): boolean => ownKinds.includes(kind);

/** Ids of the documents that these units themselves published: what news or ministries say is not theirs to change. */
export async function readOwnSources(ledger: LedgerDatabase, provinceIds: readonly string[]): Promise<Set<string>> {
  const where = isOneOf('s.province_id', provinceIds);
  const isOwn = isOneOf('s.kind', ownKinds);
  const sql = `select s.id from source s where ${where.sql}
    and ${isOwn.sql}`;
  const rows = await selectRows<{ id: string }>(ledger, sql, [...where.values, ...isOwn.values]);
  return new Set(rows.map(({ id }) => id));
}
