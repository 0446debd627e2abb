import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answerOf, askFeeds, editor, officer, officerOf } from '../../../tests/support/ask-feeds.ts';
import type { Identity } from '../../../identity/identity.ts';
import { DisputeState } from '../../../schema/types/dispute-words.ts';
import { verifyLedger } from '../../ledger/audit/verify-ledger.ts';
import { DisputeBench, type Told } from '../../../tests/support/dispute-bench.ts';
import { allowedStates } from './transitions.ts';

let bench: DisputeBench;
let year = 2008;
let period = '';
beforeAll(async () => {
  bench = await DisputeBench.open();
});
afterAll(async () => await bench.close());
beforeEach(() => {
  period = String((year += 1));
});

test('a dispute is a thread: who asks, who answers for the figure, and how it stands', async () => {
  const observation = await bench.say('own', period, '80');
  const id = await bench.opened({ observation });
  await bench.answer(id, 'disputed', officer, 'The register says so');
  await bench.answer(id, 'open', editor, 'Which register?');
  const { data } = await bench.answer(id, 'accepted', officer, 'It was the wrong one');
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
  const observation = await bench.say('own', period, '80');
  await bench.open({ observation });
  const question = `query ($id: ID!) { observation(id: $id) {
    value disputes { state entries { state party words author } }
  } }`;
  const hidden = { state: 'OPEN', party: 'MINISTRY', words: null, author: null };
  const shown = { ...hidden, words: 'Where does this come from?', author: editor.subject };
  const seen = async (identity?: Identity) => await askFeeds(bench.db, question, { id: observation }, identity);
  const page = (entry: object) => ({ observation: { value: 80, disputes: [{ state: 'OPEN', entries: [entry] }] } });
  expect(await seen()).toMatchObject({ data: page(hidden), codes: ['UNAUTHENTICATED', 'UNAUTHENTICATED'] });
  expect(await seen(officerOf('lang-son'))).toMatchObject({ data: page(hidden), codes: ['FORBIDDEN', 'FORBIDDEN'] });
  const analyst: Identity = { role: 'analyst', provinceId: null, subject: 'an analyst' };
  for (const identity of [officer, analyst])
    expect(await seen(identity)).toMatchObject({ data: page(shown), codes: [] });
});

test('what news say of a province the province disputes, and the ministry answers for it', async () => {
  const observation = await bench.say('news', period, '80');
  const opened = answerOf(await bench.open({ observation }, officer), 'openDispute') as Told;
  expect(opened).toMatchObject({ answerable: 'MINISTRY', entries: [{ party: 'PROVINCE' }] });
  const { id } = opened;
  expect(await bench.answer(id, 'disputed', officer)).toMatchObject({ codes: ['FORBIDDEN_TRANSITION'] });
  expect((await bench.answer(id, 'accepted', editor)).data).toMatchObject({ answerDispute: { state: 'ACCEPTED' } });
});

const sides = [
  ['own', 'province', officer],
  ['news', 'ministry', editor],
] as const;

test.each(sides)(
  'of what %s sources state the %s answers; all that the table forbids is refused, with what it allows',
  async (source, answerable, answering) => {
    const id = await bench.opened({ observation: await bench.say(source, period, '80') });
    for (const from of ['open', 'accepted', 'disputed'] as const) {
      if (from !== 'open') await bench.answer(id, from, answering);
      for (const [, party, identity] of sides) {
        const allowed = allowedStates(from, { party, answerable });
        for (const to of DisputeState.words.filter((word) => !allowed.includes(word))) {
          const before = await bench.told(id);
          expect((await bench.answer(id, to, identity)).errors).toMatchObject([
            { extensions: { code: 'FORBIDDEN_TRANSITION', allowed: allowed.map((word) => DisputeState.nameOf(word)) } },
          ]);
          expect(await bench.told(id)).toEqual(before);
        }
      }
    }
  },
);

test('on the same there is one dispute at a time, also where two open it at once', async () => {
  const observation = await bench.say('own', period, '80');
  const answers = await Promise.all([bench.open({ observation }), bench.open({ observation }, officer)]);
  const [refused, opened] = [true, false].map((isRefused) =>
    answers.find(({ codes }) => codes.length > 0 === isRefused),
  );
  expect(refused?.codes).toEqual(['DISPUTE_STANDS']);
  expect(opened?.data).toMatchObject({ openDispute: { id: refused?.errors[0]?.extensions['dispute'] } });
});

test('what does not stand any more cannot be disputed', async () => {
  const first = await bench.say('own', period, '80');
  const second = await bench.say('own', period, '81');
  expect((await bench.open({ observation: first })).errors).toMatchObject([
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
  expect(await bench.open(subject)).toMatchObject({ data: { openDispute: null }, codes: [code] });
});

test('an officer speaks of the own unit and its predecessors only', async () => {
  const observation = await bench.say('own', period, '80');
  expect(await bench.open({ observation }, officerOf('lang-son'))).toMatchObject({ codes: ['FORBIDDEN'] });
  const id = await bench.opened({ observation }, officerOf('quang-ngai-2025'));
  expect(await bench.answer(id, 'open', officerOf('lang-son'))).toMatchObject({ codes: ['FORBIDDEN'] });
  expect(await bench.answer('999999', 'open', officer)).toMatchObject({ codes: ['UNKNOWN_ID'] });
});

test('every entry raises the versions of its domain and of reporting, and is a link of the chain', async () => {
  const { ledger } = bench.db;
  const observation = await bench.say('own', period, '80');
  const versions = async (): Promise<Record<string, number>> => {
    const sql = 'select domain, version::int as version from domain_version';
    const rows = await ledger.em.getConnection().execute<{ domain: string; version: number }[]>(sql);
    return Object.fromEntries(rows.map(({ domain, version }) => [domain, version]));
  };
  const [before, { entries }] = [await versions(), await verifyLedger(ledger)];
  const id = await bench.opened({ observation });
  await bench.answer(id, 'accepted', officer);
  const raised = (part: string): number => (before[part] ?? 0) + 2;
  expect(await versions()).toEqual({
    ...before,
    infrastructure: raised('infrastructure'),
    reporting: raised('reporting'),
  });
  expect(await verifyLedger(ledger)).toMatchObject({ entries: entries + 2, faults: [] });
});
