import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPublishingSecret, publishingTokenText } from '../../../identity/tokens/publishing-token.ts';
import { verifyLedger } from '../../../services/ledger/audit/verify-ledger.ts';
import { publishingToken } from '../../../tests/support/publishing-token.ts';
import { startTestHub, type Answer, type TestHub } from '../../../tests/support/test-hub.ts';
import { konTumSdl, printedByServer, serveSubgraph, type RunningEndpoint } from '../checks/kon-tum.fixture.ts';
import { published } from '../store/published.fixture.ts';
import { openTokenReader } from './open-token-reader.ts';

let hub: TestHub;
let today = '2026-11-01';
let endpoint: RunningEndpoint;
let officer: string;
/** Of Kon Tum. */
let token: string;
const name = 'kon-tum-security';
beforeAll(async () => {
  hub = await startTestHub({ ENDPOINTS_ALLOWED: '127.0.0.0/8' }, undefined, () => today);
  endpoint = await serveSubgraph(konTumSdl());
  officer = await hub.tokenFor('officer', 'kon-tum');
  token = (await publishingToken(hub, 'kon-tum')).secret;
});
afterAll(async () => {
  endpoint.stop();
  await hub.stop();
});

const codes = ({ errors = [] }: Answer): unknown[] => errors.map(({ extensions }) => extensions['code']);
const change = async (words: string, sender = token): Promise<Answer> =>
  await hub.ask(`mutation { told: ${words} { __typename } }`, {}, sender);

async function handIn(act: 'check' | 'publish', province = 'kon-tum', sender = token): Promise<Answer> {
  const text = `mutation ($sdl: String) { told: ${act}Subgraph(province: "${province}", name: "${province}-security", url: "${endpoint.url}", sdl: $sdl)
    { outcome subgraph { publishedBy role } } }`;
  return await hub.ask(text, { sdl: printedByServer(konTumSdl()) }, sender);
}

/** Status, header and first error of a question sent with this token. */
async function refusalOf(sent: string): Promise<unknown> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${sent}` },
    body: JSON.stringify({ query: '{ registry { versionNumber } }' }),
  });
  const { errors = [] } = (await response.json()) as Answer;
  return [response.status, errors[0]?.extensions['code'], errors[0]?.extensions['reason']];
}

test('the secret is shown once; the database holds its digest alone', async () => {
  expect(token).toMatch(/^ltp_[1-9]\d*_[\w-]{43}$/);
  const secret = token.split('_').slice(2).join('_');
  const sql = async <Row = unknown>(text: string): Promise<Row[]> =>
    await hub.hub.foundation.ledger.em.getConnection().execute<Row[]>(text);
  const tables = await sql<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public'`,
  );
  expect(tables).toContainEqual({ name: 'publishing_token' });
  for (const { name: table } of tables)
    expect(await sql(`select 1 from ${table} r where position('${secret}' in r::text) > 0`)).toEqual([]);
  expect(await sql('select name, secret_hash from publishing_token')).toEqual([
    { name: 'build server', secret_hash: expect.stringMatching(/^[\da-f]{64}$/) as string },
  ]);
});

test('checks and publishes the subgraphs of its unit, under its number and name', async () => {
  expect(await handIn('check')).toMatchObject({ data: { told: { outcome: 'PASSED' } } });
  expect(await handIn('publish')).toEqual({
    data: {
      told: {
        outcome: 'PUBLISHED',
        subgraph: { publishedBy: expect.stringMatching(/^ltp_\d+ build server$/) as string, role: 'PUBLISHER' },
      },
    },
  });
});

