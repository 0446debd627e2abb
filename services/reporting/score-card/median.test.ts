import { expect, test } from 'vitest';
import { median } from './median.ts';

test('the median is the middle one, or the mean of the two middle ones', () => {
  expect([[], [7], [9, 1, 5], [40, 1, 2, 5]].map(median)).toEqual([null, 7, 5, 3.5]);
});
