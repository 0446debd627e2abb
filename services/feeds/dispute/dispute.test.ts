import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { askFeeds, editor, officer, officerOf, type FeedsAnswer } from '../../../tests/support/ask-feeds.ts';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../../tests/support/test-ledger.ts';
import type { Identity } from '../../../identity/identity.ts';
import { DisputeState, type DisputeStateWord } from '../../../schema/types/dispute-words.ts';
import { verifyLedger } from '../../ledger/audit/verify-ledger.ts';
import { readFindings } from '../../ledger/read/read-findings.ts';
import { readObservations } from '../../ledger/read/read-observations.ts';
import { allowedStates } from './transitions.ts';

const indicator = 'infrastructure.fibre-household-share';
let db: TestLedger;
let year = 2008;
let period = '';
beforeAll(async () => {
  db = await testLedger();
  await db.append({ sources: [sampleSource('own'), sampleSource('news', { kind: 'news' })] });
});
afterAll(async () => await db.close());
beforeEach(() => {
  period = String((year += 1));
});

async function say(sourceId: string, value: string): Promise<string> {
  await db.append({ observations: [sampleClaim({ indicator, period, sourceId, value })] });
  const rows = await readObservations(db.ledger, { indicators: [indicator], period, asOf: null });
  return String(rows.find(({ source }) => source.id === sourceId)?.id);
}
const findingOn = async (observation: string): Promise<string> =>
  String((await readFindings(db.ledger, { observationIds: [Number(observation)], asOf: null }))[0]?.id);

const fields = `{ id provinceId domain observationId findingId recordId answerable state openedAt changedAt
  entries { state party role words author feedId recordedAt } }`;
const open = async (subject: Record<string, unknown>, identity = editor) =>
  await askFeeds(
    db,
    `mutation ($observation: ID, $finding: ID, $record: ID, $words: String!) {
      openDispute(observation: $observation, finding: $finding, record: $record, words: $words) ${fields}
    }`,
    { words: 'Where does this come from?', ...subject },
    identity,
  );
const answer = async (dispute: string, state: DisputeStateWord, identity: Identity, words = 'An answer') =>
  await askFeeds(
    db,
    `mutation ($dispute: ID!, $state: DisputeState!, $words: String!) {
      answerDispute(dispute: $dispute, state: $state, words: $words) ${fields}
    }`,
    { dispute, state: DisputeState.nameOf(state), words },
    identity,
  );
interface Told {
  readonly id: string;
  readonly state: string;
  readonly entries: readonly { state: string; words: string | null; feedId: string | null; recordedAt: string }[];
}
const idOf = ({ data }: FeedsAnswer): string => (data?.['openDispute'] as Told).id;
const told = async (id: string, identity = editor, asOf?: string): Promise<Told> =>
  (
    await askFeeds(
      db,
      `query ($id: ID!, $asOf: DateTime) { dispute(id: $id, asOf: $asOf) ${fields} }`,
      { id, ...(asOf ? { asOf } : {}) },
      identity,
    )
  ).data?.['dispute'] as Told;

test('a dispute is a thread: who asks, who answers for the figure, and how it stands', async () => {
  const observation = await say('own', '80');
  const id = idOf(await open({ observation }));
  await answer(id, 'disputed', officer, 'The register says so');
  await answer(id, 'open', editor, 'Which register?');
  const { data } = await answer(id, 'accepted', officer, 'It was the wrong one');
  const instant = expect.stringMatching(/Z$/) as string;
  const entry = (state: string, party: string, words: string) => ({
    state,
    party,
    role: party === 'PROVINCE' ? 'OFFICER' : 'EDITOR',
    words,
    author: party === 'PROVINCE' ? officer.subject : editor.subject,
    feedId: null,
    recordedAt: instant,
  });
  expect(data?.['answerDispute']).toEqual({
    id,
    provinceId: 'kon-tum',
    domain: 'INFRASTRUCTURE',
    observationId: observation,
    findingId: null,
    recordId: null,
    answerable: 'PROVINCE',
    state: 'ACCEPTED',
    openedAt: instant,
    changedAt: instant,
    entries: [
      entry('OPEN', 'MINISTRY', 'Where does this come from?'),
      entry('DISPUTED', 'PROVINCE', 'The register says so'),
      entry('OPEN', 'MINISTRY', 'Which register?'),
      entry('ACCEPTED', 'PROVINCE', 'It was the wrong one'),
    ],
  });
});

