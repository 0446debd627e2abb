import { graphql, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { speak, withdrawRows } from '../../../tests/support/ledger-acts.ts';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import { addDays } from '../../../schema/types/calendar-date.ts';
import { dayInVietnam } from '../../../schema/types/today-in-vietnam.ts';
import { createContext } from '../../kit/context.ts';
import { reporting } from '../service.ts';

const portal = 'public-services.national-portal-integration-share';
const online = 'public-services.fully-online-service-count';

let db: TestLedger;
let schema: GraphQLSchema;
beforeAll(async () => {
  db = await testLedger();
  schema = reporting.build();
  await db.append({
    sources: [sampleSource('one', { publishedOn: '2024-07-10' }), sampleSource('two', { publishedOn: '2024-08-01' })],
    observations: [
      // 1363 / 1726 is 78.97 %: a contradiction.
      sampleClaim({
        indicator: portal,
        period: '2024-S1',
        numerator: '1363',
        denominator: '1726',
        stated: '79.24',
        sourceId: 'one',
      }),
      sampleClaim({ indicator: online, period: '2024-S1', value: '800', sourceId: 'one' }),
      sampleClaim({
        indicator: 'public-services.partially-online-service-count',
        period: '2024-S1',
        value: '900',
        sourceId: 'two',
      }),
      sampleClaim({ indicator: online, period: '2023', value: '700', sourceId: 'one' }),
    ],
  });
});
afterAll(async () => await db.close());

const fields = [
  'claimsHolding',
  'claimsWarned',
  'obligationsOnTime',
  'figuresReported',
  'doubtsAnswered',
  'figuresStale',
];

interface Counted {
  readonly numerator: number;
  readonly denominator: number;
  readonly share: number | null;
}
type Card = Readonly<Record<string, Counted>> & {
  readonly lateness: unknown;
  readonly staleFigures: readonly unknown[];
};

async function cardOf(args: string): Promise<Card> {
  const selection = fields.map((field) => `${field} { numerator denominator share }`).join(' ');
  const source = `{ scoreCards(provinces: ["kon-tum"], ${args}) { ${selection}
    lateness { metLate medianDaysLate overdue medianDaysOverdue }
    staleFigures { indicator { code } period staleness { ageInDays limitInDays isStale } } } }`;
  const { data, errors } = await graphql({ schema, source, contextValue: createContext(db.foundation) });
  if (errors) throw new AggregateError(errors);
  return (data as unknown as { scoreCards: readonly Card[] }).scoreCards[0] as Card;
}

/** So many of so many, of one measure of Kon Tum. */
async function counts(field: string, args: string): Promise<readonly [number, number]> {
  const { [field]: found } = await cardOf(args);
  return [found?.numerator ?? -1, found?.denominator ?? -1];
}

/** Days after today by the clock, by which the ledger records. */
const inDays = (days: number): string => addDays(dayInVietnam(new Date()), days);

test('claims hold that nothing contradicts; where no period is asked for all count', async () => {
  expect(await counts('claimsHolding', 'on: "2024-12-31"')).toEqual([3, 4]);
  expect(await counts('claimsHolding', 'on: "2024-12-31", from: "2024", to: "2024"')).toEqual([2, 3]);
});

test('a share out of nothing is null, neither 0 nor 100', async () => {
  const card = await cardOf('on: "2024-12-31", from: "2019", to: "2019"');
  const nothing = { numerator: 0, denominator: 0, share: null };
  expect(card).toMatchObject({
    claimsHolding: nothing,
    obligationsOnTime: nothing,
    figuresReported: nothing,
    doubtsAnswered: nothing,
    lateness: { metLate: 0, medianDaysLate: null, overdue: 0, medianDaysOverdue: null },
  });
});

test('obligations count once their due day is over; late ones are told apart from those that still lack figures', async () => {
  const period = 'from: "2024-S1", to: "2024-S1"';
  // Both half-yearly agreements fell due on 2024-07-20; the last figure of one came on 2024-08-01.
  expect(await counts('obligationsOnTime', `on: "2024-07-20", ${period}`)).toEqual([0, 0]);
  expect(await counts('figuresReported', `on: "2024-07-21", ${period}`)).toEqual([2, 6]);
  const card = await cardOf(`on: "2024-08-01", ${period}`);
  expect(card).toMatchObject({
    obligationsOnTime: { numerator: 0, denominator: 2 },
    figuresReported: { numerator: 3, denominator: 6, share: 50 },
    lateness: { metLate: 1, medianDaysLate: 12, overdue: 1, medianDaysOverdue: 12 },
  });
});

test('of each indicator the newest figure counts as stale, once its limit is over', async () => {
  const fresh = await cardOf('on: "2025-06-30"');
  expect([fresh['figuresStale'], fresh.staleFigures]).toEqual([{ numerator: 0, denominator: 3, share: 0 }, []]);
  const stale = await cardOf('on: "2025-07-01"');
  const staleness = { ageInDays: 366, limitInDays: 365, isStale: true };
  expect(stale['figuresStale']).toEqual({ numerator: 3, denominator: 3, share: 100 });
  expect(stale.staleFigures).toContainEqual({ indicator: { code: online }, period: '2024-S1', staleness });
});

test('a doubt counts once the time to answer it is over', async () => {
  expect(await counts('doubtsAnswered', `on: "${inDays(5)}", answerDays: 10`)).toEqual([0, 0]);
  expect(await counts('doubtsAnswered', `on: "${inDays(20)}", answerDays: 10`)).toEqual([0, 1]);
});

test('a word of the province answers a contradiction, one of the ministry does not', async () => {
  const subject = {
    provinceId: 'kon-tum',
    domain: 'public-services',
    observationId: 1,
    recordId: null,
    findingId: 1,
    answerable: 'province',
    author: 'someone',
    words: 'Xin xem lại',
  } as const;
  const id = await speak(db.foundation, null, { ...subject, state: 'open', role: 'editor' });
  expect(await counts('doubtsAnswered', `on: "${inDays(40)}"`)).toEqual([0, 1]);
  await speak(db.foundation, id, { ...subject, state: 'accepted', role: 'officer' });
  expect(await counts('doubtsAnswered', `on: "${inDays(40)}"`)).toEqual([1, 1]);
});

test('a dispute that the ministry opened is a doubt of its own, which a withdrawal answers', async () => {
  const id = await speak(db.foundation, null, {
    provinceId: 'kon-tum',
    domain: 'public-services',
    observationId: 2,
    recordId: null,
    findingId: null,
    answerable: 'province',
    state: 'open',
    author: 'someone',
    role: 'editor',
    words: 'Số này sai',
  });
  expect(id).toBeGreaterThan(0);
  expect(await counts('doubtsAnswered', `on: "${inDays(40)}"`)).toEqual([1, 2]);
  await withdrawRows(db.foundation, 'observation', [2], 'Nêu nhầm');
  expect(await counts('doubtsAnswered', `on: "${inDays(40)}"`)).toEqual([2, 2]);
  // What was withdrawn is no claim, and is owed again.
  expect(await counts('claimsHolding', 'on: "2024-12-31", from: "2024", to: "2024"')).toEqual([1, 2]);
  expect(await counts('figuresReported', 'on: "2024-08-01", from: "2024-S1", to: "2024-S1"')).toEqual([2, 6]);
});

test('before the hub was told of anything there is nothing to judge but what was owed', async () => {
  const card = await cardOf('on: "2024-08-01", from: "2024-S1", to: "2024-S1", asOf: "2000-01-01"');
  expect(card).toMatchObject({
    claimsHolding: { denominator: 0, share: null },
    figuresReported: { numerator: 0, denominator: 6, share: 0 },
    figuresStale: { denominator: 0, share: null },
    doubtsAnswered: { denominator: 0, share: null },
  });
});

test('all measures of all units cost four statements', async () => {
  const selection = fields.map((field) => `${field} { share }`).join(' ');
  for (const provinces of ['', '(provinces: ["kon-tum"])']) {
    const before = db.statements.length;
    const source = `{ scoreCards${provinces} { ${selection} lateness { overdue } staleFigures { period } } }`;
    const { data, errors } = await graphql({ schema, source, contextValue: createContext(db.foundation) });
    expect(errors).toBeUndefined();
    expect(data?.['scoreCards']).toHaveLength(provinces ? 1 : 34);
    expect(db.statements.length - before).toBe(4);
  }
});
