import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { catalogue } from '../../../schema/indicators/catalogue.ts';
import { projectRoot } from '../../../schema/project-root.ts';
import { describeFault } from './fault-report.ts';
import { readDelivery } from './read-delivery.ts';

const contract = { areas: committedAreas(), catalogue: catalogue() };
const header =
  'province,indicator,period,qualifier,value,lower,upper,numerator,denominator,stated,unit,derived,source,locator';
const columns = header.split(',');
const read = (...rows: string[]) =>
  readDelivery({ name: 'o.csv', kind: 'observations', bytes: Buffer.from([header, ...rows, ''].join('\n')) }, contract);

const percent =
  'kon-tum,infrastructure.fibre-household-share,2024-S1,exact,59.47,,,,,,percent,no,kon-tum-2024-s1,paragraph 7';
const count = 'kon-tum,public-services.online-service-count,2024,exact,12,,,,,,count,no,s,';
const rank = 'kon-tum,programme.dti-rank,2023,exact,30,,,,63,,rank,no,s,';
const truth = 'kon-tum,security.soc-operating,2024,exact,1,,,,,,boolean,no,s,';

/** The row with other cells. */
const change = (row: string, cells: Record<string, string>): string => {
  const texts = row.split(',');
  for (const [column, text] of Object.entries(cells)) texts[columns.indexOf(column)] = text;
  return texts.join(',');
};

const noValue = { value: '' };
const faultsOf = (row: string): string[] =>
  read(row).faults.map(({ line, column, foundEn, expectedEn }) => `${line} ${column}: ${foundEn} -> ${expectedEn}`);
const separated = '2 value: 1.234.567 -> a number such as 1363 or 79.24, without thousands separators';

describe('a row that does not fit', () => {
  it.each<[string, string, string[]]>([
    [
      'an unknown province',
      change(percent, { province: 'kontum' }),
      ['2 province: kontum -> the id of a unit, or vn for the nation; nearest: kon-tum, quang-ngai-2025'],
    ],
    [
      'an unknown indicator',
      change(percent, { indicator: 'infrastructure.fiber-household-share' }),
      [
        '2 indicator: infrastructure.fiber-household-share -> the code of an indicator; nearest: infrastructure.fibre-household-share',
      ],
    ],
    [
      'an impossible period',
      change(percent, { period: '2024-13' }),
      ['2 period: 2024-13 -> a period: 2024, 2024-S1, 2024-Q3, 2024-09, 2024-01-15 or 2024-01-01/P9M'],
    ],
    [
      'an unknown qualifier',
      change(percent, { qualifier: 'nearly' }),
      ['2 qualifier: nearly -> one of exact, about, at-least, more-than, at-most, less-than, range'],
    ],
    ['another unit', change(percent, { unit: 'count' }), ['2 unit: count -> the unit of the catalogue: percent']],
    ['derived neither yes nor no', change(percent, { derived: 'true' }), ['2 derived: true -> yes or no']],
    ['no source', change(percent, { source: '' }), ['2 source:  -> a text']],
    ['thousands separators', change(count, { value: '1.234.567' }), [separated]],
    [
      'a thousand written the Vietnamese way',
      change(count, { value: '1.363' }),
      ['2 value: 1.363 -> a whole number, 0 or more'],
    ],
    [
      'a percent sign',
      change(percent, { value: '59%' }),
      ['2 value: 59% -> a number such as 1363 or 79.24, of at most 15 digits'],
    ],
    ['a negative count', change(count, { value: '-1' }), ['2 value: -1 -> a whole number, 0 or more']],
    ['rank nought', change(rank, { value: '0' }), ['2 value: 0 -> a whole number, 1 or more']],
    ['a rank with a fraction', change(rank, { value: '1.5' }), ['2 value: 1.5 -> a whole number, 1 or more']],
    ['a truth of two', change(truth, { value: '2' }), ['2 value: 2 -> 1 or 0']],
    [
      'a truth roughly so',
      change(truth, { qualifier: 'about' }),
      ['2 qualifier: about -> exact, for true or false is never a bound'],
    ],
    ['no figure at all', change(percent, noValue), ['2 value:  -> a number, or both numerator and denominator']],
    [
      'value beside both counts',
      change(percent, { numerator: '1', denominator: '2' }),
      [
        '2 value: 59.47 -> an empty cell: exact of infrastructure.fibre-household-share is told by numerator, denominator',
      ],
    ],
    [
      'a part of nothing',
      change(percent, { ...noValue, numerator: '0', denominator: '0' }),
      ['2 denominator: 0 -> a number above 0'],
    ],
    [
      'one count and no percent beside it',
      change(percent, { numerator: '5' }),
      ['2 stated:  -> a number, as exact needs it'],
    ],
    [
      'one count and two percents',
      change(percent, { numerator: '5', stated: '60' }),
      ['2 stated: 60 -> 59.47, as value is'],
    ],
    [
      'counts of what is no ratio',
      change(count, { numerator: '5' }),
      ['2 numerator: 5 -> an empty cell: exact of public-services.online-service-count is told by value'],
    ],
    [
      'a bound that is a value',
      change(percent, { qualifier: 'more-than' }),
      [
        '2 value: 59.47 -> an empty cell: more-than of infrastructure.fibre-household-share is told by lower',
        '2 lower:  -> a number, as more-than needs it',
      ],
    ],
    [
      'an exact value with a bound',
      change(percent, { upper: '60' }),
      ['2 upper: 60 -> an empty cell: exact of infrastructure.fibre-household-share is told by value'],
    ],
    [
      'half a range',
      change(percent, { ...noValue, qualifier: 'range', lower: '1' }),
      ['2 upper:  -> a number, as range needs it'],
    ],
    [
      'a range the wrong way round',
      change(percent, { ...noValue, qualifier: 'range', lower: '9', upper: '8.5' }),
      ['2 upper: 8.5 -> 9 or more, as lower is'],
    ],
    [
      'nearly less',
      change(percent, { qualifier: 'about', upper: '50' }),
      ['2 upper: 50 -> 59.47 or more, as value is'],
    ],
    ['a cell too many', `${percent},`, ['2 null: 15 cells -> 14 cells']],
    [
      'a control character',
      change(percent, { locator: 'a\u0000b' }),
      ['2 locator: a\\u0000b -> text without control characters'],
    ],
    [
      'many faults',
      change(percent, { province: 'x', period: 'y', value: 'z', unit: 'mbps', derived: '' }),
      [
        '2 province: x -> the id of a unit, or vn for the nation',
        '2 period: y -> a period: 2024, 2024-S1, 2024-Q3, 2024-09, 2024-01-15 or 2024-01-01/P9M',
        '2 value: z -> a number such as 1363 or 79.24, of at most 15 digits',
        '2 unit: mbps -> the unit of the catalogue: percent',
        '2 derived:  -> yes or no',
      ],
    ],
  ])('is refused with every fault: %s', (_, row, faults) => {
    expect(faultsOf(row)).toEqual(faults);
    expect(read(row).observations).toEqual([]);
  });

  it('does not hold back the rows around it', () => {
    const { observations, faults } = read(percent, change(rank, { value: '0' }), count);
    expect([observations.map(({ indicator }) => indicator), faults.map(({ line }) => line)]).toEqual([
      ['infrastructure.fibre-household-share', 'public-services.online-service-count'],
      [3],
    ]);
  });

  it('is refused when it says again what an earlier row said, and names that row', () => {
    const { observations, faults } = read(percent, count, change(percent, { value: '60' }));
    expect(observations).toHaveLength(2);
    expect(faults.map(describeFault)).toEqual([
      'o.csv:4 column indicator: found "infrastructure.fibre-household-share", expected "each once, the first is in line 2" (Xóa dòng này hoặc dòng 2: trong một tệp, mỗi nội dung chỉ được nêu một lần. / Remove this row or that of line 2: a file says each thing once.)',
    ]);
  });
});

