import { expect, it } from 'vitest';
import { digitSlip } from './digit-slip.ts';

it.each([
  [1808, 1880, 'swapped'],
  [1473, 1437, 'swapped'],
  [1234, 4231, 'swapped'],
  [1543, 1553, 'mistyped'],
  [1543, 2543, 'mistyped'],
  [501, 509, undefined],
  [4253, 4280, undefined],
  [1543, 1543, undefined],
  [1543, 543, undefined],
  [1234, 4321, undefined],
])('%i for %i: %s', (a, b, slip) => {
  expect([digitSlip(a, b), digitSlip(b, a)]).toEqual([slip, slip]);
});
