import { badCursor } from '../../../schema/errors/catalogue.ts';
import type { Connection, PageArguments } from '../../kit/page/page.ts';
import { pageLimit } from '../../kit/page/page.ts';
import type { ObligationType } from './obligation.type.ts';

/** Where an obligation stands in the list: due first comes first, then by agreement, unit and period. */
const placeOf = ({ dueOn, id }: Pick<ObligationType, 'dueOn' | 'id'>): string => `${dueOn} ${id}`;

const form = /^\d{4}-\d{2}-\d{2} [^ ]+$/;
const cursorOf = (place: string): string => Buffer.from(place).toString('base64url');

function readCursor(after: string): string {
  const place = Buffer.from(after, 'base64url').toString();
  if (!form.test(place)) throw badCursor(after);
  return place;
}

/**
 * One page, due first. A cursor names a place and not a row: where what stood there has come meanwhile, the page goes on
 * behind it.
 */
export function toObligationPage(
  obligations: readonly ObligationType[],
  { first, after }: PageArguments,
): Connection<ObligationType> {
  const limit = pageLimit(first);
  const behind = after === undefined || after === null ? '' : readCursor(after);
  const placed = obligations
    .map((node) => ({ place: placeOf(node), node }))
    .toSorted((left, right) => (left.place < right.place ? -1 : 1));
  const rest = placed.filter(({ place }) => place > behind);
  const edges = rest.slice(0, limit).map(({ place, node }) => ({ cursor: cursorOf(place), node }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount: placed.length,
    pageInfo: { hasNextPage: rest.length > limit, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
