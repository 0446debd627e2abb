import { describe, expect, it } from 'vitest';
import { beside, contract, sampleClaim } from '../../../../tests/support/sample-claims.ts';
import { partsAgainstTotal } from '../parts-against-total.rule.ts';

const documents = 'public-services.outgoing-document-count';

/** The whole period among the others of its year. */
function judge(period: string, value: string, others: Readonly<Record<string, string>>, indicator = documents) {
  const claim = sampleClaim({ indicator, period, value });
  const within = Object.entries(others).map(([text, each], at) =>
    sampleClaim({ id: 2 + at, indicator, period: text, value: each }),
  );
  return partsAgainstTotal.judge(claim, beside(claim, ...within), contract);
}
const quarters = { '2024-Q1': '88120', '2024-Q2': '91340', '2024-Q3': '94870', '2024-Q4': '99210' };

it('four quarters that make the year with two digits in each other’s place', () => {
  expect(judge('2024', '337540', quarters)).toEqual({
    severity: 'warning',
    found: '88120 (2024-Q1) + 91340 (2024-Q2) + 94870 (2024-Q3) + 99210 (2024-Q4) = 373540',
    expected: '337540',
    repair: 'value 373540',
    messageVi:
      'Các kỳ 88120 (2024-Q1) + 91340 (2024-Q2) + 94870 (2024-Q3) + 99210 (2024-Q4) cộng lại là 373540, nhưng cùng nguồn nêu 337540 cho cả kỳ 2024: một số có thể gõ nhầm chữ số.',
    messageEn:
      'The periods 88120 (2024-Q1) + 91340 (2024-Q2) + 94870 (2024-Q3) + 99210 (2024-Q4) add up to 373540, but the same source states 337540 for 2024 as a whole: a digit may be mistyped in one of them.',
    related: [2, 3, 4, 5],
  });
});

it('one digit of a half-year, or of nine months, is another', () => {
  expect(judge('2024-S1', '1204331', { '2024-Q1': '602118', '2024-Q2': '702213' })?.repair).toBe('value 1304331');
  expect(judge('2024-01-01/P9M', '284330', quarters)?.repair).toBe('value 274330');
});

it('running totals in the rows of the quarters', () => {
  expect(judge('2024', '450', { '2024-Q1': '100', '2024-Q2': '210', '2024-Q4': '450' })).toMatchObject({
    severity: 'warning',
    repair: null,
    found: '100 (2024-Q1) + 210 (2024-Q2) + 450 (2024-Q4) = 760',
  });
});

describe('not told', () => {
  it.each<[string, string, Record<string, string>]>([
    ['quarters that add up', '373540', quarters],
    ['a year that was corrected afterwards', '371204', quarters],
    ['what was carried over and counted twice', '345120', quarters],
    ['quarters of which one is missing', '520000', { '2024-Q1': '88120', '2024-Q3': '94870' }],
    [
      'a year of which the half-years fit and a quarter does not',
      '373540',
      { ...quarters, '2024-Q1': '38120', '2024-S1': '179460', '2024-S2': '194080' },
    ],
    ['small numbers', '53', { '2024-S1': '12', '2024-S2': '31' }],
    ['a period that alone exceeds the whole, which is implausible-move', '37354', quarters],
  ])('%s', (_title, value, others) => {
    expect(judge('2024', value, others)).toBeUndefined();
  });

  it('what does not add up: stocks and shares', () => {
    expect(judge('2024', '337540', quarters, 'public-services.stored-dossier-count')).toBeUndefined();
  });
});
