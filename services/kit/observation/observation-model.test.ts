import { expect, test } from 'vitest';
import { sampleIndicator, sampleObservation } from '../../../tests/support/sample-rows.ts';
import { ratioOf } from './observation-model.ts';

test('counts beat a stated percent, and both are kept', () => {
  expect(sampleObservation({ numerator: '1363', denominator: '1726', stated: '79.24' })).toMatchObject({
    value: 78.9687137891,
    numerator: 1363,
    denominator: 1726,
    stated: 79.24,
    status: 'normal',
    absence: null,
  });
});

test('a count without its whole leaves the stated value', () => {
  expect(sampleObservation({ value: '79.24', numerator: '1363', stated: '79.24' }).value).toBe(79.24);
});

test('a whole of zero is no whole', () => {
  expect(ratioOf('percent', 1, 0)).toBeNull();
  expect(sampleObservation({ numerator: '0', denominator: '0' })).toMatchObject({ value: null, status: 'missing' });
});

test('a rank among units is not divided by their number', () => {
  const rank = sampleObservation({ value: '16', denominator: '34' }, sampleIndicator({ unit: 'rank' }));
  expect(rank).toMatchObject({ value: 16, denominator: 34 });
});

test('a ratio per head keeps its own scale', () => {
  expect(ratioOf('per-1000-people', 3, 2000)).toBe(1.5);
  expect(ratioOf('per-100-people', 3, 2000)).toBe(0.15);
});

test('a bound is no value, and says so', () => {
  expect(sampleObservation({ lower: '170', qualifier: 'more-than' })).toMatchObject({
    value: null,
    lower: 170,
    upper: null,
    status: 'missing',
    absence: { reason: 'bound-only' },
  });
});

test('what its own source calls rough is an estimate', () => {
  expect(sampleObservation({ value: '90', qualifier: 'about' }).status).toBe('estimated');
});

test('the nation is no province', () => {
  expect(sampleObservation({ provinceId: 'vn', value: '1' })).toMatchObject({ provinceId: 'vn', province: null });
});
