import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { csvOf, fileSender } from '../../tests/support/send-file.ts';
import { sampleClaim } from '../../tests/support/sample-claims.ts';
import { sampleSource, testLedger, type TestLedger } from '../../tests/support/test-ledger.ts';
import { testFolder, type TestFolder } from '../../tests/support/write-workbook.ts';
import { sourceOfPublication } from '../../schema/contract/served-mark.ts';
import { verifyLedger } from '../ledger/audit/verify-ledger.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { readObservations } from '../ledger/read/read-observations.ts';
import type { ValidationReport } from './report/validation-report.ts';

let hub: TestLedger;
let folder: TestFolder;
let send: ReturnType<typeof fileSender>;
beforeEach(async () => {
  hub = await testLedger();
  folder = await testFolder();
  send = fileSender(hub.foundation, folder);
});
afterEach(async () => {
  await hub.close();
  await folder.remove();
});

const header = ['Mã chỉ tiêu', 'Kỳ báo cáo', 'Số liệu', 'Vị trí trong nguồn'];
const fibre = 'infrastructure.fibre-household-share';
const portal = 'public-services.national-portal-integration-share';
const lookups = 'public-services.population-database-lookup-count';

const good = [
  [fibre, 'năm 2024', '79,24%', 'trang 4'],
  [portal, '6 tháng đầu năm 2024', '1.363/1.726 (78,97%)', ''],
  [lookups, 'quý III/2024', 'hơn 1,2 triệu', ''],
];
const faulty = [fibre, 'kỳ này', '80%', ''];

const tables = ['source', 'feed', 'observation', 'finding', 'quarantined_row', 'audit_entry', 'domain_version'];
async function counts(): Promise<Record<string, number>> {
  const sql = tables.map((table) => `(select count(*)::int from "${table}") as "${table}"`).join();
  const [row] = await hub.ledger.em.getConnection().execute<Record<string, number>[]>(`select ${sql}`);
  return row ?? {};
}

const rows = (words: Partial<ValidationReport['rows']>): ValidationReport['rows'] => ({
  read: 0,
  added: 0,
  corrected: 0,
  unchanged: 0,
  refused: 0,
  quarantined: 0,
  ...words,
});

const held = async (): Promise<string[]> =>
  (await readObservations(hub.ledger, { indicators: [fibre, portal, lookups], asOf: null }))
    .map(({ indicator, period, qualifier, value, lower, numerator, denominator, stated, locator, source }) =>
      [indicator, period, qualifier, value, lower, numerator, denominator, stated, locator, source.id]
        .filter((each) => each !== null)
        .join(' '),
    )
    .toSorted();

test('a file is read as people write it and stands under the province’s own reporting', async () => {
  expect(await send(csvOf([header, ...good]))).toMatchObject({
    outcome: 'accepted',
    rows: rows({ read: 3, added: 3 }),
    faults: { count: 0 },
    warnings: { count: 0 },
  });
  expect(await held()).toEqual([
    `${fibre} 2024 exact 79.24 trang 4 kon-tum/direct`,
    `${portal} 2024-S1 exact 1363 1726 78.97 kon-tum/direct`,
    `${lookups} 2024-Q3 more-than 1200000 kon-tum/direct`,
  ]);
  expect((await verifyLedger(hub.ledger)).faults).toEqual([]);
});

