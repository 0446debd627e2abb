import { NATION } from '../../../schema/areas/area.ts';
import { badCursor } from '../../../schema/errors/catalogue.ts';
import type { DomainWord } from '../../../schema/types/domain.ts';
import type { ProvinceReference } from '../../../schema/types/province.reference.ts';
import type { PageInfo } from '../../kit/page/page.ts';
import { isBeyond, positionBehind, type ChangePosition, type ChangeRow } from '../../ledger/read/change-position.ts';
import type { ChangesRead } from '../../ledger/read/read-changes.ts';
import { toCursor } from './change-cursor.ts';
import type { ChangeKindWord } from './change.type.ts';

/** A change on its way out: what it is of is read only when asked for. */
export interface ChangeModel {
  readonly id: string;
  readonly beforeId: string | null;
  readonly kind: ChangeKindWord;
  readonly recordedAt: Date;
  readonly feedId: string | null;
  readonly provinceId: string;
  readonly province: ProvinceReference | null;
  readonly domain: DomainWord | null;
  readonly reason: string | null;
  readonly row: ChangeRow;
}

export interface ChangePage {
  readonly edges: readonly { readonly cursor: string; readonly node: ChangeModel }[];
  readonly nodes: readonly ChangeModel[];
  readonly pageInfo: PageInfo;
}

function kindOf({ subject, isWithdrawn, before }: ChangeRow): ChangeKindWord {
  if (subject === 'dispute-entry') return 'disputed';
  if (isWithdrawn) return 'withdrawn';
  return before === null ? 'new' : 'corrected';
}

const toChange = (row: ChangeRow): ChangeModel => ({
  id: `${row.subject}:${row.id}`,
  beforeId: row.before === null ? null : `${row.subject}:${row.before}`,
  kind: kindOf(row),
  recordedAt: new Date(row.recordedAt),
  feedId: row.feedId === null ? null : String(row.feedId),
  provinceId: row.provinceId,
  province: row.provinceId === NATION ? null : { id: row.provinceId },
  domain: row.domain,
  reason: row.reason,
  row,
});

/**
 * `read` holds one row more than the page where more follow. A cursor from beyond the end of a table is of another ledger,
 * or of one since restored from a backup: whoever holds it must start anew rather than miss what comes under its numbers.
 */
export function toChangePage(read: ChangesRead, after: ChangePosition, limit: number): ChangePage {
  if (isBeyond(after, read.end)) throw badCursor(toCursor(after));
  let position = after;
  const edges = read.rows.slice(0, limit).map((row) => {
    position = positionBehind(position, row);
    return { cursor: toCursor(position), node: toChange(row) };
  });
  const hasNextPage = read.rows.length > limit;
  // Behind all that was there, not only what passed the filter: a reader of little is spared walking past it again.
  const endCursor = toCursor(hasNextPage ? position : read.end);
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: { hasNextPage, endCursor } };
}
