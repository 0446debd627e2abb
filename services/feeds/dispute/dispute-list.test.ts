import { afterAll, beforeAll, expect, test } from 'vitest';
import { askFeeds } from '../../../tests/support/ask-feeds.ts';
import { DisputeBench } from '../../../tests/support/dispute-bench.ts';

let bench: DisputeBench;
/** On a figure of its own, one of the news, one of its own. */
let ids: string[];
/** Between the second and the third. */
let between: string;

beforeAll(async () => {
  bench = await DisputeBench.open();
  const [first, second] = [
    await bench.opened({ observation: await bench.say('own', '2020', '80') }),
    await bench.opened({ observation: await bench.say('news', '2021', '80') }),
  ];
  between = new Date().toISOString();
  ids = [first, second, await bench.opened({ observation: await bench.say('own', '2022', '80') })];
});
afterAll(async () => await bench.close());

interface Listed {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly { readonly id: string }[];
}
const list = async (variables: Record<string, unknown>): Promise<Listed> => {
  const { data } = await askFeeds(
    bench.db,
    `query ($province: ID, $state: DisputeState, $answerable: DisputeParty, $first: Int, $after: String, $asOf: DateTime) {
      disputes(province: $province, state: $state, answerable: $answerable, first: $first, after: $after, asOf: $asOf) {
        totalCount pageInfo { hasNextPage endCursor } nodes { id }
      }
    }`,
    variables,
  );
  return data?.['disputes'] as Listed;
};

test.each<[string, Record<string, unknown>, number[]]>([
  ['all, the newest first', {}, [2, 1, 0]],
  ['of a unit', { province: 'kon-tum' }, [2, 1, 0]],
  ['of a unit and its predecessors', { province: 'quang-ngai-2025' }, [2, 1, 0]],
  ['of another unit', { province: 'lang-son' }, []],
  ['of the nation', { province: 'vn' }, []],
  ['that the ministry answers for', { answerable: 'MINISTRY' }, [1]],
  ['that have ended', { state: 'WITHDRAWN' }, []],
  ['that stand open', { state: 'OPEN', answerable: 'PROVINCE' }, [2, 0]],
])('disputes are listed: %s', async (_what, filter, places) => {
  const { totalCount, nodes } = await list(filter);
  expect(nodes.map(({ id }) => id)).toEqual(places.map((place) => ids[place]));
  expect(totalCount).toBe(places.length);
});

test('as of a moment those are listed that there were', async () => {
  expect((await list({ asOf: between })).nodes).toEqual([{ id: ids[1] }, { id: ids[0] }]);
});

test.each([1, 2, 3])('by pages of %i each is visited once', async (first) => {
  const visited: string[] = [];
  for (let after: string | null = null; ;) {
    const page: Listed = await list({ first, ...(after === null ? {} : { after }) });
    visited.push(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(visited).toEqual(ids.toReversed());
});

test('disputes of many figures cost one statement', async () => {
  const observations = ids.map((_id, at) => `o${at}: observation(id: "${at + 1}")`);
  const cost = async (selection: string): Promise<number> => {
    const before = bench.db.statements.length;
    await askFeeds(bench.db, `{ ${observations.map((each) => `${each} { ${selection} }`).join(' ')} }`);
    return bench.db.statements.length - before;
  };
  expect(await cost('id disputes { state }')).toBe((await cost('id')) + 1);
});
