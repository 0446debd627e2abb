import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ComparatorWord } from '../../../schema/registers/target.ts';
import type { DirectionWord, QualifierWord } from '../../../schema/types/observation-words.ts';
import { judgeTarget, reaches, type Actual } from './judge-target.ts';

const exactly = (value: number): Actual => ({ value, lower: null, upper: null, qualifier: 'exact' });
const bounded = (qualifier: QualifierWord, lower: number | null, upper: number | null = null): Actual => ({
  value: null,
  lower,
  upper,
  qualifier,
});
const target = (comparator: ComparatorWord, value: number, upper: number | null = null) => ({
  comparator,
  value,
  upper,
});
const least90 = target('at-least', 90);

test.each([
  ['met', true, exactly(90), null],
  ['missed', true, exactly(89.9), exactly(95)],
  ['no-actual', true, null, exactly(95)],
  ['ahead', false, null, exactly(90)],
  ['behind', false, null, exactly(50)],
  ['not-yet-due', false, null, null],
  ['no-actual', true, bounded('at-least', 50), null],
  ['not-yet-due', false, null, bounded('at-least', 50)],
  ['met', true, bounded('at-least', 95), null],
] as const)('%s (due: %s)', (status, isDue, actual, latest) => {
  expect(judgeTarget({ target: least90, direction: 'higher', isDue, actual, latest })).toBe(status);
});

test.each<[ComparatorWord, number[]]>([
  ['at-least', [90, 91]],
  ['more-than', [91]],
  ['at-most', [89, 90]],
  ['less-than', [89]],
  ['equals', [90]],
])('%s 90', (comparator, reached) => {
  expect([89, 90, 91].filter((value) => reaches(target(comparator, 90), 'neutral', exactly(value)))).toEqual(reached);
});

test.each<[DirectionWord, number[]]>([
  ['higher', [30, 31, 32, 33]],
  ['lower', [29, 30, 31, 32]],
  ['neutral', [30, 31, 32]],
])('a range is also reached by what is better: %s', (direction, reached) => {
  const range = target('range', 30, 32);
  expect([29, 30, 31, 32, 33].filter((value) => reaches(range, direction, exactly(value)))).toEqual(reached);
});

const settledBy = [
  {
    what: 'a bound on the far side settles it',
    claim: least90,
    direction: 'higher',
    actual: bounded('at-most', null, 80),
    reached: false,
  },
  {
    what: 'a bound on the near side leaves it open',
    claim: least90,
    direction: 'higher',
    actual: bounded('at-most', null, 95),
    reached: undefined,
  },
  {
    what: 'less than the target is short of it',
    claim: least90,
    direction: 'higher',
    actual: bounded('less-than', null, 90),
    reached: false,
  },
  {
    what: 'at most the target may be it',
    claim: least90,
    direction: 'higher',
    actual: bounded('at-most', null, 90),
    reached: undefined,
  },
  {
    what: 'more than is more than',
    claim: target('more-than', 90),
    direction: 'higher',
    actual: bounded('more-than', 90),
    reached: true,
  },
  {
    what: 'at least may be no more than',
    claim: target('more-than', 90),
    direction: 'higher',
    actual: bounded('at-least', 90),
    reached: undefined,
  },
  {
    what: 'a wide range may hold the equal one',
    claim: target('equals', 7),
    direction: 'neutral',
    actual: bounded('range', 5, 10),
    reached: undefined,
  },
  {
    what: 'a range beside it does not',
    claim: target('equals', 7),
    direction: 'neutral',
    actual: bounded('range', 8, 10),
    reached: false,
  },
  {
    what: 'a range around the range leaves it open',
    claim: target('range', 30, 32),
    direction: 'neutral',
    actual: bounded('range', 20, 40),
    reached: undefined,
  },
  {
    what: 'a range inside the range reaches it',
    claim: target('range', 30, 32),
    direction: 'neutral',
    actual: bounded('range', 30, 31),
    reached: true,
  },
] as const;

test.each(settledBy)('$what', ({ claim, direction, actual, reached }) => {
  expect(reaches(claim, direction, actual)).toBe(reached);
});

test('what is settled of a range holds of every number inside it', () => {
  const comparator = fc.constantFrom<ComparatorWord>(
    'at-least',
    'more-than',
    'at-most',
    'less-than',
    'equals',
    'range',
  );
  const direction = fc.constantFrom<DirectionWord>('higher', 'lower', 'neutral');
  const small = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(
      comparator,
      direction,
      fc.tuple(small, small, small, small),
      (word, way, [value, width, lower, span]) => {
        const claim = target(word, value, word === 'range' ? value + width : null);
        const settled = reaches(claim, way, bounded('range', lower, lower + span));
        const inside = Array.from({ length: span + 1 }, (_, step) => reaches(claim, way, exactly(lower + step)));
        expect(settled === undefined || inside.every((reached) => reached === settled)).toBe(true);
      },
    ),
  );
});
