import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPage, toConnection, type PageArguments } from './page.ts';

const nodes = Array.from({ length: 23 }, (_, index) => ({ id: String(index * 3 + 1) }));

/** As a ledger read answers: in order of id, one more than the page holds. */
function page(wish: PageArguments) {
  const { afterId, limit } = readPage(wish);
  const rows = nodes.filter(({ id }) => Number(id) > afterId).slice(0, limit + 1);
  return toConnection(rows, { afterId, limit }, nodes.length);
}

test('a hundred where nothing is said, and null is nothing said', () => {
  const first = { afterId: 0, limit: 100 };
  expect(readPage({})).toEqual(first);
  expect(readPage({ first: null, after: null } as unknown as PageArguments)).toEqual(first);
});

test.each([0, -1, 501])('a page of %i is refused', (first) => {
  expect(() => readPage({ first })).toThrow(/"first" is/);
});

test.each(['', 'x', 'YWZ0ZXI6', Buffer.from('after:-1').toString('base64url'), Buffer.from('1').toString('base64url')])(
  'a cursor this list did not make is refused: %j',
  (after) => {
    expect(() => readPage({ after })).toThrow(/cursor/);
  },
);

test('an empty page has no cursor and nothing after it', () => {
  expect(toConnection([], { afterId: 0, limit: 10 }, 0)).toEqual({
    edges: [],
    nodes: [],
    totalCount: 0,
    pageInfo: { hasNextPage: false, endCursor: null },
  });
});

test('a page that ends with the list has none after it', () => {
  expect(page({ first: nodes.length }).pageInfo.hasNextPage).toBe(false);
  expect(page({ first: nodes.length - 1 }).pageInfo.hasNextPage).toBe(true);
});

test('paging by any size visits each entry once, in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), (first) => {
      const visited: string[] = [];
      let after: string | undefined;
      for (let isMore = true; isMore;) {
        const { nodes: found, edges, pageInfo, totalCount } = page(after === undefined ? { first } : { first, after });
        expect(totalCount).toBe(nodes.length);
        expect(edges.map(({ node }) => node)).toEqual(found);
        visited.push(...found.map(({ id }) => id));
        after = pageInfo.endCursor ?? undefined;
        isMore = pageInfo.hasNextPage;
      }
      expect(visited).toEqual(nodes.map(({ id }) => id));
    }),
  );
});
