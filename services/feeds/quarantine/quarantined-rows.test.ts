import { afterAll, beforeAll, expect, test } from 'vitest';
import { askFeeds, officerOf } from '../../../tests/support/ask-feeds.ts';
import { indicator, QuarantineBench } from '../../../tests/support/quarantine-bench.ts';

let bench: QuarantineBench;
beforeAll(async () => {
  bench = await QuarantineBench.open();
});
afterAll(async () => await bench.close());

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string; readonly feedId: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
const list = async (filter: Record<string, unknown>): Promise<Listed> =>
  (await bench.list(filter)).data?.['quarantinedRows'] as Listed;

test('a row that was kept out is told with what it held and how to mend it, to its province alone', async () => {
  const [id] = await bench.keepOut(bench.figureRows('2020', '80', 'rất nhiều'));
  const row = {
    id,
    feedId: expect.any(String) as string,
    state: 'WAITING',
    line: 3,
    settledBy: null,
    cells: [
      { column: 'indicator', value: indicator },
      { column: 'period', value: '2020-02' },
      { column: 'figure', value: 'rất nhiều' },
    ],
    faults: [
      {
        file: 'báo cáo.csv',
        line: 3,
        column: 'figure',
        foundVi: 'rất nhiều',
        foundEn: 'rất nhiều',
        mendVi: expect.any(String) as string,
      },
    ],
  };
  expect((await list({ province: 'kon-tum', state: 'WAITING' })).nodes).toEqual([row]);
  const seen = await bench.list({ province: 'kon-tum' }, officerOf('lang-son'));
  expect(seen).toMatchObject({
    data: { quarantinedRows: { totalCount: 1, nodes: [{ ...row, cells: null, faults: null }] } },
    codes: ['FORBIDDEN', 'FORBIDDEN'],
  });
});

test('paging by feed visits each row once', async () => {
  const ids = await bench.keepOut(bench.figureRows('2021', 'x', 'y', 'z'));
  const feed = (await list({ province: 'kon-tum', first: 500 })).nodes.at(-1)?.feedId;
  const visited: string[] = [];
  for (let after: string | null = null; ;) {
    const page: Listed = await list({ feed, first: 2, ...(after === null ? {} : { after }) });
    expect(page.totalCount).toBe(3);
    visited.push(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(visited).toEqual(ids);
});

test('what waited then is seen as of then', async () => {
  const [first] = await bench.keepOut(bench.figureRows('2022', 'x', 'y', 'z'));
  const feed = (await list({ province: 'kon-tum', first: 500 })).nodes.at(-1)?.feedId;
  const then = new Date().toISOString();
  await bench.drop([first]);
  const seen = async (asOf?: string) =>
    (
      await askFeeds(
        bench.db,
        `query ($feed: ID!, $asOf: DateTime) {
          quarantinedRows(feed: $feed, state: WAITING, asOf: $asOf) { totalCount }
          feed(id: $feed, asOf: $asOf) { outcome { quarantined waiting } }
        }`,
        { feed, asOf },
      )
    ).data;
  const told = (waiting: number) => ({
    quarantinedRows: { totalCount: waiting },
    feed: { outcome: { quarantined: 3, waiting } },
  });
  expect(await seen()).toEqual(told(2));
  expect(await seen(then)).toEqual(told(3));
});
