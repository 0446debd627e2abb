import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDoor, type TestDoor } from '../../../../tests/support/test-door.ts';

let door: TestDoor;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(async () => await door.close());

const get = async (address: string, headers: Record<string, string> = {}): Promise<Response> =>
  await fetch(door.url + address, { headers, redirect: 'manual' });
const address = '/feeds/template.csv?province=kon-tum&domain=infrastructure&period=2026-Q3';

describe('a template', () => {
  test('is there for everybody, under a name in Vietnamese, in each form', async () => {
    const csv = await get(address);
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const name = 'Mẫu báo cáo Kon Tum infrastructure 2026-Q3.csv';
    expect(csv.headers.get('content-disposition')).toBe(
      `attachment; filename="Mau bao cao Kon Tum infrastructure 2026-Q3.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    expect(await csv.text()).toContain('infrastructure.fibre-household-share');
    const json = (await (await get(address.replace('csv', 'json'))).json()) as object[];
    expect(json[0]).toMatchObject({ 'Kỳ báo cáo': '2026-Q3' });
    const bytes = await (await get('/feeds/template.xlsx?province=kon-tum')).arrayBuffer();
    const [sheet] = (await new Workbook().xlsx.load(Buffer.from(bytes))).worksheets;
    expect(sheet?.name).toBe('Số liệu');
  });

  test('filled in comes back through the same door', async () => {
    const rows = (await (await get(address.replace('csv', 'json'))).json()) as Record<string, string>[];
    const filled = rows.slice(0, 2).map((row) => ({ ...row, 'Số liệu': '50%' }));
    const response = await door.send('/feeds/kon-tum?name=a.json', JSON.stringify(filled));
    expect([response.status, await response.json()]).toMatchObject([201, { rows: { read: 2, added: 2 } }]);
  });

  test('is sent again only when a last figure has changed', async () => {
    const first = await get(address);
    const etag = first.headers.get('etag') ?? '';
    expect([first.headers.get('cache-control'), etag]).toEqual([
      'public, no-cache',
      expect.stringMatching(/^W\/"csv-/),
    ]);
    expect((await get(address, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(address.replace('.csv', '.xlsx'), { 'if-none-match': etag })).status).toBe(200);
    const figure = '[{"indicator": "infrastructure.fibre-household-share", "period": "2026-10", "figure": "61%"}]';
    expect((await door.send('/feeds/kon-tum?name=b.json', figure)).status).toBe(201);
    const changed = await get(address, { 'if-none-match': etag });
    expect([changed.status, (await changed.text()).includes('61%')]).toEqual([200, true]);
  });

  test.each([
    ['', 400, 'BAD_ARGUMENT', 'province'],
    ['?province=kontum', 404, 'UNKNOWN_PROVINCE', 'Nearest: kon-tum'],
    ['?province=kon-tum&domain=weather', 400, 'BAD_ARGUMENT', 'infrastructure, public-services'],
    ['?province=kon-tum&period=2026-13', 400, 'BAD_PERIOD', '2024-Q3'],
    ['?province=kon-tum&on=2026-01-01', 400, 'BAD_ARGUMENT', 'province, domain, period'],
  ])('asked for by %j is refused with what would do', async (query, status, code, words) => {
    const response = await get(`/feeds/template.xlsx${query}`);
    expect([response.status, await response.json()]).toMatchObject([
      status,
      { errors: [{ message: expect.stringContaining(words) as string, extensions: { code } }] },
    ]);
  });
});

describe('the officer’s page', () => {
  test('loads nothing but its own scripts, by a policy that allows no other', async () => {
    const response = await get('/feeds');
    const page = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect([response.status, policy.includes('unsafe')]).toEqual([200, false]);
    expect(policy).toContain("script-src 'self'");
    expect(page).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
    expect(page).not.toMatch(/<script(?![^>]* src=)|\son\w+=|\sstyle=/);
    const script = await get('/feeds/assets/officer-page.js');
    const imported = [...(await script.text()).matchAll(/from '\.\/([\w-]+\.js)'/g)].map(([, name]) => name);
    expect(imported).toHaveLength(3);
    for (const name of imported) {
      const each = await get(`/feeds/assets/${name}`);
      expect([each.status, each.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    }
  });

  test('offers the units in force and those that they were formed from', async () => {
    const page = await (await get('/feeds')).text();
    const form = page.slice(0, page.indexOf('id="file"'));
    expect(form.match(/<option value="[a-z]/g)).toHaveLength(86);
    expect(form).toContain('34 đơn vị hiện hành');
    expect(form).toMatch(/<option value="kon-tum" data-successors="quang-ngai-2025">\s+Kon Tum \(đến 2025-06-30\)/);
  });

  test('is where the address of a province leads', async () => {
    const response = await get('/feeds/kon-tum');
    expect([response.status, response.headers.get('location')]).toEqual([302, '../feeds?province=kon-tum']);
    expect((await get('/feeds/atlantis')).status).toBe(404);
  });
});