test('everybody sees that there is a dispute and how it stands; words and authors are for the two parties', async () => {
  const observation = await say('own', '80');
  await open({ observation });
  const question = `query ($id: ID!) { observation(id: $id) { value disputes { state entries { state party words author } } } }`;
  const hidden = { state: 'OPEN', party: 'MINISTRY', words: null, author: null };
  const shown = { ...hidden, words: 'Where does this come from?', author: editor.subject };
  const seen = async (identity?: Identity) => await askFeeds(db, question, { id: observation }, identity);
  const page = (entry: object) => ({ observation: { value: 80, disputes: [{ state: 'OPEN', entries: [entry] }] } });
  expect(await seen()).toMatchObject({ data: page(hidden), codes: ['UNAUTHENTICATED', 'UNAUTHENTICATED'] });
  expect(await seen(officerOf('lang-son'))).toMatchObject({ data: page(hidden), codes: ['FORBIDDEN', 'FORBIDDEN'] });
  expect(await seen(officer)).toMatchObject({ data: page(shown), codes: [] });
  expect(await seen({ role: 'analyst', provinceId: null, subject: 'x' })).toMatchObject({
    data: page(shown),
    codes: [],
  });
});

test('what news say of a province the province disputes, and the ministry answers for it', async () => {
  const observation = await say('news', '80');
  const opened = await open({ observation }, officer);
  expect(opened.data?.['openDispute']).toMatchObject({ answerable: 'MINISTRY', entries: [{ party: 'PROVINCE' }] });
  const id = idOf(opened);
  expect(await answer(id, 'disputed', officer)).toMatchObject({ codes: ['FORBIDDEN_TRANSITION'] });
  expect(await answer(id, 'accepted', editor)).toMatchObject({ data: { answerDispute: { state: 'ACCEPTED' } } });
});

test('every answer that the table forbids is refused with what it allows, and changes nothing', async () => {
  const parties = [
    ['province', officer],
    ['ministry', editor],
  ] as const;
  for (const source of ['own', 'news']) {
    const answerable = source === 'own' ? 'province' : 'ministry';
    const id = idOf(await open({ observation: await say(source, '80') }));
    const answering = answerable === 'province' ? officer : editor;
    for (const from of ['open', 'accepted', 'disputed'] as const) {
      if (from !== 'open') await answer(id, from, answering);
      for (const [party, identity] of parties) {
        const allowed = allowedStates(from, { party, answerable });
        for (const to of DisputeState.words.filter((word) => !allowed.includes(word))) {
          const before = await told(id);
          expect((await answer(id, to, identity)).errors).toMatchObject([
            { extensions: { code: 'FORBIDDEN_TRANSITION', allowed: allowed.map(DisputeState.nameOf) } },
          ]);
          expect(await told(id)).toEqual(before);
        }
      }
    }
  }
});

