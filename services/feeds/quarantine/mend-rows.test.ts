import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { editor } from '../../../tests/support/ask-feeds.ts';
import { indicator, QuarantineBench, type RowMends } from '../../../tests/support/quarantine-bench.ts';

let bench: QuarantineBench;
let year = 2008;
let period = '';
beforeAll(async () => {
  bench = await QuarantineBench.open();
});
afterAll(async () => await bench.close());
beforeEach(() => {
  period = String((year += 1));
});

const keepOut = async (...figures: string[]): Promise<string[]> =>
  await bench.keepOut(bench.figureRows(period, ...figures));
const values = async (): Promise<(string | null)[]> => (await bench.figures(period)).map(({ value }) => value);

test('a mended row is taken as a feed of its own, and does not wait any more', async () => {
  const [id = ''] = await keepOut('80', 'rất nhiều');
  expect((await bench.mend([[id, { 'Số liệu': '81,5%' }]])).data?.['mendRows']).toEqual({
    outcome: 'ACCEPTED',
    rows: { read: 1, added: 1, corrected: 0, unchanged: 0, refused: 0 },
    faults: { count: 0, first: [] },
    feed: { kind: 'MEND', name: `rows ${id}`, role: 'OFFICER' },
  });
  expect(await values()).toEqual(['81.5', '80']);
  expect(await bench.states([id])).toEqual(['MENDED']);
});

test('a mended row is of the document that its file was of, and its numbers are read as the file writes them', async () => {
  const counted = 'infrastructure.base-station-count';
  const row = (month: string, figure: string) => `${counted},${period}-${month},"${figure}"`;
  const text = ['indicator,period,figure', row('01', '1,250,300'), row('02', 'x')].join('\n');
  const [id] = await bench.keepOut(text, { source: { title: 'Báo cáo riêng' } });
  // In Vietnamese it would be one and three tenths.
  expect((await bench.mend([[id, { figure: '1,300' }]])).data?.['mendRows']).toMatchObject({ outcome: 'ACCEPTED' });
  expect(await bench.figures(period, counted)).toMatchObject([
    { period: `${period}-02`, value: '1300', source: { title: 'Báo cáo riêng' } },
    { period: `${period}-01`, value: '1250300', source: { title: 'Báo cáo riêng' } },
  ]);
});

test('of several the good ones are taken, the others are told and go on waiting', async () => {
  const ids = await keepOut('x', 'y');
  const { data } = await bench.mend([
    [ids[0], { figure: '81' }],
    [ids[1], { figure: 'z' }],
  ]);
  expect(data?.['mendRows']).toMatchObject({
    outcome: 'ACCEPTED_IN_PART',
    rows: { read: 2, added: 1, refused: 1 },
    faults: { count: 1, first: [{ file: 'báo cáo.csv', line: 3, column: 'figure', foundVi: 'z', foundEn: 'z' }] },
  });
  expect(await bench.states(ids)).toEqual(['MENDED', 'WAITING']);
});

test('a mend that mends nothing writes nothing', async () => {
  const ids = await keepOut('x');
  expect((await bench.mend([[ids[0], { figure: 'y' }]])).data?.['mendRows']).toMatchObject({
    outcome: 'REFUSED',
    feed: null,
  });
  expect(await bench.states(ids)).toEqual(['WAITING']);
});

test('a dry run says whether it would be taken, and the row waits', async () => {
  const ids = await keepOut('x');
  const { data } = await bench.mend([[ids[0], { figure: '81' }]], { dryRun: true });
  expect(data?.['mendRows']).toMatchObject({ outcome: 'ACCEPTED', rows: { added: 1 }, feed: null });
  expect(await bench.states(ids)).toEqual(['WAITING']);
  expect(await values()).toEqual([]);
});

test('what the hub knows already mends a row too', async () => {
  const ids = await keepOut('80', 'x');
  expect((await bench.mend([[ids[0], { period: `${period}-01`, figure: '80' }]])).data?.['mendRows']).toMatchObject({
    outcome: 'ACCEPTED',
    rows: { unchanged: 1 },
  });
  expect(await bench.states(ids)).toEqual(['MENDED']);
});