describe('a row that fits', () => {
  it.each([
    ['a share above 100', change(percent, { value: '120' })],
    ['a rank beyond the units', change(rank, { value: '70' })],
    ['a unit that was not in force', change(percent, { province: 'khanh-hoa-2025', period: '2020' })],
    ['about, by its counts', change(percent, { ...noValue, qualifier: 'about', numerator: '15', denominator: '15' })],
    ['nearly', change(percent, { qualifier: 'about', upper: '59.47' })],
    ['at most', change(rank, { ...noValue, denominator: '', qualifier: 'at-most', upper: '10' })],
  ])('is read, whatever is judged of it later: %s', (_, row) => {
    expect(read(row)).toMatchObject({ faults: [], observations: [{}] });
  });

  it('loses leading zeros and outer spaces, never a digit of its source', () => {
    expect(read(change(percent, { value: ' 007.50 ' })).observations[0]?.value).toBe('7.50');
    expect(read(change(percent, { value: '-0' })).observations[0]?.value).toBe('0');
  });
});

describe('any row of the shipped file, one cell corrupted', () => {
  const rows = readFileSync(join(projectRoot, 'data', 'observations.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[-0-9.,% "\n\r;]{0,8}$/),
    fc.constantFrom(
      '',
      '0',
      '-1',
      '1e3',
      '1.234',
      '__proto__',
      'constructor',
      'vn',
      'range',
      'boolean',
      'yes',
      '2024-02-30',
      '"',
      '\n',
      '\u0000',
    ),
  );

  it.each([
    ['quoted', (cell: string) => `"${cell.replaceAll('"', '""')}"`],
    ['raw', (cell: string) => cell],
  ])('reads or yields a fault of its own line, and never throws: %s', (kind, written) => {
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.nat(columns.length - 1), text, (row, at, cell) => {
        const corrupted = row.split(',').with(at, written(cell)).join(',');
        const { observations, faults } = read(corrupted);
        // A raw line break begins another row, which has faults of its own.
        const lines = kind === 'raw' ? 1 + corrupted.split(/\r\n?|\n/).length : 2;
        for (const { line, mendVi, mendEn } of faults) {
          expect(line).toBeGreaterThanOrEqual(2);
          expect(line).toBeLessThanOrEqual(lines);
          expect([mendVi, mendEn]).not.toContain('');
        }
        const readOrRefused =
          kind === 'raw' ? observations.length + faults.length > 0 : observations.length === (faults.length ? 0 : 1);
        expect(readOrRefused).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});