test('a correction ends it in the same transaction, with its reason as words; nothing can be said after that', async () => {
  const observation = await say('own', '80');
  const id = idOf(await open({ observation }));
  const { data } = await askFeeds(
    db,
    `mutation ($id: ID!) { correctFigure(observation: $id, figure: "81", reason: "A slip") { recordedAt feed { id } changes { first { kind } } } }`,
    { id: observation },
    officer,
  );
  const { recordedAt, feed } = data?.['correctFigure'] as { recordedAt: string; feed: { id: string } };
  expect(await told(id)).toMatchObject({
    state: 'CORRECTED',
    entries: [
      { state: 'OPEN' },
      { state: 'CORRECTED', words: 'A slip', author: officer.subject, feedId: feed.id, recordedAt },
    ],
  });
  for (const identity of [officer, editor])
    for (const state of DisputeState.words)
      expect(await answer(id, state, identity)).toMatchObject({ codes: ['FORBIDDEN_TRANSITION'] });
  // A millisecond before, it was open.
  expect(await told(id, editor, new Date(Date.parse(recordedAt) - 1).toISOString())).toMatchObject({
    state: 'OPEN',
    entries: [{}],
  });
  const dry = idOf(await open({ observation: await say('own', '82') }));
  await askFeeds(
    db,
    `mutation ($id: ID!) { correctFigure(observation: $id, figure: "83", reason: "x", dryRun: true) { outcome } }`,
    { id: String(Number(((await told(dry)) as unknown as { observationId: string }).observationId)) },
    officer,
  );
  expect(await told(dry)).toMatchObject({ state: 'OPEN' });
});

test('a withdrawal ends it as withdrawn, a file that corrects the figure as corrected', async () => {
  const first = await say('own', '80');
  const withdrawn = idOf(await open({ observation: first }));
  await askFeeds(
    db,
    `mutation ($id: [ID!]!) { withdrawFigures(observations: $id, reason: "Twice") { figures } }`,
    { id: [first] },
    officer,
  );
  expect(await told(withdrawn)).toMatchObject({ state: 'WITHDRAWN', entries: [{}, { words: 'Twice' }] });
  const corrected = idOf(await open({ observation: await say('own', '80') }));
  await say('own', '81');
  expect(await told(corrected)).toMatchObject({
    state: 'CORRECTED',
    entries: [{}, { words: 'Không nêu lý do. No reason was given.', author: null }],
  });
});

test('a finding is disputed by itself, and ends with any figure that it rests on', async () => {
  const own = await say('own', '80');
  await say('news', '70');
  const finding = await findingOn(own);
  const opened = await open({ finding }, officer);
  expect(opened.data?.['openDispute']).toMatchObject({
    findingId: finding,
    observationId: own,
    answerable: 'PROVINCE',
  });
  const question = `query ($id: ID!) { observation(id: $id) { disputes { id } findings { disputes { id state } } } }`;
  const id = idOf(opened);
  expect((await askFeeds(db, question, { id: own })).data).toEqual({
    observation: { disputes: [{ id }], findings: [{ disputes: [{ id, state: 'OPEN' }] }] },
  });
  // Beside one on its finding there may be one on the figure itself.
  expect(await open({ observation: own })).toMatchObject({ codes: [] });
  await say('news', '80');
  expect(await told(id)).toMatchObject({ state: 'CORRECTED' });
  expect(await open({ finding })).toMatchObject({ codes: ['STALE_FINDING'] });
});

test('on the same there is one dispute at a time, also where two open it at once', async () => {
  const observation = await say('own', '80');
  const answers = await Promise.all([open({ observation }), open({ observation }, officer)]);
  expect(answers.map(({ codes }) => codes.join()).toSorted()).toEqual(['', 'DISPUTE_STANDS']);
  const refused = answers.find(({ codes }) => codes.length > 0);
  const opened = answers.find(({ codes }) => codes.length === 0);
  expect(refused?.errors[0]?.extensions['dispute']).toBe(opened && idOf(opened));
});

test('what does not stand any more cannot be disputed', async () => {
  const first = await say('own', '80');
  const second = await say('own', '81');
  expect((await open({ observation: first })).errors).toMatchObject([
    { extensions: { code: 'STALE_OBSERVATION', current: [{ id: first, current: second }] } },
  ]);
});

test.each([
  ['nothing', {}, 'BAD_ARGUMENT'],
  ['two things at once', { observation: '1', finding: '1' }, 'BAD_ARGUMENT'],
  ['an observation that is none', { observation: '999999' }, 'UNKNOWN_ID'],
  ['a finding that is none', { finding: '999999' }, 'UNKNOWN_ID'],
  ['a record that is none', { record: '999999' }, 'UNKNOWN_ID'],
])('to dispute %s is refused', async (_what, subject, code) => {
  expect(await open(subject)).toMatchObject({ data: { openDispute: null }, codes: [code] });
});

