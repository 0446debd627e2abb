import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDoor, type TestDoor } from '../../../../tests/support/test-door.ts';
import { xlsxType } from '../wish/recognise-format.ts';

let door: TestDoor;

beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(async () => await door.close());

const fibre = 'infrastructure.fibre-household-share';
const towns = 'infrastructure.fibre-commune-share';
const csv = (...rows: string[]): string => `Mã chỉ tiêu,Kỳ báo cáo,Số liệu\n${rows.join('\n')}\n`;
const counted = csv(`${fibre},2024,1.363/1.726`);
const faulty = csv(`${fibre},2023,nhiều`, `${towns},2023,"98,5%"`);

async function workbook(...rows: string[][]): Promise<Uint8Array<ArrayBuffer>> {
  const book = new Workbook();
  book.addWorksheet('Số liệu').addRows([['Mã chỉ tiêu', 'Kỳ báo cáo', 'Số liệu'], ...rows]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const held = async (): Promise<number> => {
  const pool = await door.hub.ledger.em.getConnection().getNativeClient();
  const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from observation');
  return rows[0]?.count ?? 0;
};

describe('a file that is sent', () => {
  test('is tried, taken, known when it comes again, and found where the answer points', async () => {
    const tried = await door.send('/feeds/kon-tum?name=a.csv&dryRun=true', counted);
    expect([tried.status, tried.headers.get('location'), await held()]).toEqual([200, null, 0]);
    expect(await tried.json()).toMatchObject({ isDryRun: true, outcome: 'accepted', feedId: null });
    const taken = await door.send('/feeds/kon-tum?name=a.csv&reason=thử', counted);
    const report = (await taken.json()) as { feedId: number };
    const location = taken.headers.get('location') ?? '';
    expect([taken.status, location, await held()]).toEqual([201, `/feeds/kon-tum/${report.feedId}`, 1]);
    expect(report).toMatchObject({ isDryRun: false, outcome: 'accepted', rows: { read: 1, added: 1 } });
    const authorization = await door.bearer('analyst');
    const receipt = await fetch(door.url + location, { headers: { authorization } });
    expect(await receipt.json()).toMatchObject({ file: 'a.csv', reason: 'thử', accepted: 1, faults: [] });
    const again = await door.send('/feeds/kon-tum?name=a.csv', counted);
    expect([again.status, again.headers.get('location')]).toEqual([200, null]);
    expect(await again.json()).toMatchObject({ outcome: 'unchanged' });
  });

  test('is refused whole for one fault, in earnest as in a dry run, and taken in part where that is wished', async () => {
    const before = await held();
    for (const dryRun of [true, false]) {
      const refused = await door.send(`/feeds/kon-tum?name=b.csv&dryRun=${dryRun}`, faulty);
      expect(refused.status).toBe(422);
      expect(await refused.json()).toMatchObject({
        outcome: 'refused',
        faults: { count: 1, first: [{ file: 'b.csv', line: 2, column: 'Số liệu', foundVi: 'nhiều' }] },
      });
    }
    expect(await held()).toBe(before);
    const part = await door.send('/feeds/kon-tum?name=b.csv&acceptValid=true', faulty);
    expect(part.status).toBe(201);
    expect(await part.json()).toMatchObject({ outcome: 'accepted-in-part', rows: { added: 1, quarantined: 1 } });
  });

  test('may be of a predecessor of the officer’s own unit, with a document as its source', async () => {
    const authorization = await door.bearer('officer', 'quang-ngai-2025');
    const query = 'source=Báo cáo 12&sourceId=bc-12&sourceUrl=https://kontum.gov.vn/12&publishedOn=2025-01-20&dryRun=1';
    const response = await door.send(`/feeds/kon-tum?${query}`, csv(`${fibre},2022,"70,5%"`), { authorization });
    expect([response.status, await response.json()]).toMatchObject([200, { file: 'kon-tum.csv', outcome: 'accepted' }]);
  });

  test('that comes in pieces of unknown number is taken all the same, and leaves no file behind', async () => {
    const pieces = ReadableStream.from([Buffer.from(csv()), Buffer.from(`${fibre},2021,"60,1%"\n`)]);
    const response = await door.send('/feeds/kon-tum', pieces);
    expect([response.status, await door.leftOver()]).toEqual([201, []]);
  });

  test.each([
    ['what its sender says', 'format=csv', { 'content-type': 'application/json' }, 200],
    ['its type', 'name=x.xlsx', { 'content-type': 'text/csv' }, 200],
    ['the ending of its name', 'name=x.csv', { 'content-type': 'application/octet-stream' }, 200],
    [
      'the same, sent by curl with no type said',
      'name=x.csv',
      { 'content-type': 'application/x-www-form-urlencoded' },
      200,
    ],
    ['its first bytes look, where nothing is said', 'name=x', { 'content-type': 'text/plain' }, 200],
    ['what it is not, where its sender says so: a fault of the report', 'format=xlsx', {}, 422],
  ])('is read as %s', async (_what, query, headers, status) => {
    const response = await door.send(`/feeds/kon-tum?${query}&dryRun=true`, counted, headers);
    expect([response.status, await response.json()]).toMatchObject([status, { isDryRun: true }]);
  });
});

describe('the answer', () => {
  test('comes in lines, the last of which is the report, and the part of a page where it is wished', async () => {
    const response = await door.send('/feeds/kon-tum?name=l.csv&dryRun=true&page=true', csv(`${fibre},2020,"55%"`), {
      accept: 'application/x-ndjson',
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
    const lines = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const last = lines.pop();
    const steps = lines.map(({ progress }) => (progress as { step: string }).step);
    expect([...new Set(steps)]).toEqual(['receiving', 'comparing', 'judging', 'recording']);
    expect(lines[0]).toEqual({ progress: { step: 'receiving', rows: 0, of: null, bytes: 91, ofBytes: 91 } });
    expect(last).toMatchObject({
      report: { outcome: 'accepted' },
      page: expect.stringContaining('Gửi được') as string,
    });
  });

  test('is a page that holds all it needs and runs nothing', async () => {
    const body = csv(`${fibre},2023,<script>alert(1)</script>`);
    const response = await door.send('/feeds/kon-tum?name=<b>.csv&dryRun=true', body, { accept: 'text/html' });
    expect([response.status, response.headers.get('content-type')]).toEqual([422, 'text/html; charset=utf-8']);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+=*';/,
    );
    const page = await response.text();
    expect(page).not.toMatch(/<script|<b>\.csv|https?:/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('is a marked copy of the file: in CSV of a CSV file, else a workbook', async () => {
    const accept = `text/csv, ${xlsxType}`;
    const text = await door.send('/feeds/kon-tum?name=số liệu.csv&dryRun=true', faulty, { accept });
    expect([text.status, text.headers.get('content-disposition')]).toEqual([
      422,
      `attachment; filename="so lieu (da kiem tra).csv"; filename*=UTF-8''${encodeURIComponent('số liệu (đã kiểm tra).csv').replace('(', '%28').replace(')', '%29')}`,
    ]);
    expect(await text.text()).toMatch(/Kết quả kiểm tra\r\n.*nhiều.*Cách sửa/);
    const book = await door.send('/feeds/kon-tum?name=a.xlsx', await workbook([fibre, '2019', 'nhiều']), { accept });
    expect([book.status, book.headers.get('content-type')]).toEqual([422, xlsxType]);
    const marked = await new Workbook().xlsx.load(Buffer.from(await book.arrayBuffer()));
    expect(marked.worksheets.map(({ name }) => name)).toEqual(['Báo cáo kiểm tra', 'Số liệu']);
  });

  test('is refused in a form that there is not, before anything is written', async () => {
    const before = await held();
    const body = await workbook([fibre, '2018', '45%']);
    for (const accept of ['text/csv', 'image/png']) {
      const response = await door.send('/feeds/kon-tum?name=a.xlsx', body, { accept });
      expect([response.status, await response.json()]).toMatchObject([
        406,
        { errors: [{ extensions: { argument: 'accept' } }] },
      ]);
    }
    expect(await held()).toBe(before);
  });
});
