import { setTimeout as pause } from 'node:timers/promises';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { todayInVietnam } from '../../schema/types/today-in-vietnam.ts';
import { startTestHub, type TestHub } from '../support/test-hub.ts';
import { answered } from './answered.ts';
import { actsOn } from './as-of/acts.ts';
import { questionsAsOf, type Question } from './as-of/questions.ts';

let today = todayInVietnam();
let hub: TestHub;
let token: string;
let questions: Question[];

beforeAll(async () => {
  hub = await startTestHub({}, undefined, () => today);
  token = await hub.tokenFor('operator');
  const schema = buildClientSchema(await answered<IntrospectionQuery>(hub, getIntrospectionQuery()));
  questions = questionsAsOf(schema, {
    provinces: ['kon-tum', 'quang-ngai-2025', 'khanh-hoa'],
    observations: ['1', '275', '286', '287', '288', '290'],
    feeds: ['2', '7', '8', '9'],
    disputes: ['1', '3'],
  });
});
afterAll(async () => await hub.stop());

/** The very bytes of an answer, asked by somebody who may see all of it. */
async function bytesOf({ query, variables }: Question, asOf?: Date): Promise<string> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: asOf ? { ...variables, asOf } : variables }),
  });
  return await response.text();
}

/** When the hub recorded the last act. */
async function lastInstant(): Promise<Date> {
  const [row] = await hub.hub.foundation.ledger.em
    .getConnection()
    .execute<{ ms: number }[]>('select (extract(epoch from max(recorded_at)) * 1000)::float8 as ms from audit_entry');
  return new Date(row?.ms ?? 0);
}

interface Kept {
  readonly act: string;
  /** The instant of the act, and one between it and the next. */
  readonly instants: readonly Date[];
  readonly answers: ReadonlyMap<string, string>;
}

async function keep(act: string): Promise<Kept> {
  const answers = new Map<string, string>();
  for (const question of questions) answers.set(question.name, await bytesOf(question));
  const instants = [await lastInstant(), new Date()];
  // The next act must not fall into the millisecond that was just noted.
  await pause(2);
  return { act, instants, answers };
}

const isSame = (left: Kept['answers'], right: Kept['answers'] | undefined): boolean =>
  [...left].every(([name, bytes]) => right?.get(name) === bytes);

test('every answer can be had again as of its instant, byte for byte, whatever happened since', async () => {
  const writers = {
    officer: await hub.tokenFor('officer', 'kon-tum'),
    successor: await hub.tokenFor('officer', 'quang-ngai-2025'),
    editor: await hub.tokenFor('editor'),
  };
  const kept = [await keep('the data set')];
  for (const { name, run } of actsOn(hub, writers)) {
    await run();
    kept.push(await keep(name));
  }
  // Long after the last target was due, to the hub's mind.
  today = '2040-01-01';
  const changed: string[] = [];
  for (const { act, instants, answers } of kept) {
    const asOf = instants[kept.findIndex((each) => each.act === act) % instants.length];
    for (const question of questions)
      if ((await bytesOf(question, asOf)) !== answers.get(question.name))
        changed.push(`${question.name} after: ${act}`);
  }
  expect(changed).toEqual([]);
  // Each act was seen by some question, and no question was refused.
  const unseen = kept
    .filter(({ answers }, at) => at > 0 && isSame(answers, kept[at - 1]?.answers))
    .map(({ act }) => act);
  expect(unseen).toEqual([]);
  const refused = kept.flatMap(({ answers }) => [...answers.values()].filter((bytes) => !bytes.startsWith('{"data":')));
  expect(refused).toEqual([]);
}, 600_000);