describe('the same file', () => {
  test.each<[string, object]>([
    ['again', {}],
    ['under another name', { file: 'another.csv' }],
    ['as somebody else', { identity: { role: 'editor', subject: 'e', provinceId: null } }],
    ['where good rows would be taken without the others', { acceptValid: true }],
  ])('%s changes nothing', async (_, words) => {
    const file = csvOf([header, ...good]);
    await send(file);
    const before = await counts();
    expect(await send(file, words)).toMatchObject({
      outcome: 'unchanged',
      feedId: null,
      rows: rows({ read: 3, unchanged: 3 }),
      changes: { count: 0 },
      findings: { count: 0 },
    });
    expect(await counts()).toEqual(before);
  });

  test('with its rows in another order changes nothing', async () => {
    await send(csvOf([header, ...good]));
    const before = await counts();
    expect(await send(csvOf([header, ...good.toReversed()]))).toMatchObject({ outcome: 'unchanged' });
    expect(await counts()).toEqual(before);
  });

  test('after another file corrected it takes that back', async () => {
    const [first, second] = ['79,24%', '80,5%'].map((figure) => csvOf([header, [fibre, '2024', figure, '']]));
    await send(first ?? '', { file: 'a.csv' });
    await send(second ?? '', { file: 'b.csv' });
    expect(await send(first ?? '', { file: 'a.csv' })).toMatchObject({ outcome: 'accepted', rows: { corrected: 1 } });
    expect(await held()).toEqual([`${fibre} 2024 exact 79.24 kon-tum/direct`]);
  });

  test('sent through two pools at once is accepted once, and unchanged the other time', async () => {
    const other = await openLedger({ url: hub.url });
    try {
      const file = csvOf([header, ...good]);
      const twice = await Promise.all([send(file), fileSender({ ...hub.foundation, ledger: other }, folder)(file)]);
      expect(twice.map(({ outcome }) => outcome).toSorted()).toEqual(['accepted', 'unchanged']);
      expect(await held()).toHaveLength(3);
    } finally {
      await other.close(true);
    }
  });

  test('sent by two processes at once is accepted once, and unchanged the other time', async () => {
    const path = await folder.write('same.csv', csvOf([header, ...good]));
    const outcomes = await Promise.all(
      [1, 2].map(async () => {
        const sender = spawn(
          process.execPath,
          ['--import', 'tsx', 'tests/support/send-file-process.ts', hub.url, path],
          {
            stdio: ['ignore', 'pipe', 'inherit'],
          },
        );
        let told = '';
        sender.stdout.on('data', (piece: Buffer) => (told += piece.toString()));
        await once(sender, 'close');
        return told;
      }),
    );
    expect(outcomes.toSorted()).toEqual(['accepted', 'unchanged']);
    expect(await held()).toHaveLength(3);
    expect((await verifyLedger(hub.ledger)).faults).toEqual([]);
  }, 120_000);

  test('with rows that wait in quarantine changes nothing, whatever its name and order', async () => {
    const file = csvOf([header, ...good, faulty]);
    expect(await send(file, { acceptValid: true })).toMatchObject({
      outcome: 'accepted-in-part',
      rows: rows({ read: 4, added: 3, quarantined: 1 }),
    });
    const before = await counts();
    for (const again of [file, csvOf([header, faulty, ...good.toReversed()])])
      expect(await send(again, { acceptValid: true, file: 'another.csv' })).toMatchObject({
        outcome: 'unchanged',
        rows: rows({ read: 4, unchanged: 3, quarantined: 1 }),
        faults: { count: 1 },
      });
    expect(await counts()).toEqual(before);
  });
});

describe('a dry run', () => {
  test.each<[string, string[][], object]>([
    ['a good file', good, {}],
    ['a file with a fault', [...good, faulty], {}],
    ['a file whose good rows are taken', [...good, faulty], { acceptValid: true }],
    ['a header alone', [], {}],
    ['rows that contradict each other', [...good, [fibre, '2024', '80%', '']], { acceptValid: true }],
  ])('of %s answers exactly what acceptance would, and writes nothing', async (_, lines, words) => {
    const file = csvOf([header, ...lines]);
    const before = await counts();
    const tried = await send(file, { ...words, isDryRun: true });
    expect(await counts()).toEqual(before);
    const done = await send(file, words);
    expect(tried).toEqual({ ...done, isDryRun: true, feedId: null, recordedAt: null });
    expect(await send(file, { ...words, isDryRun: true })).toEqual({ ...(await send(file, words)), isDryRun: true });
  });
});

