import { expect, test } from 'vitest';
import { sampleIndicator, sampleObservation } from '../../../tests/support/sample-rows.ts';
import { ObservationResolver } from './observation.resolver.ts';
import { stalenessOf } from './staleness.ts';

const ofYear2023 = sampleObservation({ period: '2023', value: '50' });

test('a figure is in time on the last day of its limit', () => {
  expect(stalenessOf(ofYear2023, '2025-06-30')).toEqual({
    ageInDays: 547,
    limitInDays: 547,
    isStale: false,
    text: 'Số liệu còn trong hạn 18 tháng kể từ hết kỳ (2023-12-31). Within 18 months of the end of its period (2023-12-31).',
  });
});

test('a figure is stale on the day after', () => {
  expect(stalenessOf(ofYear2023, '2025-07-01')).toEqual({
    ageInDays: 548,
    limitInDays: 547,
    isStale: true,
    text: 'Số liệu đã quá 18 tháng kể từ hết kỳ (2023-12-31). More than 18 months have passed since its period ended (2023-12-31).',
  });
});

test('a figure of a period that has not ended has no age', () => {
  expect(stalenessOf(ofYear2023, '2023-09-23')).toMatchObject({ ageInDays: 0, isStale: false });
});

test('a limit of one day is told in the singular', () => {
  const indicator = sampleIndicator({ ageLimit: 'P1D' });
  const figure = sampleObservation({ period: '2024-01-15', value: '1' }, indicator);
  expect(stalenessOf(figure, '2024-01-17')?.text).toBe(
    'Số liệu đã quá 1 ngày kể từ hết kỳ (2024-01-15). More than 1 day has passed since its period ended (2024-01-15).',
  );
});

test('a bound grows old too; where nothing is known there is nothing to be old', () => {
  const bound = sampleObservation({ period: '2023', qualifier: 'more-than', lower: '170' });
  expect(stalenessOf(bound, '2026-11-01')).toMatchObject({ isStale: true });
  expect(stalenessOf({ ...bound, lower: null }, '2026-11-01')).toBeNull();
});

test('asked as of an instant, a figure is as old as it was on its day in Việt Nam', () => {
  const ageOn = (asOf: Date | null): number | undefined =>
    new ObservationResolver().staleness({ ...ofYear2023, asOf }, { today: () => '2026-11-01' })?.ageInDays;
  expect(ageOn(new Date('2024-01-10T16:59:59Z'))).toBe(10);
  expect(ageOn(new Date('2024-01-10T17:00:00Z'))).toBe(11);
  expect(ageOn(null)).toBe(1036);
});
