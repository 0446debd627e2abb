import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answerOf, askFeeds, editor, officer } from '../../../tests/support/ask-feeds.ts';
import { sampleClaim } from '../../../tests/support/sample-claims.ts';
import { readFindings } from '../../ledger/read/read-findings.ts';
import { DisputeState } from '../../../schema/types/dispute-words.ts';
import { DisputeBench, type Told } from '../../../tests/support/dispute-bench.ts';

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

const correct = async (id: string, figure: string, dryRun = false) => {
  const answer = await askFeeds(
    bench.db,
    `mutation ($id: ID!, $figure: String, $dryRun: Boolean) {
      correctFigure(observation: $id, figure: $figure, reason: "A slip", dryRun: $dryRun) { recordedAt feed { id } }
    }`,
    { id, figure, dryRun },
    officer,
  );
  return answerOf(answer, 'correctFigure') as { recordedAt: string; feed: { id: string } };
};

test('a correction ends it in the same transaction, with its reason as words', async () => {
  const observation = await bench.say('own', period, '80');
  const id = await bench.opened({ observation });
  const { recordedAt, feed } = await correct(observation, '81');
  expect(await bench.told(id)).toMatchObject({
    state: 'CORRECTED',
    entries: [
      { state: 'OPEN', feedId: null },
      { state: 'CORRECTED', words: 'A slip', author: officer.subject, feedId: feed.id, recordedAt },
    ],
  });
  const justBefore = new Date(Date.parse(recordedAt) - 1).toISOString();
  expect(await bench.told(id, justBefore)).toMatchObject({ state: 'OPEN', entries: [{ state: 'OPEN' }] });
});

test('once it has ended nobody can say anything more in it', async () => {
  const observation = await bench.say('own', period, '80');
  const id = await bench.opened({ observation });
  await correct(observation, '81');
  for (const identity of [officer, editor])
    for (const state of DisputeState.words)
      expect(await bench.answer(id, state, identity)).toMatchObject({ codes: ['FORBIDDEN_TRANSITION'] });
});

test('a correction that is only tried ends nothing', async () => {
  const observation = await bench.say('own', period, '80');
  const id = await bench.opened({ observation });
  await correct(observation, '81', true);
  expect(await bench.told(id)).toMatchObject({ state: 'OPEN' });
});

test('a withdrawal ends it as withdrawn', async () => {
  const observation = await bench.say('own', period, '80');
  const id = await bench.opened({ observation });
  const mutation = `mutation ($ids: [ID!]!) { withdrawFigures(observations: $ids, reason: "Twice") { figures } }`;
  await askFeeds(bench.db, mutation, { ids: [observation] }, officer);
  expect(await bench.told(id)).toMatchObject({ state: 'WITHDRAWN', entries: [{}, { words: 'Twice' }] });
});

test('so does any feed that brings another figure; where nobody gave a reason, that is said', async () => {
  const id = await bench.opened({ observation: await bench.say('own', period, '80') });
  await bench.say('own', period, '81');
  expect(await bench.told(id)).toMatchObject({
    state: 'CORRECTED',
    entries: [{}, { words: 'Không nêu lý do. No reason was given.', author: null, party: null }],
  });
});

test('a finding that the hub takes back ends its dispute, and the hub says why', async () => {
  const figure = (of: string, value: string) =>
    sampleClaim({
      provinceId: 'nghe-an',
      indicator: 'infrastructure.fibre-household-share',
      period: of,
      value,
      sourceId: 'own',
    });
  await bench.db.append({ observations: [figure('2023', '92.5'), figure('2024', '64.1')] });
  const rows = await readFindings(bench.db.ledger, { rule: 'implausible-move', provinceIds: ['nghe-an'], asOf: null });
  const id = await bench.opened({ finding: String(rows[0]?.id) });
  // With the year before it is the first of the two that is out of line.
  await bench.db.append({ observations: [figure('2022', '62.0')] });
  expect(await bench.told(id)).toMatchObject({
    state: 'WITHDRAWN',
    entries: [{}, { words: expect.stringContaining('took the finding back') as string, author: null, role: null }],
  });
});

test('a finding is disputed by itself, and ends with any figure that it rests on', async () => {
  const own = await bench.say('own', period, '80');
  await bench.say('news', period, '70');
  const finding = await bench.findingOn(own);
  const opened = answerOf(await bench.open({ finding }, officer), 'openDispute') as Told;
  expect(opened).toMatchObject({ findingId: finding, observationId: own, answerable: 'PROVINCE' });
  const { id } = opened;
  const question = `query ($id: ID!) { observation(id: $id) { disputes { id } findings { disputes { id state } } } }`;
  expect((await askFeeds(bench.db, question, { id: own })).data).toEqual({
    observation: { disputes: [{ id }], findings: [{ disputes: [{ id, state: 'OPEN' }] }] },
  });
  // Beside one on its finding there may be one on the figure itself.
  const onFigure = await bench.opened({ observation: own });
  await bench.say('news', period, '80');
  expect(await bench.told(id)).toMatchObject({ state: 'CORRECTED' });
  expect(await bench.told(onFigure)).toMatchObject({ state: 'OPEN' });
  expect(await bench.open({ finding })).toMatchObject({ codes: ['STALE_FINDING'] });
});
