import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../../../tests/support/test-hub.ts';

let hub: TestHub;
beforeAll(async () => (hub = await startTestHub({ CORS_ORIGINS: 'https://portal.vn' })));
afterAll(async () => await hub.stop());

const get = async (path: string, init: RequestInit = {}): Promise<Response> => await fetch(`${hub.url}${path}`, init);

interface Listed {
  readonly name: string;
  readonly question: readonly string[];
  readonly variables: readonly { readonly name: string; readonly type: string; readonly default: unknown }[];
  readonly example: string;
}

async function listed(): Promise<readonly Listed[]> {
  const list = (await (await get('/views')).json()) as { views: readonly Listed[]; unanswerable?: unknown };
  expect(list.unanswerable).toBeUndefined();
  return list.views;
}

describe('GET /views', () => {
  it('lists every named operation with its question, its variables and an address', async () => {
    const profile = (await listed()).find(({ name }) => name === 'province-profile');
    expect(profile).toMatchObject({
      question: [expect.stringContaining('Một tỉnh'), expect.stringContaining('One province')],
      variables: [
        { name: 'province', type: 'ID!', isRequired: false, default: 'kon-tum', accepts: 'text' },
        { name: 'upTo', type: 'Period', isRequired: false, default: null },
      ],
      example: '/views/province-profile?province=kon-tum',
    });
  });

  it('gives addresses that answer as the operations do', async () => {
    for (const { name, example } of await listed()) {
      const response = await get(example);
      expect([name, response.status]).toEqual([name, 200]);
      expect(await response.json()).toHaveProperty('data');
      expect(await (await get(`/views/${name}`)).json()).toEqual(await (await get(example)).json());
    }
  });
});

describe('GET /views/<name>', () => {
  it('answers for what the address names', async () => {
    const response = await get('/views/province-profile?province=gia-lai&up-to=2023');
    expect(await response.json()).toMatchObject({ data: { province: { id: 'gia-lai' } } });
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });

  it('is validated: a client that holds the answer is told so', async () => {
    const etag = (await get('/views/national-summary?period=2023')).headers.get('etag');
    expect(etag).toMatch(/^(W\/)?"[\w-]+"$/);
    const again = await get('/views/national-summary?period=2023', { headers: { 'if-none-match': etag ?? '' } });
    expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'public, no-cache']);
  });

  it.each([
    ['/views/targets-and-results?provinces=atlantis', 404, 'UNKNOWN_PROVINCE'],
    ['/views/province-profile?upTo=2024-13', 400, 'BAD_VIEW_VARIABLE'],
    ['/views/province-profile?provinc=kon-tum', 400, 'BAD_VIEW_VARIABLE'],
    ['/views/province-profil', 404, 'BAD_REQUEST'],
  ])('%s is %i %s, and kept by nobody', async (path, status, code) => {
    const response = await get(path);
    expect([response.status, response.headers.get('cache-control')]).toEqual([status, 'no-store']);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('answers HEAD with the same headers and no body', async () => {
    const headers = { 'accept-encoding': 'identity' };
    const full = await get('/views/dead-zones', { headers });
    const head = await get('/views/dead-zones', { headers, method: 'HEAD' });
    expect(await head.text()).toBe('');
    expect(head.headers.get('content-length')).toBe(full.headers.get('content-length'));
  });

  it('answers nothing but GET and HEAD', async () => {
    const response = await get('/views/dead-zones', { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('is open to the pages of the origins named, before and after the answer is known', async () => {
    await get('/views/national-summary');
    for (const origin of ['https://portal.vn', 'https://elsewhere.vn']) {
      const response = await get('/views/national-summary', { headers: { origin } });
      expect(response.headers.get('access-control-allow-origin')).toBe(origin.includes('portal') ? origin : null);
    }
  });
});
