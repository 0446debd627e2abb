import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../support/test-hub.ts';

let hub: TestHub;
let officer: string;

beforeAll(async () => {
  hub = await startTestHub({ MOST_FEED_MEGABYTES: '2', CORS_ORIGINS: 'https://portal.vn' });
  officer = `Bearer ${await hub.tokenFor('officer', 'kon-tum')}`;
});
afterAll(async () => await hub.stop());

const send = async (query: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  await fetch(`${hub.url}/feeds/kon-tum?${query}`, {
    method: 'POST',
    body,
    headers: { authorization: officer, ...headers },
  });

const fibre = 'indicator,period,figure\ninfrastructure.fibre-household-share,2025,"1.400/1.726"\n';
const question = `{ province(id: "kon-tum") { infrastructure {
  fibreHouseholdShare { value numerator denominator period source { id kind } }
} } }`;

describe('a file sent to the hub', () => {
  it('stands in the next answer, and a dry run in none', async () => {
    const before = await hub.ask(question);
    const tried = await send('name=a.csv&dryRun=true', fibre);
    expect([tried.status, await hub.ask(question)]).toEqual([200, before]);
    const taken = await send('name=a.csv', fibre);
    expect([taken.status, taken.headers.get('x-request-id')]).toEqual([201, expect.stringMatching(/^[\da-f-]{36}$/)]);
    expect(await hub.ask(question)).toMatchObject({
      data: {
        province: {
          infrastructure: {
            fibreHouseholdShare: {
              numerator: 1400,
              denominator: 1726,
              period: '2025',
              source: { id: 'kon-tum/direct', kind: 'DIRECT_REPORT' },
            },
          },
        },
      },
    });
  });

  it('is judged against what the data set says of the same', async () => {
    const response = await send('name=b.csv&dryRun=true', fibre.replace('2025,"1.400/1.726"', '2024-S1,"12%"'));
    expect(await response.json()).toMatchObject({
      outcome: 'accepted',
      findings: { first: expect.arrayContaining([expect.objectContaining({ rule: 'sources-disagree' })]) as unknown },
    });
  });

  it('may be longer than an operation, and no longer than the operator says', async () => {
    const notes = `${fibre.replace('figure\n', 'figure,note\n').trimEnd()},${'ghi chú '.repeat(110_000)}\n`;
    expect((await send('dryRun=true', notes + notes.slice(notes.indexOf('\n') + 1))).status).toBe(422);
    expect((await send('dryRun=true', 'x'.repeat(2 * 1024 * 1024 + 1))).status).toBe(413);
  });

  it('leaves everything else as it was: an operation of that length is refused, one of no file answered', async () => {
    const body = JSON.stringify({ query: `{ __typename ${' '.repeat(1_100_000)} }` });
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect([response.status, await response.json()]).toMatchObject([
      413,
      { errors: [{ extensions: { code: 'QUERY_TOO_LARGE' } }] },
    ]);
    expect(await hub.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });

  it('may come from a page of the origins named, which hears where its receipt lies, and from no other', async () => {
    const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' };
    const allowed = async (origin: string): Promise<string | null> => {
      const response = await fetch(`${hub.url}/feeds/kon-tum`, { method: 'OPTIONS', headers: { origin, ...asked } });
      return response.headers.get('access-control-allow-origin');
    };
    expect([await allowed('https://portal.vn'), await allowed('https://elsewhere.vn')]).toEqual([
      'https://portal.vn',
      null,
    ]);
    const response = await send('name=c.csv', fibre, { origin: 'https://portal.vn' });
    expect(response.headers.get('access-control-expose-headers')).toContain('location');
  });

  it('leaves nothing below DATA_DIR, where the hub’s own keys lie', async () => {
    expect(await readdir(`${hub.dataFolder}/uploads`)).toEqual([]);
  });
});

it('the page, templates and refusals of the door are the hub’s own', async () => {
  const page = await fetch(`${hub.url}/feeds`);
  expect([page.status, (await page.text()).includes('Gửi số liệu')]).toEqual([200, true]);
  expect((await fetch(`${hub.url}/feeds/template.json?province=kon-tum`)).status).toBe(200);
  const nothing = await fetch(`${hub.url}/feeds/kon-tum/1/2`);
  expect([nothing.status, await nothing.json()]).toMatchObject([
    404,
    { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
  ]);
});