test('sees what is restricted of its own subgraphs, and nothing else that is restricted', async () => {
  await hub.hub.registry.publish(published('lang-son-security', null, { serves: { security: ['socOperating'] } }));
  const answer = await hub.ask(
    `{ registry { subgraphs { name url sdl checks { check } traffic { count } } versions(first: 1) { nodes { author } } }
       infrastructure { signalDeadZones(first: 1) { nodes { statement } } } }`,
    {},
    token,
  );
  expect(answer.data?.['registry']).toMatchObject({
    subgraphs: [
      { name, url: endpoint.url, sdl: expect.any(String) as string, checks: expect.any(Array) as unknown, traffic: [] },
      { name: 'lang-son-security', url: null, sdl: null, checks: null, traffic: null },
    ],
    versions: { nodes: [{ author: null }] },
  });
  const refused = new Set(answer.errors?.flatMap(({ extensions }) => extensions['fields']));
  expect([...refused]).toEqual(expect.arrayContaining(['GraphVersion.author', 'SignalDeadZone.statement']));
  expect(new Set(codes(answer))).toEqual(new Set(['FORBIDDEN']));
});

test('retires them and brings them back', async () => {
  expect(codes(await change(`retireSubgraph(name: "${name}", reason: "Moved")`))).toEqual([]);
  expect(codes(await change(`rollBackSubgraph(name: "${name}", reason: "Back")`))).toEqual([]);
});

test('does nothing for another unit, not even one that its own was formed from', async () => {
  const successor = (await publishingToken(hub, 'quang-ngai-2025')).secret;
  expect(codes(await handIn('check', 'lang-son'))).toEqual(['FORBIDDEN']);
  expect(codes(await handIn('publish', 'lang-son'))).toEqual(['FORBIDDEN']);
  expect(codes(await change('retireSubgraph(name: "lang-son-security", reason: "x")'))).toEqual(['FORBIDDEN']);
  for (const words of [
    `retireSubgraph(name: "${name}", reason: "x")`,
    `rollBackSubgraph(name: "${name}", reason: "x")`,
  ])
    expect(codes(await change(words, successor))).toEqual(['FORBIDDEN']);
  expect(codes(await handIn('publish', 'kon-tum', successor))).toEqual(['FORBIDDEN']);
});

test.each([
  ['submitFeed(province: "kon-tum", rows: [{ indicator: "x", period: "2024", figure: "1" }])'],
  ['openDispute(observation: 1, words: "Is it?")'],
  ['withdrawFeed(id: 1, reason: "x")'],
  ['rollBackGraph(version: 0, reason: "x")'],
  ['makePublishingToken(province: "kon-tum", name: "another", days: 1)'],
  ['revokePublishingToken(id: 1)'],
])('%s is not for it', async (words) => {
  expect(codes(await change(words))).toEqual(['FORBIDDEN']);
});

test('files are not for it either, and it is told what it is for', async () => {
  const response = await fetch(`${hub.url}/feeds/kon-tum?name=a.csv`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: 'indicator,period,figure\n',
  });
  expect([response.status, await response.text()]).toEqual([
    403,
    expect.stringContaining('it is for publishing subgraphs') as string,
  ]);
});

test('is listed for officers of the unit, editors and operators, with what became of it', async () => {
  const question = `{ registry { publishingTokens(province: "quang-ngai-2025") {
    provinceId name expiresOn madeBy role lastActAt revokedAt } } }`;
  const list = async (sender: string): Promise<Answer> => await hub.ask(question, {}, sender);
  const listed = await list(await hub.tokenFor('officer', 'quang-ngai-2025'));
  expect(listed).toEqual({
    data: {
      registry: {
        publishingTokens: [
          {
            provinceId: 'quang-ngai-2025',
            name: 'build server',
            expiresOn: '2026-12-01',
            madeBy: 'test officer',
            role: 'OFFICER',
            lastActAt: null,
            revokedAt: null,
          },
          expect.objectContaining({ provinceId: 'kon-tum', lastActAt: expect.any(String) as string }),
        ],
      },
    },
  });
  expect(await list(await hub.tokenFor('editor'))).toEqual(listed);
  for (const sender of [officer, token, await hub.tokenFor('analyst'), await hub.tokenFor('officer', 'lang-son')])
    expect(codes(await list(sender))).toEqual(['FORBIDDEN']);
});

