import { describe, expect, test } from 'vitest';
import { kinds, reading, type KindName } from './read-figure.fixture.ts';
import { readFigure } from './read-figure.ts';

describe('where nothing tells the style of the file', () => {
  test.each<[string, KindName, string]>([
    ['79,24%', 'share', 'exact, value 79.24'],
    ['79.24%', 'share', 'exact, value 79.24'],
    ['1.363,5', 'billion-vnd', 'exact, value 1363.5'],
    ['1,363.5', 'billion-vnd', 'exact, value 1363.5'],
    ['0.478', 'index', 'exact, value 0.478'],
    ['376.874.100', 'count', 'exact, value 376874100'],
  ])('%s of a %s is of one style only', (text, kind, expected) => {
    expect(reading(text, kind, 'undecided')).toBe(expected);
  });

  test.each<[string, KindName, string]>([
    ['1.363', 'count', 'exact, value 1363'],
    ['1,363', 'count', 'exact, value 1363'],
    ['1.363/1.726', 'share', 'exact, numerator 1363, denominator 1726'],
    ['10/63', 'rank', 'exact, value 10, denominator 63'],
  ])('%s of a %s can only be whole things', (text, kind, expected) => {
    expect(reading(text, kind, 'undecided')).toBe(expected);
  });

  test.each<[string, KindName]>([
    ['1.363', 'share'],
    ['1,363%', 'share'],
    ['1.363', 'billion-vnd'],
    ['1.363/1.726', 'money-share'],
    ['1.363 triệu', 'count'],
    ['khoảng 1.363-1.726', 'mbps'],
  ])('%s of a %s is refused, for both readings stand', (text, kind) => {
    expect(reading(text, kind, 'undecided')).toBe('refused');
    expect(reading(text, kind, 'mostly-vietnamese')).toBe('refused');
  });

  test('the refusal names both readings and how to tell them apart', () => {
    expect(readFigure({ text: '1.363', isNumber: false }, 'undecided', kinds.share)).toEqual({
      expectedVi: 'một số chỉ hiểu được một cách, không phải cả 1363 lẫn 1,363',
      expectedEn: 'a number that can be read one way only, not both 1363 and 1.363',
      mendVi: expect.stringContaining('1363 hoặc 1,363'),
      mendEn: expect.stringContaining('declare the number style'),
    });
  });
});

test('in a file that is mostly of one style a number of the other is refused by name, and certain ones are read', () => {
  expect(reading('79,24%', 'share', 'mostly-vietnamese')).toBe('exact, value 79.24');
  expect(reading('376.874', 'count', 'mostly-vietnamese')).toBe('exact, value 376874');
  expect(readFigure({ text: '79.24%', isNumber: false }, 'mostly-vietnamese', kinds.share)).toMatchObject({
    expectedVi: 'số có dấu phẩy thập phân, như các số khác trong tệp',
    expectedEn: 'a number with a decimal comma, as in the rest of the file',
    mendEn: expect.stringContaining('79,24'),
  });
  expect(reading('79,24%', 'share', 'mostly-english')).toBe('refused');
});

test('whole things stay whole in every style', () => {
  for (const style of ['vietnamese', 'english', 'undecided', 'mostly-english', 'canonical'] as const)
    expect(reading('13.5/17', 'share', style)).toBe('refused');
  expect(reading('1.363/1.726', 'share', 'english')).toBe('refused');
  expect(reading('1.363/1.726', 'money-share', 'english')).toBe('exact, numerator 1.363, denominator 1.726');
});

test('a file of the English style is read by it', () => {
  expect(reading('1,363/1,726 (78.97%)', 'share', 'english')).toBe(
    'exact, numerator 1363, denominator 1726, stated 78.97',
  );
  expect(reading('1.363', 'share', 'english')).toBe('exact, value 1.363');
  expect(reading('1.363', 'share', 'canonical')).toBe('exact, value 1.363');
  expect(reading('1,363', 'count', 'canonical')).toBe('refused');
});
