import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { startTestHub, type TestHub } from '../support/test-hub.ts';
import { namedOperations } from './named-operations.ts';

let database: TestDatabase;
let inProcess: TestHub;
let overHttp: TestHub;

beforeAll(async () => {
  database = await testDatabase();
  inProcess = await startTestHub({ SUBGRAPHS: 'in-process' }, database);
  overHttp = await startTestHub({ SUBGRAPHS: 'http' }, database);
});
afterAll(async () => {
  await Promise.all([inProcess.stop(), overHttp.stop()]);
  await database.drop();
});

test.each(namedOperations)('$name has the same answer in process and over HTTP', async ({ text }) => {
  const answer = await inProcess.ask(text);
  expect(answer.errors).toBeUndefined();
  expect(await overHttp.ask(text)).toEqual(answer);
});

test('a refusal has the same code, message and path in process and over HTTP', async () => {
  const question = '{ programme { series(of: [DTI_RANK], provinces: ["nowhere"]) { value } } }';
  const refusals = await Promise.all(
    [inProcess, overHttp].map(async (hub) => {
      const [error] = (await hub.ask(question)).errors ?? [];
      return { code: error?.extensions['code'], message: error?.message, path: error?.path };
    }),
  );
  expect(refusals[0]).toMatchObject({ code: 'UNKNOWN_PROVINCE' });
  expect(refusals[1]).toEqual(refusals[0]);
});