test('a fault keeps the whole file out unless its good rows are to be taken', async () => {
  const before = await counts();
  expect(await send(csvOf([header, ...good, faulty]))).toMatchObject({
    outcome: 'refused',
    rows: rows({ read: 4, refused: 4 }),
    faults: { count: 1, first: [{ line: 5, column: 'Kỳ báo cáo', foundVi: 'kỳ này' }] },
  });
  expect(await counts()).toEqual(before);
});

test('rows that say the same stand once; rows that contradict each other fall, whichever stands first', async () => {
  const [one, other] = [
    [fibre, '2024', '79,24%', ''],
    [fibre, 'năm 2024', '80,5%', ''],
  ];
  const same = csvOf([
    header,
    one ?? [],
    ['Tỷ lệ hộ gia đình sử dụng Internet băng rộng cáp quang', '2024', '79,24', ''],
  ]);
  expect(await send(same, { acceptValid: true, isDryRun: true })).toMatchObject({ rows: { added: 1, quarantined: 1 } });
  for (const lines of [
    [one ?? [], other ?? []],
    [other ?? [], one ?? []],
  ])
    expect(await send(csvOf([header, ...lines]), { acceptValid: true, isDryRun: true })).toMatchObject({
      rows: { added: 0, quarantined: 2 },
      faults: {
        first: [
          { line: 2, expectedEn: 'each once, line 3 says it too' },
          { line: 3, expectedEn: 'each once, line 2 says it too' },
        ],
      },
    });
});

test('of many contradicting rows none stands, however far apart they are', async () => {
  const periods = Array.from(
    { length: 1500 },
    (_, at) => `${1900 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );
  const lines = ['1', '2'].flatMap((figure) => periods.map((period) => [fibre, period, figure, '']));
  expect(await send(csvOf([header, ...lines]), { acceptValid: true, isDryRun: true })).toMatchObject({
    rows: rows({ read: 3000, quarantined: 3000 }),
  });
});

test('a file without a figure changes nothing and says so', async () => {
  const before = await counts();
  expect(await send(csvOf([header]))).toMatchObject({ outcome: 'unchanged', warnings: { count: 1 } });
  expect(await send(csvOf([header, [fibre, '2024', '', ''], [portal, '2024', 'chưa có số liệu', '']]))).toMatchObject({
    outcome: 'unchanged',
    rows: rows({}),
    warnings: { first: [{ line: 2, foundVi: '2 dòng không có số liệu', foundEn: '2 rows without a figure' }] },
  });
  expect(await counts()).toEqual(before);
});

test('a named document is a source of its own, written with the first row that cites it', async () => {
  const source = { title: 'Báo cáo năm 2024', publishedOn: '2025-01-10' };
  await send(csvOf([header, faulty]), { source });
  expect((await counts())['source']).toBe(0);
  await send(csvOf([header, good[0] ?? []]), { source });
  await send(csvOf([header, good[0] ?? []]));
  expect(await held()).toEqual([
    `${fibre} 2024 exact 79.24 trang 4 kon-tum/baocaonam2024`,
    `${fibre} 2024 exact 79.24 trang 4 kon-tum/direct`,
  ]);
});

test('nobody reports under the source of a subgraph: what stands there is what that stated', async () => {
  const id = sourceOfPublication('kon-tum-x');
  const first = { indicator: fibre, period: '2019', value: '50', sourceId: id };
  await hub.append({ sources: [sampleSource(id, { kind: 'subgraph' })], observations: [sampleClaim(first)] });
  const report = await send(
    csvOf([
      [...header, 'Nguồn'],
      [fibre, '2018', '80%', '', id],
    ]),
  );
  expect(report).toMatchObject({ outcome: 'refused', faults: { first: [{ foundEn: id }] } });
});
