import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, roundTo } from './figures/decimal.ts';
import { percentAgainstCounts } from './percent-against-counts.rule.ts';
import { alone, contract, sampleClaim } from '../../../tests/support/sample-claims.ts';

type Words = Parameters<typeof sampleClaim>[0];
const judge = (words: Words) => percentAgainstCounts.judge(sampleClaim(words), alone, contract);
const share = (numerator: string, denominator: string, stated: string, qualifier: Words['qualifier'] = 'exact') =>
  judge({ numerator, denominator, stated, qualifier });

it('1363 of 1726 is not 79.24%, but 1363 of 1720 is', () => {
  expect(share('1363', '1726', '79.24')).toEqual({
    severity: 'contradiction',
    found: '1363/1726 = 79.24 %',
    expected: '78.97 %',
    repair: 'denominator 1720',
    messageVi: 'Nguồn nêu 79,24%, nhưng 1363/1726 là 78,97%. Tỷ lệ 79,24% khớp với mẫu số 1720.',
    messageEn: 'The source states 79.24%, but 1363/1726 is 78.97%. 79.24% fits the denominator 1720.',
    related: [],
  });
});

describe('a percent that is right', () => {
  it.each([
    ['580', '609', '95.23', 'cut'],
    ['580', '609', '95.24', 'rounded'],
    ['22', '23', '95.6', 'cut'],
    ['31', '37', '84', 'rounded to a whole'],
    ['1', '8', '12.5', 'exact'],
    ['1', '8', '12', 'half even'],
    ['1', '8', '13', 'half up'],
    ['4342', '4357', '100', 'rounded to the whole'],
  ])('%s of %s as %s (%s) holds', (numerator, denominator, stated) => {
    expect(share(numerator, denominator, stated)).toBeUndefined();
  });

  it('holds when it is only a bound, or about right where the source says about', () => {
    expect(share('580', '609', '90', 'more-than')).toBeUndefined();
    expect(share('580', '609', '96', 'at-most')).toBeUndefined();
    expect(share('580', '609', '96', 'about')).toBeUndefined();
    expect(share('580', '609', '94', 'about')).toBeUndefined();
  });
});

it('a bound on the wrong side and an about that is far off are contradictions', () => {
  expect(share('580', '609', '97', 'more-than')?.expected).toBe('95 %');
  expect(share('580', '609', '90', 'less-than')?.expected).toBe('95 %');
  expect(share('580', '609', '92', 'about')?.expected).toBe('95 %');
});

it('the numerator is mended where that is the lesser change', () => {
  expect(share('21', '22', '90')?.repair).toBe('numerator 20');
});

it('where no count within 5% fits, the percent is mended', () => {
  expect(share('1', '2', '79.2')).toMatchObject({ expected: '50.0 %', repair: 'stated 50.0' });
});

it('where the percent itself has two digits in each other’s place, or one mistyped, it is mended, not a count', () => {
  expect(share('1644', '1903', '86.93')).toMatchObject({
    repair: 'stated 86.39',
    messageVi: 'Nguồn nêu 86,93%, nhưng 1644/1903 là 86,39%.',
    messageEn: 'The source states 86.93%, but 1644/1903 is 86.39%.',
  });
  expect(share('1644', '1903', '85.39')?.repair).toBe('stated 86.39');
});

it('a denominator of 0 is a contradiction, whatever is stated', () => {
  expect(share('0', '0', '0')).toMatchObject({
    severity: 'contradiction',
    found: '0/0',
    expected: 'denominator > 0',
    repair: null,
  });
  expect(judge({ numerator: '5', denominator: '0' })?.found).toBe('5/0');
});

it('without all three, or of another unit, nothing is judged', () => {
  expect(judge({ numerator: '49', denominator: '87' })).toBeUndefined();
  expect(judge({ numerator: '175', stated: '52.6', value: '52.6' })).toBeUndefined();
  expect(judge({ indicator: 'programme.dti-rank', numerator: '1', denominator: '63', stated: '9' })).toBeUndefined();
});

const counts = fc
  .integer({ min: 1, max: 5_000_000 })
  .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));
const places = fc.integer({ min: 0, max: 3 });

it('any percent rounded or cut at 0 to 3 digits holds', () => {
  fc.assert(
    fc.property(counts, places, ([part, whole], scale) => {
      const percent = { over: 100n * BigInt(part), under: BigInt(whole) };
      const cut = decimalText({ digits: (percent.over * 10n ** BigInt(scale)) / percent.under, scale });
      expect(share(`${part}`, `${whole}`, cut)).toBeUndefined();
      expect(share(`${part}`, `${whole}`, decimalText(roundTo(percent, scale)))).toBeUndefined();
    }),
  );
});

it('two units of the last digit away from the ratio is never right', () => {
  fc.assert(
    fc.property(counts, places, fc.constantFrom(-2n, 2n), ([part, whole], scale, away) => {
      const { digits } = roundTo({ over: 100n * BigInt(part), under: BigInt(whole) }, scale);
      expect(share(`${part}`, `${whole}`, decimalText({ digits: digits + away, scale }))).toBeDefined();
    }),
  );
});

it('the repair, when applied, always silences the rule', () => {
  const percents = fc
    .tuple(fc.bigInt({ min: 0n, max: 100_000n }), places)
    .map(([digits, scale]) => decimalText({ digits, scale }));
  const qualifiers = fc.constantFrom('exact', 'about', 'at-least', 'more-than', 'at-most', 'less-than');
  const near = fc.tuple(counts, places, fc.bigInt({ min: -60n, max: 60n })).map(([[part, whole], scale, away]) => {
    const { digits } = roundTo({ over: 100n * BigInt(part), under: BigInt(whole) }, scale);
    return { counts: [part, whole], stated: decimalText({ digits: digits + away < 0n ? 0n : digits + away, scale }) };
  });
  const far = fc.record({ counts, stated: percents });
  fc.assert(
    fc.property(fc.oneof(near, far), qualifiers, ({ counts: [part, whole], stated }, qualifier) => {
      const words = { numerator: `${part}`, denominator: `${whole}`, stated, qualifier };
      const verdict = judge(words);
      if (!verdict) return;
      const [field = '', to = ''] = verdict.repair?.split(' ') ?? [];
      expect(judge({ ...words, [field]: to })).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});