test('an officer speaks of the own unit and its predecessors only', async () => {
  const observation = await say('own', '80');
  expect(await open({ observation }, officerOf('lang-son'))).toMatchObject({ codes: ['FORBIDDEN'] });
  const id = idOf(await open({ observation }, officerOf('quang-ngai-2025')));
  expect(await answer(id, 'open', officerOf('lang-son'))).toMatchObject({ codes: ['FORBIDDEN'] });
  expect(await answer('999999', 'open', officer)).toMatchObject({ codes: ['UNKNOWN_ID'] });
});

test('disputes are listed newest first, by unit, state and who answers, as of any moment', async () => {
  const list = async (variables: object) => {
    const { data } = await askFeeds(
      db,
      `query ($province: ID, $state: DisputeState, $answerable: DisputeParty, $first: Int, $after: String, $asOf: DateTime) {
        disputes(province: $province, state: $state, answerable: $answerable, first: $first, after: $after, asOf: $asOf) {
          totalCount pageInfo { hasNextPage endCursor } nodes { id }
        }
      }`,
      { ...variables },
    );
    return data?.['disputes'] as {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { id: string }[];
    };
  };
  const before = (await list({ province: 'quang-ngai-2025' })).totalCount;
  const id = idOf(await open({ observation: await say('news', '80') }));
  const then = new Date().toISOString();
  const later = idOf(await open({ observation: await say('own', '80') }));
  const all = await list({ province: 'quang-ngai-2025' });
  expect(all).toMatchObject({ totalCount: before + 2 });
  expect(all.nodes.slice(0, 2)).toEqual([{ id: later }, { id }]);
  expect((await list({ asOf: then })).nodes[0]).toEqual({ id });
  expect((await list({ answerable: 'MINISTRY', state: 'OPEN' })).nodes[0]).toEqual({ id });
  expect((await list({ province: 'lang-son' })).nodes).toEqual([]);
  const seen: string[] = [];
  for (let after: string | undefined; ;) {
    const page = await list({ first: 3, ...(after ? { after } : {}) });
    seen.push(...page.nodes.map((node) => node.id));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(seen).toEqual((await list({ first: 500 })).nodes.map((node) => node.id));
});

test('disputes of many figures cost one statement', async () => {
  await db.append({
    observations: ['05', '06', '07'].map((month) =>
      sampleClaim({ indicator, period: `${period}-${month}`, sourceId: 'own', value: '1' }),
    ),
  });
  const { data } = await askFeeds(db, `{ feeds(first: 1) { nodes { id } } }`);
  const [feed] = (data?.['feeds'] as { nodes: { id: string }[] }).nodes;
  const question = (selection: string) =>
    `query ($id: ID!) { feed(id: $id) { observations { nodes { ${selection} } } } }`;
  const cost = async (selection: string): Promise<number> => {
    const before = db.statements.length;
    await askFeeds(db, question(selection), { id: feed?.id });
    return db.statements.length - before;
  };
  expect(await cost('id disputes { state }')).toBe((await cost('id')) + 1);
});

test('every entry raises the versions of its domain and of reporting, and is a link of the chain', async () => {
  const observation = await say('own', '80');
  const versions = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      (
        await db.ledger.em
          .getConnection()
          .execute<{ domain: string; version: number }[]>('select domain, version::int as version from domain_version')
      ).map(({ domain, version }) => [domain, version]),
    );
  const [before, entries] = [await versions(), (await verifyLedger(db.ledger)).entries];
  const id = idOf(await open({ observation }));
  await answer(id, 'accepted', officer);
  expect(await versions()).toEqual({
    ...before,
    infrastructure: (before['infrastructure'] ?? 0) + 2,
    reporting: (before['reporting'] ?? 0) + 2,
  });
  expect(await verifyLedger(db.ledger)).toMatchObject({ entries: entries + 2, faults: [] });
});