test.each([
  ['makePublishingToken(province: "atlantis", name: "x", days: 1)', 'UNKNOWN_PROVINCE'],
  ['makePublishingToken(province: "kon-tum", name: " ", days: 1)', 'BAD_ARGUMENT'],
  ['makePublishingToken(province: "kon-tum", name: "two\\nlines", days: 1)', 'BAD_ARGUMENT'],
  [`makePublishingToken(province: "kon-tum", name: "${'x'.repeat(81)}", days: 1)`, 'BAD_ARGUMENT'],
  ['makePublishingToken(province: "kon-tum", name: "x", days: 0)', 'BAD_ARGUMENT'],
  ['makePublishingToken(province: "kon-tum", name: "x", days: 367)', 'BAD_ARGUMENT'],
  ['revokePublishingToken(id: 999)', 'UNKNOWN_ID'],
  ['revokePublishingToken(id: "x")', 'UNKNOWN_ID'],
])('%s is refused', async (words, code) => {
  expect(codes(await change(words, await hub.tokenFor('editor')))).toEqual([code]);
});

test('an officer makes and revokes tokens of the own unit and its predecessors alone', async () => {
  const stranger = await hub.tokenFor('officer', 'lang-son');
  const { id } = await publishingToken(hub, 'kon-tum');
  expect(codes(await change('makePublishingToken(province: "kon-tum", name: "x", days: 1)', stranger))).toEqual([
    'FORBIDDEN',
  ]);
  expect(codes(await change(`revokePublishingToken(id: ${id})`, stranger))).toEqual(['FORBIDDEN']);
  const successor = await hub.tokenFor('officer', 'quang-ngai-2025');
  expect(codes(await change(`revokePublishingToken(id: ${id})`, successor))).toEqual([]);
});

test('is refused within five seconds after it was revoked, and once more changes nothing', async () => {
  const made = await publishingToken(hub, 'kon-tum');
  expect(await refusalOf(made.secret)).toEqual([200, undefined, undefined]);
  const revoke = async (): Promise<Answer> =>
    await hub.ask(`mutation { revokePublishingToken(id: ${made.id}) { revokedAt revokedBy } }`, {}, officer);
  const revoked = await revoke();
  expect(revoked).toMatchObject({ data: { revokePublishingToken: { revokedBy: 'test officer' } } });
  expect(await revoke()).toEqual(revoked);
  await expect
    .poll(async () => await refusalOf(made.secret), { timeout: 5000, interval: 100 })
    .toEqual([401, 'UNAUTHENTICATED', 'revoked']);
});

test('is refused from the day after its last one, and where nobody made it', async () => {
  const { secret, id } = await publishingToken(hub, 'kon-tum', { days: 1 });
  try {
    today = '2026-11-02';
    expect(await refusalOf(secret)).toEqual([200, undefined, undefined]);
    today = '2026-11-03';
    expect(await refusalOf(secret)).toEqual([401, 'UNAUTHENTICATED', 'expired']);
  } finally {
    today = '2026-11-01';
  }
  expect(await refusalOf(publishingTokenText(Number(id), newPublishingSecret()))).toEqual([
    401,
    'UNAUTHENTICATED',
    'unknown',
  ]);
});

test('a gateway that is a process of its own reads the same', async () => {
  const { id } = await publishingToken(hub, 'kon-tum');
  const url = hub.hub.foundation.ledger.config.get('clientUrl') ?? '';
  const reader = openTokenReader({ url, name: 'test gateway' });
  expect([await reader.read(Number(id)), await reader.read(999)]).toEqual([
    {
      provinceId: 'kon-tum',
      name: 'build server',
      secretHash: expect.stringMatching(/^[\da-f]{64}$/) as string,
      expiresOn: '2026-12-01',
      isRevoked: false,
    },
    null,
  ]);
  await reader.close();
});

test('what was done to tokens and by them is in the chain, which holds', async () => {
  const { ledger } = hub.hub.foundation;
  expect((await verifyLedger(ledger)).faults).toEqual([]);
  const acts = await ledger.em
    .fork()
    .execute(`select distinct act, role from audit_entry where act like 'token %' or role = 'publisher' order by act`);
  expect(acts).toEqual([
    { act: 'subgraph publish', role: 'publisher' },
    { act: 'subgraph retire', role: 'publisher' },
    { act: 'subgraph roll back', role: 'publisher' },
    { act: 'token make', role: 'officer' },
    { act: 'token revoke', role: 'officer' },
  ]);
});
