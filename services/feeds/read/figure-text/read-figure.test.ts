import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf, machine, reading, shown, type KindName } from './read-figure.fixture.ts';
import { readFigure } from './read-figure.ts';

describe('a figure as Vietnamese reports write it', () => {
  test.each<[string, KindName, string]>([
    ['79,24%', 'share', 'exact, value 79.24'],
    ['đạt 79,24 %', 'share', 'exact, value 79.24'],
    ['79,24', 'share', 'exact, value 79.24'],
    ['đạt 100%', 'share', 'exact, value 100'],
    ['0', 'share', 'exact, value 0'],
    ['0,5 phần trăm', 'share', 'exact, value 0.5'],
    ['79,240%', 'share', 'exact, value 79.240'],
    ['1.363/1.726', 'share', 'exact, numerator 1363, denominator 1726'],
    ['1.363/1.726 (78,97%)', 'share', 'exact, numerator 1363, denominator 1726, stated 78.97'],
    ['1.363/1.726 thủ tục (đạt 78,97 %)', 'share', 'exact, numerator 1363, denominator 1726, stated 78.97'],
    ['31/37 hệ thống, đạt 84%', 'share', 'exact, numerator 31, denominator 37, stated 84'],
    ['31/37, 84%', 'share', 'exact, numerator 31, denominator 37, stated 84'],
    ['31/37 = 84%', 'share', 'exact, numerator 31, denominator 37, stated 84'],
    ['78,97% (1.363/1.726 thủ tục)', 'share', 'exact, numerator 1363, denominator 1726, stated 78.97'],
    ['1.363 thủ tục trên tổng số 1.726 thủ tục', 'share', 'exact, numerator 1363, denominator 1726'],
    ['20/31 dự án vốn đầu tư công', 'share', 'exact, numerator 20, denominator 31'],
    ['khoảng 15/15', 'share', 'about, numerator 15, denominator 15'],
    ['1.363,5/1.726', 'money-share', 'exact, numerator 1363.5, denominator 1726'],
    ['175 trường (52,6%)', 'share', 'exact, value 52.6, numerator 175, stated 52.6'],
    ['175 cơ sở giáo dục, đạt tỷ lệ 52,6%', 'share', 'exact, value 52.6, numerator 175, stated 52.6'],
    ['52,6% (175 trường)', 'share', 'exact, value 52.6, numerator 175, stated 52.6'],
    ['gần 98%', 'share', 'about, value 98, upper 98'],
    ['khoảng 58%', 'share', 'about, value 58'],
    ['ước đạt 7,38%', 'share', 'about, value 7.38'],
    ['đạt trên 98%', 'share', 'more-than, lower 98'],
    ['≥ 98%', 'share', 'at-least, lower 98'],
    ['từ 50% trở lên', 'share', 'at-least, lower 50'],
    ['50% trở xuống', 'share', 'at-most, upper 50'],
    ['không quá 5%', 'share', 'at-most, upper 5'],
    ['dưới 5%', 'share', 'less-than, upper 5'],
    ['khoảng 50-58%', 'share', 'range, lower 50, upper 58'],
    ['50–58', 'share', 'range, lower 50, upper 58'],
    ['từ 50% đến 58%', 'share', 'range, lower 50, upper 58'],
    ['50 % - 58 %', 'share', 'range, lower 50, upper 58'],
    ['trên 170', 'count', 'more-than, lower 170'],
    ['Trên 170 dự án, nhiệm vụ.', 'count', 'more-than, lower 170'],
    ['hơn 1,2 triệu', 'count', 'more-than, lower 1200000'],
    ['gần 390 nghìn thuê bao', 'count', 'about, value 390000, upper 390000'],
    ['2 trăm nghìn', 'count', 'exact, value 200000'],
    ['376.874 hồ sơ', 'count', 'exact, value 376874'],
    ['2.093 tổ công nghệ số cộng đồng', 'count', 'exact, value 2093'],
    ['15 phần mềm', 'count', 'exact, value 15'],
    ['1 363', 'count', 'exact, value 1363'],
    ['1 363 215 lượt', 'count', 'exact, value 1363215'],
    ['từ 50 triệu đến 58 triệu', 'count', 'range, lower 50000000, upper 58000000'],
    ['hạng 10/63', 'rank', 'exact, value 10, denominator 63'],
    ['đứng thứ 46/63 tỉnh, thành phố', 'rank', 'exact, value 46, denominator 63'],
    ['10/34', 'rank', 'exact, value 10, denominator 34'],
    ['thứ 52', 'rank', 'exact, value 52'],
    ['xếp vị trí thứ 30', 'rank', 'exact, value 30'],
    ['hạng 30-32', 'rank', 'range, lower 30, upper 32'],
    ['-3,5%', 'percent-change', 'exact, value -3.5'],
    ['giảm 3,5%', 'percent-change', 'exact, value -3.5'],
    ['tăng 3,5 %', 'percent-change', 'exact, value 3.5'],
    ['+0,02', 'percent-change', 'exact, value 0.02'],
    ['−3,5', 'percent-change', 'exact, value -3.5'],
    ['0,478', 'index', 'exact, value 0.478'],
    ['0,478 điểm', 'index', 'exact, value 0.478'],
    ['478,5/1.000 điểm', 'points-of-1000', 'exact, value 478.5'],
    ['85,2 thuê bao/100 dân', 'density', 'exact, value 85.2'],
    ['85,2 trên 100 dân', 'density', 'exact, value 85.2'],
    ['450.000/540.000', 'density', 'exact, numerator 450000, denominator 540000'],
    ['93,5 Mbps', 'mbps', 'exact, value 93.5'],
    ['1.200 km', 'kilometre', 'exact, value 1200'],
    ['1,5', 'billion-vnd', 'exact, value 1.5'],
    ['1.363 tỷ đồng', 'billion-vnd', 'exact, value 1363'],
    ['1,2 nghìn tỷ', 'billion-vnd', 'exact, value 1200'],
    ['500 triệu đồng', 'billion-vnd', 'exact, value 0.500'],
    ['1.500.000.000 đồng', 'billion-vnd', 'exact, value 1.500000000'],
    ['có', 'boolean', 'exact, value 1'],
    ['Không', 'boolean', 'exact, value 0'],
    ['TRUE', 'boolean', 'exact, value 1'],
    ['chưa có', 'boolean', 'exact, value 0'],
  ])('%s of a %s', (text, kind, expected) => {
    expect(reading(text, kind)).toBe(expected);
    // The same whoever typed it, and however.
    expect(reading(text.normalize('NFD'), kind)).toBe(expected);
    expect(reading(` ${text.replaceAll(' ', '\u00a0').toUpperCase()}\u200b `, kind)).toBe(expected);
    const wide = text.replaceAll(/[0-9%.,/-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    expect(reading(wide, kind)).toBe(expected);
  });
});

describe('what could be read two ways, or says something else, is refused', () => {
  test.each<[string, KindName]>([
    ['1.5', 'share'],
    ['79.24%', 'share'],
    ['79, 24%', 'share'],
    ['79,', 'share'],
    ['79,24²', 'share'],
    ['79,24% kế hoạch', 'share'],
    ['50', 'boolean'],
    ['-', 'share'],
    ['không', 'count'],
    ['không có', 'count'],
    ['chưa có', 'count'],
    ['hai mươi', 'count'],
    ['2024-10', 'rank'],
    ['2034-10-01', 'rank'],
    ['58-50%', 'share'],
    ['từ 50%', 'share'],
    ['50-58 triệu', 'count'],
    ['1,363', 'count'],
    ['1.5', 'count'],
    ['-5', 'count'],
    ['+5', 'count'],
    ['tăng 5', 'count'],
    ['5%', 'count'],
    ['5 phần trăm', 'count'],
    ['5/10', 'count'],
    ['5 tỷ đồng', 'count'],
    ['5 đồng', 'count'],
    ['2 triệu rưỡi', 'count'],
    ['5 lần', 'count'],
    ['12 lượt/ngày', 'count'],
    ['5.000 hồ sơ mỗi tháng', 'count'],
    ['200 hồ sơ so với năm trước', 'count'],
    ['2024 100', 'count'],
    ['1.2.3', 'count'],
    ['1.36.3', 'count'],
    ['12.3456', 'count'],
    ['0', 'rank'],
    ['5%', 'rank'],
    ['30/63 (50%)', 'rank'],
    ['hạng 5', 'count'],
    ['thứ 5/10', 'share'],
    ['0/0', 'index'],
    ['47,8%', 'index'],
    ['3,5 điểm phần trăm', 'percent-change'],
    ['giảm -3,5%', 'percent-change'],
    ['85/100', 'density'],
    ['5 USD', 'billion-vnd'],
    ['1234567890123456', 'count'],
    ['=1+1', 'count'],
    ['#N/A', 'count'],
  ])('%s of a %s', (text, kind) => {
    expect(reading(text, kind)).toBe('refused');
  });
});

test.each<[string, KindName, string]>([
  ['79.24%', 'share', 'exact, value 79.24'],
  ['79.240', 'share', 'exact, value 79.240'],
  ['1363', 'count', 'exact, value 1363'],
  ['1.5E3', 'count', 'exact, value 1500'],
  ['1.5e-3', 'index', 'exact, value 0.0015'],
  ['-3.5', 'percent-change', 'exact, value -3.5'],
  ['-0', 'count', 'exact, value 0'],
  ['1.5', 'count', 'refused'],
  ['50%', 'count', 'refused'],
  ['47.8%', 'index', 'refused'],
  ['1e400', 'count', 'refused'],
  ['1e-400', 'share', 'refused'],
  ['1e99999', 'share', 'refused'],
])('the number %s of a %s, as a machine wrote it, is %s', (text, kind, expected) => {
  expect(machine(text, kind)).toBe(expected);
});

const kindNames: readonly KindName[] = ['share', 'money-share', 'density', 'count', 'rank', 'billion-vnd', 'index'];
const anyKind = fc.constantFrom(...kindNames);

test('a number written in a style is read back as it is, whatever its unit', () => {
  const grouped = (whole: string, sign: string): string => whole.replaceAll(/\B(?=(\d{3})+$)/g, sign);
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.option(fc.nat(9999)), (whole, places) => {
      const decimal = places === null ? `${whole}` : `${whole}.${places}`;
      const text = (thousands: string, point: string): string =>
        grouped(`${whole}`, thousands) + (places === null ? '' : point + places);
      expect(reading(text('.', ','), 'share')).toBe(`exact, value ${decimal}`);
      expect(reading(text(' ', ','), 'share')).toBe(`exact, value ${decimal}`);
      expect(reading(text(',', '.'), 'share', 'english')).toBe(`exact, value ${decimal}`);
      // Where nothing is known it is read the same, or refused: never otherwise.
      for (const written of [text('.', ','), text(',', '.')])
        expect([`exact, value ${decimal}`, 'refused']).toContain(reading(written, 'share', 'undecided'));
    }),
  );
});

test('a cell of a page is no figure, and nobody looks through it', () => {
  const before = performance.now();
  for (const text of [`5${'0'.repeat(1_000_000)}`, '9 '.repeat(1_000_000), '1.363/'.repeat(200_000)])
    expect(reading(text, 'share')).toBe('refused');
  expect(performance.now() - before).toBeLessThan(1000);
});

test('whatever a cell holds, it is a figure or a refusal with a mend, within a moment', () => {
  const piece = fc.constantFrom(
    '1',
    '.',
    ',',
    '%',
    '/',
    ' ',
    '-',
    '–',
    '(',
    ')',
    'trên',
    'đạt',
    'triệu',
    'x',
    '000',
    '²',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 300 }).map((each) => each.join('')),
  );
  fc.assert(
    fc.property(text, anyKind, fc.boolean(), (cell, kind, isNumber) => {
      expect(shown(readFigure({ text: cell, isNumber }, 'undecided', kindOf(kind)))).not.toBe('no mend');
    }),
    { numRuns: 2000 },
  );
});
