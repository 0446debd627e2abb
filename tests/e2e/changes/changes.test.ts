import { afterAll, beforeAll, expect, test } from 'vitest';
import { withdrawRows } from '../../support/ledger-acts.ts';
import { startTestHub, type TestHub } from '../../support/test-hub.ts';
import { answered } from '../answered.ts';
import { deliverFigures, deliverText } from '../deliver-figures.ts';
import { readDataText } from '../read-data.ts';
import { Copy } from './copy.ts';

const asPrinted = 'national-portal-integration-share,2024-S1,exact,,,,1363,1726,79.24';
const asMended = 'national-portal-integration-share,2024-S1,exact,,,,1363,1720,79.24';

let hub: TestHub;
let loadedAt: string;
beforeAll(async () => {
  hub = await startTestHub();
  const all = new Copy(hub);
  await all.catchUp(500);
  loadedAt = all.told.at(-1)?.recordedAt ?? '';
  const text = readDataText('observations.csv').replace(asPrinted, asMended);
  await deliverText(hub, 'observations-mended.csv', text);
  await deliverFigures(hub, 'more.csv', [
    'lang-son,infrastructure.base-station-count,2025,exact,1200,,,,,,count,no,lang-son-r01,line 9',
  ]);
  await withdrawRows(hub.hub.foundation, 'observation', [await newestObservation()], 'Nêu nhầm đơn vị');
  await withdrawRows(hub.hub.foundation, 'record', [await deadZoneOfKonTum()], 'Gửi nhầm bản nháp');
});
afterAll(async () => await hub.stop());

const idOf = async (sql: string): Promise<number> => {
  const [row] = await hub.hub.foundation.ledger.em.fork().execute<{ id: string }[]>(sql);
  return Number(row?.id);
};
const newestObservation = async (): Promise<number> => await idOf('select max(id) as id from observation');
const deadZoneOfKonTum = async (): Promise<number> =>
  await idOf(
    `select id from record where register = 'signal-dead-zone' and province_id = 'kon-tum' order by id limit 1`,
  );

const question = `query ($since: DateTime, $kinds: [ChangeKind!], $province: ID, $domain: Domain, $first: Int, $after: String) {
  changes(since: $since, kinds: $kinds, province: $province, domain: $domain, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      kind provinceId province { nameVi } domain reason feedId
      before { denominator withdrawn } after { denominator findings { rule } }
      recordBefore { ... on SignalDeadZone { provinceId period } }
      recordAfter { ... on SignalDeadZone { provinceId period } }
    }
  }
}`;