test('a row that repeats another of its file is mended from the claim that it made', async () => {
  const row = `${indicator},${period},exact,79.24`;
  const ids = await bench.keepOut(['indicator,period,qualifier,value', row, row].join('\n'));
  await bench.mend([[ids[0], { period: `${period}-07` }]]);
  expect(await bench.states(ids)).toEqual(['MENDED']);
  expect((await bench.figures(period)).map((each) => [each.period, each.value])).toEqual([
    [period, '79.24'],
    [`${period}-07`, '79.24'],
  ]);
});

test('of two who mend the same row at once one wins, the other is told and nothing of theirs is written', async () => {
  const ids = await keepOut('x', 'y');
  const answers = await Promise.all([
    bench.mend([[ids[0], { figure: '81' }]]),
    bench.mend([
      [ids[0], { figure: '82' }],
      [ids[1], { figure: '83' }],
    ]),
  ]);
  expect(answers.map(({ codes }) => codes.join()).toSorted()).toEqual(['', 'STALE_ROW']);
  expect([['81'], ['83', '82']]).toContainEqual(await values());
});

test('a row that was mended or dropped cannot be mended or dropped again', async () => {
  const ids = await keepOut('x', 'y');
  await bench.mend([[ids[0], { figure: '81' }]]);
  expect((await bench.drop([ids[1]])).data?.['dropRows']).toEqual([
    { id: ids[1], state: 'DROPPED', settledBy: expect.stringMatching(/^\d+$/) as string },
  ]);
  const stale = (id: string | undefined, state: string) => [
    { extensions: { code: 'STALE_ROW', rows: [{ id, state }] } },
  ];
  const isMended = stale(ids[0], 'mended');
  expect((await bench.mend([[ids[0], { figure: '82' }]])).errors).toMatchObject(isMended);
  expect((await bench.drop([ids[0]])).errors).toMatchObject(isMended);
  expect((await bench.mend([[ids[1], { figure: '82' }]])).errors).toMatchObject(stale(ids[1], 'dropped'));
});

test('dropping can be tried, and needs a reason', async () => {
  const ids = await keepOut('x');
  expect((await bench.drop(ids, { dryRun: true })).data?.['dropRows']).toMatchObject([{ state: 'WAITING' }]);
  expect(await bench.drop(ids, { reason: ' ' })).toMatchObject({ codes: ['BAD_ARGUMENT'] });
  expect(await bench.states(ids)).toEqual(['WAITING']);
});

test('rows of another unit are not the officer’s to mend or drop, and one call is of one unit', async () => {
  const [other] = await bench.keepOut(bench.figureRows(period, 'x'), { province: 'lang-son' });
  expect(await bench.mend([[other, { figure: '81' }]])).toMatchObject({
    data: { mendRows: null },
    codes: ['FORBIDDEN'],
  });
  expect(await bench.drop([other])).toMatchObject({ data: { dropRows: null }, codes: ['FORBIDDEN'] });
  const [own] = await keepOut('x');
  const both: RowMends = [
    [other, { figure: '1' }],
    [own, { figure: '1' }],
  ];
  expect(await bench.mend(both, {}, editor)).toMatchObject({ codes: ['BAD_ARGUMENT'] });
});

test.each<[string, RowMends, string]>([
  ['no row', [], 'BAD_ARGUMENT'],
  ['a number that nothing has', [['999999', { figure: '1' }]], 'UNKNOWN_ID'],
  ['what is no number', [['x', { figure: '1' }]], 'UNKNOWN_ID'],
])('%s is refused', async (_what, rows, code) => {
  expect(await bench.mend(rows)).toMatchObject({ codes: [code] });
});

test('the same row twice in a call, and a column that no report has, are refused', async () => {
  const [id] = await keepOut('x');
  const twice: RowMends = [
    [id, { figure: '1' }],
    [id, { figure: '2' }],
  ];
  expect(await bench.mend(twice)).toMatchObject({ codes: ['BAD_ARGUMENT'] });
  expect(await bench.mend([[id, { colour: 'red' }]])).toMatchObject({ codes: ['BAD_ARGUMENT'] });
});
