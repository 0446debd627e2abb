import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueToken } from '../../identity/tokens/issue-token.ts';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { restrictedRows } from '../contract/rights/restricted-rows.ts';
import { startTestHub, type TestHub } from '../support/test-hub.ts';

const question = '{ security { informationSystems { totalCount nodes { name level } } } }';
const view = 'views/security-operations-centres';
const system = { name: 'Cổng thông tin điện tử', level: 3 };
const hidden = { name: null, level: null };

describe.each(['in-process', 'http'])('who asks, subgraphs %s', (subgraphs) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ SUBGRAPHS: subgraphs });
    await restrictedRows(hub, 'kon-tum');
  });
  afterAll(async () => await hub.stop());

  const get = async (path: string, authorization?: string): Promise<Response> =>
    await fetch(`${hub.url}/${path}`, authorization === undefined ? {} : { headers: { authorization } });

  const systemsFor = async (token?: string): Promise<unknown> => {
    const answer = await hub.ask(question, {}, token);
    const data = answer.data as { readonly security: { readonly informationSystems: unknown } };
    return data.security.informationSystems;
  };

  it('no answer of one is given to another, however often and whoever asks first', async () => {
    const [analyst, own, other] = [
      await hub.tokenFor('analyst'),
      await hub.tokenFor('officer', 'kon-tum'),
      await hub.tokenFor('officer', 'lang-son'),
    ];
    for (let times = 0; times < 3; times++) {
      const answers = await Promise.all([analyst, undefined, own, other, analyst, undefined].map(systemsFor));
      const seen = answers.map((answer) => (answer as { nodes: unknown[] }).nodes);
      expect(seen).toEqual([[system], [hidden], [system], [hidden], [system], [hidden]]);
    }
  });

  it('the public sees how many there are, and is told what it may not see', async () => {
    const { data, errors = [] } = await hub.ask(question);
    expect(data).toEqual({ security: { informationSystems: { totalCount: 1, nodes: [hidden] } } });
    expect(errors.map(({ extensions }) => [extensions['code'], extensions['fields']])).toEqual([
      ['UNAUTHENTICATED', ['InformationSystem.name']],
      ['UNAUTHENTICATED', ['InformationSystem.level']],
    ]);
  });

  it.each([
    ['what is no token', async () => 'Bearer nonsense', 'form'],
    ['another scheme', async () => 'Basic YTpi', 'form'],
    ['a token of another hub', async () => `Bearer ${await tokenOfAnotherHub()}`, 'key'],
    ['an unsigned token', async () => `Bearer ${unsigned}`, 'algorithm'],
  ])('%s is refused everywhere, never taken for the public', async (_what, header, reason) => {
    const authorization = await header();
    // Kept by now, so that it would be sent past the web framework.
    for (let times = 0; times < 3; times++) await (await get(view)).text();
    const query = encodeURIComponent('{ provinces { id } }');
    for (const path of [view, `graphql?query=${query}`]) {
      const response = await get(path, authorization);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer error="invalid_token", error_description="/);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED', reason, vi: expect.any(String) as string } }],
      });
    }
  });

  it('answers to whoever has rights are for them alone, and caches are told by what answers differ', async () => {
    const authorization = `Bearer ${await hub.tokenFor('analyst')}`;
    for (let times = 0; times < 2; times++) {
      const [open, own] = [await get(view), await get(view, authorization)];
      expect(open.headers.get('cache-control')).toBe('public, no-cache');
      expect(own.headers.get('cache-control')).toBe('private, no-cache');
      for (const { headers } of [open, own]) expect(headers.get('vary')).toContain('authorization');
      expect(await own.json()).toEqual(await open.json());
    }
    const query = encodeURIComponent('{ provinces { id } }');
    const graphql = await get(`graphql?query=${query}`, authorization);
    expect(graphql.headers.get('cache-control')).toMatch(/private|no-store/);
    expect(graphql.headers.get('vary')).toContain('authorization');
  });
});

const unsigned = [{ alg: 'none' }, { sub: 'x', role: 'operator', exp: 4_000_000_000 }]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .concat('')
  .join('.');

async function tokenOfAnotherHub(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-other-'));
  const wish = { role: 'operator', provinceId: null, subject: 'x', days: 1 } as const;
  const token = await issueToken(wish, { folder, areas: committedAreas(), issuer: null, audience: null });
  await rm(folder, { recursive: true });
  return token;
}