interface Shown {
  readonly changes: {
    readonly nodes: readonly { readonly kind: string; readonly feedId: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

const ask = async (variables: Record<string, unknown>): Promise<Shown['changes']> =>
  (await answered<Shown>(hub, question, variables)).changes;

const untouched = { recordBefore: null, recordAfter: null, reason: null };

test('what was recorded since an instant is told with what stood before, what stands after, and why', async () => {
  const { nodes, pageInfo } = await ask({ since: loadedAt });
  expect(pageInfo.hasNextPage).toBe(false);
  expect(nodes.map(({ feedId: _, ...shown }) => shown)).toEqual([
    {
      ...untouched,
      kind: 'CORRECTED',
      provinceId: 'kon-tum',
      province: { nameVi: 'Kon Tum' },
      domain: 'PUBLIC_SERVICES',
      before: { denominator: 1726, withdrawn: false },
      after: { denominator: 1720, findings: [] },
    },
    {
      ...untouched,
      kind: 'NEW',
      provinceId: 'lang-son',
      province: { nameVi: 'Lạng Sơn' },
      domain: 'INFRASTRUCTURE',
      before: null,
      after: { denominator: null, findings: [] },
    },
    {
      ...untouched,
      kind: 'WITHDRAWN',
      provinceId: 'lang-son',
      province: { nameVi: 'Lạng Sơn' },
      domain: 'INFRASTRUCTURE',
      reason: 'Nêu nhầm đơn vị',
      before: { denominator: null, withdrawn: false },
      after: null,
    },
    {
      kind: 'WITHDRAWN',
      provinceId: 'kon-tum',
      province: { nameVi: 'Kon Tum' },
      domain: 'INFRASTRUCTURE',
      reason: 'Gửi nhầm bản nháp',
      before: null,
      after: null,
      recordBefore: { provinceId: 'kon-tum', period: '2024-S1' },
      recordAfter: null,
    },
  ]);
  const feeds = nodes.map(({ feedId }) => Number(feedId));
  expect(feeds).toEqual(feeds.toSorted((left, right) => left - right));
});

test('nothing is told of the time before the hub began, all of it with the beginning', async () => {
  expect((await ask({ since: '2000-01-01', first: 1 })).nodes).toEqual((await ask({ first: 1 })).nodes);
  expect((await ask({ since: '2100-01-01' })).nodes).toEqual([]);
});

test('a question about corrections and withdrawals alone walks past all that is new', async () => {
  const { nodes } = await ask({ kinds: ['CORRECTED', 'WITHDRAWN'] });
  expect(nodes.map(({ kind }) => kind)).toEqual(['CORRECTED', 'WITHDRAWN', 'WITHDRAWN']);
  expect((await ask({ kinds: ['WITHDRAWN'], province: 'lang-son' })).nodes).toHaveLength(1);
  expect((await ask({ kinds: ['CORRECTED'], domain: 'PROGRAMME' })).nodes).toEqual([]);
  const { errors } = await hub.ask(question, { kinds: [] });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT', argument: 'kinds' } }]);
});

test('a unit formed by merger is told of its predecessors too, and the nation by its own name', async () => {
  const { nodes } = await ask({ kinds: ['CORRECTED', 'WITHDRAWN'], province: 'quang-ngai-2025' });
  expect(nodes).toMatchObject([{ provinceId: 'kon-tum' }, { provinceId: 'kon-tum' }]);
  const nation = await ask({ province: 'vn', first: 1 });
  expect(nation.nodes).toMatchObject([{ provinceId: 'vn', province: null }]);
});

test('on the last page the cursor lies behind everything, so that the next question costs and tells nothing', async () => {
  const { pageInfo } = await ask({ kinds: ['WITHDRAWN'], first: 500 });
  const { nodes, pageInfo: next } = await ask({ after: pageInfo.endCursor });
  expect(nodes).toEqual([]);
  expect(next).toEqual({ hasNextPage: false, endCursor: pageInfo.endCursor });
});

const statement = `{ changes(province: "kon-tum", kinds: [WITHDRAWN, NEW], first: 500) {
  nodes { kind recordBefore { ... on SignalDeadZone { statement } } recordAfter { ... on SignalDeadZone { statement } } }
} }`;

test('what a record restricts stays restricted in what was withdrawn, and is shown to the province', async () => {
  const { data, errors } = await hub.ask(statement);
  expect(JSON.stringify(data)).not.toMatch(/"statement":"/);
  expect(new Set(errors?.map(({ extensions }) => extensions['code']))).toEqual(new Set(['UNAUTHENTICATED']));
  const officer = await answered(hub, statement, {}, await hub.tokenFor('officer', 'kon-tum'));
  expect(JSON.stringify(officer)).toMatch(/"kind":"WITHDRAWN","recordBefore":\{"statement":"/);
  const other = await hub.ask(statement, {}, await hub.tokenFor('officer', 'lang-son'));
  expect(JSON.stringify(other.data)).not.toMatch(/"statement":"/);
  expect(new Set(other.errors?.map(({ extensions }) => extensions['code']))).toEqual(new Set(['FORBIDDEN']));
});

test.each([
  '',
  'x',
  'YWZ0ZXI6MTI',
  Buffer.from('[1,2,3,4]').toString('base64url'),
  Buffer.from('[-1,0,0,0,""]').toString('base64url'),
])('the cursor %j was not made by this list', async (after) => {
  const { errors } = await hub.ask(question, { after });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }]);
});

test('a cursor from beyond the end, as of a ledger that was restored since, is refused and misses nothing silently', async () => {
  const after = Buffer.from('[1000000,0,0,0,""]').toString('base64url');
  const { errors } = await hub.ask(question, { after });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }]);
});

test('a page costs the same statements however long it is', async () => {
  const cost = async (first: number): Promise<number> => {
    const before = hub.statements.length;
    const { nodes } = await ask({ province: 'kon-tum', first });
    expect(nodes.length).toBeGreaterThan(0);
    return hub.statements.length - before;
  };
  // The order of things; observations, before and after; their findings; records; figures that targets are held against.
  expect([await cost(40), await cost(500)]).toEqual([5, 5]);
});
