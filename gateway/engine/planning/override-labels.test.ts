import { describe, expect, it } from 'vitest';
import { lowestPercentage, noLabels } from './override-labels.ts';

describe('the percentages among labels of @override', () => {
  it.each([
    [['new-till', 'percent(25)', 'percent(5.5)'], 5.5],
    [['percent(100)'], 100],
    [['percent', 'percent()', 'percent(x)', 'my-percent(5)'], undefined],
  ])('the lowest in %j is %s', (labels, lowest) => {
    expect(lowestPercentage(new Set(labels))).toBe(lowest);
  });

  it('there is none where no label is switched on', () => {
    expect(lowestPercentage(noLabels)).toBeUndefined();
  });
});
