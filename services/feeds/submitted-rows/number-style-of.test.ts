import { expect, test } from 'vitest';
import { csvOf } from '../../../tests/support/send-file.ts';
import { testSender } from '../../../tests/support/test-sender.ts';
import { share } from '../../../tests/support/try-file.ts';
import type { NumberStyleWish } from '../submission.ts';
import { count, header, money } from './sample-columns.fixture.ts';

const { send } = testSender();

const periodAt = (at: number): string => `${2000 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;

/** What became of each figure: as it would stand in the ledger, or what was expected instead. */
async function read(figures: readonly (readonly [string, string])[], numberStyle: NumberStyleWish = 'auto') {
  const lines = figures.map(([indicator, figure], at) => [indicator, periodAt(at), figure]);
  const report = await send(csvOf([header, ...lines]), { numberStyle, acceptValid: true, isDryRun: true });
  const { changes, faults } = report;
  const told = new Map<number, string | null>([
    ...faults.first.map(({ line, expectedEn }) => [line, expectedEn] as const),
    ...changes.first.map(({ line, after }) => [line, after] as const),
  ]);
  return [...told].toSorted(([a], [b]) => a - b).map(([, each]) => each);
}

const oneStyle = 'numbers of one style in the whole file';
const comma = 'a number with a decimal comma, as in the rest of the file';
const point = 'a number with a decimal point, as in the rest of the file';
const twoWays = 'a number that can be read one way only, not both 1363 and 1.363';

test('what one number of a file shows holds for all of them', async () => {
  expect(await read([[share, '79,24%'], [money, '1.363']])).toEqual(['79.24', '1363']);
  expect(await read([[share, '79.24%'], [money, '1.363']])).toEqual(['79.24', '1.363']);
  expect(await read([[money, '1.363'], [share, '0.478']])).toEqual(['1.363', '0.478']);
  expect(await read([[money, '1.363'], [share, '５０,５']])).toEqual(['1363', '50.5']);
}); // prettier-ignore

test('a count shows it too, for in the other style it would not be whole', async () => {
  expect(await read([[count, '376.874 hồ sơ'], [money, '1.363']])).toEqual(['376874', '1363']);
  expect(await read([[count, '376,874'], [money, '1.363']])).toEqual(['376874', '1.363']);
}); // prettier-ignore

test('where nothing shows it, only what can be read one way is taken', async () => {
  expect(await read([[money, '1.363'], [share, '50'], [share, '1.363/1.726']])).toEqual(['1363', '50', '1363/1726']);
  expect(await read([[money, '1.363'], [share, '50']])).toEqual([twoWays, '50']);
  expect(await read([[money, '1.363'], [share, 'mục 2.1']])).toEqual([twoWays, expect.stringMatching(/^a (figure|number)/)]);
}); // prettier-ignore

test('a file of both styles is refused, and a cell of each is named', async () => {
  const report = await send(
    csvOf([header, [share, '2024', '79,24%'], [share, '2023', '59.47'], [money, '2024', '1.363']]),
  );
  expect(report).toMatchObject({
    outcome: 'refused',
    rows: { read: 0 },
    faults: {
      count: 1,
      first: [
        {
          line: 3,
          column: 'Số liệu',
          foundVi: '"79,24%" (dòng 2, cột "Số liệu"); "59.47" (dòng 3, cột "Số liệu")',
          foundEn: '"79,24%" (line 2, column "Số liệu"); "59.47" (line 3, column "Số liệu")',
          expectedEn: oneStyle,
          mendVi: expect.stringContaining('dòng 2'),
        },
      ],
    },
  });
});

test('once the style is declared, every cell of the other is a fault', async () => {
  const mixed = [[share, '79,24%'], [share, '59.47'], [money, '1.363']] as const; // prettier-ignore
  expect(await read(mixed, 'vietnamese')).toEqual(['79.24', comma, '1363']);
  expect(await read(mixed, 'english')).toEqual([point, '59.47', '1.363']);
  expect(await read(mixed, 'canonical')).toEqual(['a number such as 1726 or 79,24', '59.47', '1.363']);
});

test('ten to one makes a slip a fault of its cell, and leaves nothing to a guess beside it', async () => {
  const sure = Array.from({ length: 10 }, (_, at) => [share, `${at + 20},5`] as const);
  const read10 = sure.map((_, at) => `${at + 20}.5`);
  expect(await read([...sure, [share, '59.47'], [money, '1.363'], [count, '1.363']])).toEqual([...read10, comma, twoWays, '1363']);
  expect(await read([...sure.slice(1), [share, '59.47']])).toEqual([oneStyle]);
}); // prettier-ignore

test('where a slip keeps the whole file out, only the slip is told', async () => {
  const sure = Array.from({ length: 10 }, (_, at) => [share, periodAt(at), `${at + 20},5`]);
  const report = await send(csvOf([header, ...sure, [share, '1999', '59.47'], [money, '1999', '1.363']]));
  expect(report).toMatchObject({
    outcome: 'refused',
    faults: { count: 1, first: [{ line: 12, foundVi: '59.47', expectedEn: comma }] },
  });
});

test('numbers of a spreadsheet or of JSON are of no style', async () => {
  const rows = [
    { indicator: share, period: '2024', figure: 79.24 },
    { indicator: money, period: '2024', figure: 1.363 },
    { indicator: share, period: '2023', figure: '59,47%' },
    { indicator: money, period: '2023', figure: '1.363' },
  ];
  const { changes } = await send(JSON.stringify(rows), { format: 'json', isDryRun: true });
  expect(changes.first.map(({ after }) => after)).toEqual(['79.24', '1.363', '59.47', '1363']);
});

test('columns of the data set show it as well', async () => {
  const columns = ['indicator', 'period', 'value', 'numerator', 'denominator'];
  const lines = [
    [share, '2024', '', '1.363', '1.726'],
    [money, '2024', '1.363', '', ''],
  ];
  const { changes } = await send(csvOf([columns, ...lines]), { isDryRun: true });
  expect(changes.first.map(({ after }) => after)).toEqual(['1363/1726', '1363']);
});

test('numbers of the data set are read as they are, however they look elsewhere', async () => {
  const columns = ['indicator', 'period', 'value'];
  const { changes, faults } = await send(csvOf([columns, [money, '2024', '1.363'], [money, '2023', '1,5']]), {
    numberStyle: 'canonical',
    acceptValid: true,
    isDryRun: true,
  });
  expect(changes.first.map(({ after }) => after)).toEqual(['1.363']);
  expect(faults.first.map(({ line }) => line)).toEqual([3]);
});
