import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MergeRuleWord } from '../../../schema/types/observation-words.ts';
import { sampleIndicator } from '../../../tests/support/sample-rows.ts';
import { mergeFigures, type Figure, type MergedFigure } from './merge-figures.ts';

const figure = (words: Partial<Figure>): Figure => ({
  value: null,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  qualifier: 'exact',
  ...words,
});
const values = (...numbers: number[]): Figure[] => numbers.map((value) => figure({ value }));

function merge(mergeRule: MergeRuleWord, parts: readonly Figure[], units = parts.length): MergedFigure {
  return mergeFigures(sampleIndicator({ mergeRule }), parts, { units, of: 'whole' });
}

const weighing = (value: number, weight: number): Figure => figure({ value, weight });
const nothing = figure({});
const everyRule: MergeRuleWord[] = ['sum', 'recompute', 'weighted-mean', 'simple-mean', 'all-true', 'none'];

describe('each rule', () => {
  test('a sum adds the values, free of binary dust', () => {
    expect(merge('sum', values(0.1, 0.2))).toEqual({ ...nothing, value: 0.3, absence: null });
    expect(merge('sum', values(1_234_567.1, 2_345_678.2)).value).toBe(3_580_245.3);
  });

  test('a mean is weighed by what its parts are shares of: stated beside the figure, or known otherwise', () => {
    expect(merge('weighted-mean', [weighing(80, 100), weighing(50, 300)])).toMatchObject({
      value: 57.5,
      absence: null,
    });
    const stated = figure({ value: 80, numerator: 80, denominator: 100 });
    expect(merge('recompute', [stated, weighing(50, 300)])).toMatchObject({ value: 57.5, absence: null });
  });

  test('a weighed bound stays a bound', () => {
    const bound = figure({ lower: 80, qualifier: 'at-least', weight: 100 });
    expect(merge('weighted-mean', [bound, weighing(50, 300)])).toMatchObject({
      value: null,
      lower: 57.5,
      upper: null,
      qualifier: 'at-least',
      absence: 'bound-only',
    });
  });

  test('a sum that lacks a unit is a lower bound, never a number', () => {
    expect(merge('sum', values(5, 7), 3)).toEqual({
      ...nothing,
      lower: 12,
      qualifier: 'at-least',
      absence: 'predecessors-incomplete',
    });
  });

  test('a sum of those that reported is a number, to be read with its coverage', () => {
    const scope = { units: 3, of: 'reported' } as const;
    expect(mergeFigures(sampleIndicator({ mergeRule: 'sum' }), values(5, 7), scope)).toMatchObject({ value: 12 });
  });

  test('bounds stay bounds in a sum', () => {
    const atLeast = figure({ lower: 10, qualifier: 'at-least' });
    const atMost = figure({ upper: 4, qualifier: 'at-most' });
    const range = figure({ lower: 1, upper: 2, qualifier: 'range' });
    const shown = ({ value, lower, upper, qualifier, absence }: MergedFigure): unknown[] => [
      value,
      lower,
      upper,
      qualifier,
      absence,
    ];
    expect(shown(merge('sum', [...values(5), atLeast]))).toEqual([null, 15, null, 'at-least', 'bound-only']);
    expect(shown(merge('sum', [...values(5), atMost]))).toEqual([null, null, 9, 'at-most', 'bound-only']);
    expect(shown(merge('sum', [...values(5), range]))).toEqual([null, 6, 7, 'range', 'bound-only']);
    expect(shown(merge('sum', [atLeast, atMost]))).toEqual([null, null, null, 'exact', 'bound-only']);
  });

  test('recompute adds the counts and divides again', () => {
    const parts = [
      figure({ value: 50, numerator: 1, denominator: 2 }),
      figure({ value: 100, numerator: 8, denominator: 8 }),
    ];
    expect(merge('recompute', parts)).toEqual({ ...nothing, value: 90, numerator: 9, denominator: 10, absence: null });
  });

  test('a mean without weights is known only to lie between its parts', () => {
    for (const rule of ['recompute', 'weighted-mean'] as const)
      expect(merge(rule, values(40, 60))).toEqual({
        ...nothing,
        lower: 40,
        upper: 60,
        qualifier: 'range',
        absence: 'weights-unknown',
      });
    expect(merge('weighted-mean', values(40, 40)).value).toBe(40);
  });

  test('a simple mean divides by the units, and by nothing where one is missing', () => {
    expect(merge('simple-mean', values(0.7, 0.6))).toMatchObject({ value: 0.65, absence: null });
    expect(merge('simple-mean', values(0.7, 0.6), 3)).toEqual({ ...nothing, absence: 'predecessors-incomplete' });
  });

  test('all-true is false by one, true by all, and open while one is missing or only bounded', () => {
    expect(merge('all-true', values(1, 1)).value).toBe(1);
    expect(merge('all-true', values(0), 2).value).toBe(0);
    expect(merge('all-true', values(1), 2)).toMatchObject({ value: null, absence: 'predecessors-incomplete' });
    expect(merge('all-true', [...values(1), figure({ lower: 0 })])).toMatchObject({
      value: null,
      absence: 'bound-only',
    });
  });

  test('the rule none never merges', () => {
    expect(merge('none', values(1, 1))).toEqual({ ...nothing, absence: 'rule-is-none' });
  });

  test.each(everyRule)('%s of nothing is not reported', (rule) => {
    expect(merge(rule, [], 2)).toEqual({ ...nothing, absence: 'not-reported' });
  });

  test('one rough part makes the whole rough', () => {
    const rough = figure({ value: 2, numerator: 1, denominator: 50, qualifier: 'about' });
    expect(merge('sum', [...values(1), rough]).qualifier).toBe('about');
    expect(merge('recompute', [rough, { ...rough, qualifier: 'exact' }]).qualifier).toBe('about');
  });
});

describe('whatever the parts', () => {
  const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
  const exact = percent.map((value) => figure({ value }));
  const bounded = fc
    .tuple(percent, percent)
    .map(([a, b]) => figure({ lower: Math.min(a, b), upper: Math.max(a, b), qualifier: 'range' }));
  const counted = fc
    .tuple(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }))
    .map(([part, whole]) =>
      figure({ value: (part / (part + whole)) * 100, numerator: part, denominator: part + whole }),
    );
  const some = fc.array(fc.oneof(exact, bounded, counted), { minLength: 1, maxLength: 8 });
  const rule = fc.constantFrom(...everyRule);
  const dust = 1e-9;

  test('a merged mean lies between its least and its greatest part', () => {
    const means = fc.constantFrom<MergeRuleWord>('recompute', 'weighted-mean', 'simple-mean');
    fc.assert(
      fc.property(means, some, (mean, parts) => {
        const merged = merge(mean, parts);
        const least = Math.min(...parts.map(({ value, lower }) => value ?? lower ?? 0)) - dust;
        const greatest = Math.max(...parts.map(({ value, upper }) => value ?? upper ?? 0)) + dust;
        for (const end of [merged.value, merged.lower, merged.upper].filter((number) => number !== null)) {
          expect(end).toBeGreaterThanOrEqual(least);
          expect(end).toBeLessThanOrEqual(greatest);
        }
      }),
    );
  });

  test('the sum of complete exact parts is their sum', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 8 }), (hundredths) => {
        const merged = merge('sum', values(...hundredths.map((number) => number / 100)));
        expect(merged.value).toBe(hundredths.reduce((total, number) => total + number, 0) / 100);
      }),
    );
  });

  test('recompute equals the total counts', () => {
    fc.assert(
      fc.property(fc.array(counted, { minLength: 1, maxLength: 8 }), (parts) => {
        const numerator = parts.reduce((total, part) => total + (part.numerator ?? 0), 0);
        const denominator = parts.reduce((total, part) => total + (part.denominator ?? 0), 0);
        const merged = merge('recompute', parts);
        expect(merged).toMatchObject({ numerator, denominator });
        expect(merged.value).toBeCloseTo((numerator / denominator) * 100, 9);
      }),
    );
  });

  test('the order of the parts does not matter', () => {
    const shuffled = some.chain((parts) =>
      fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length, maxLength: parts.length })),
    );
    fc.assert(
      fc.property(rule, shuffled, fc.nat(2), (word, [parts, others], missing) => {
        expect(merge(word, others, parts.length + missing)).toEqual(merge(word, parts, parts.length + missing));
      }),
    );
  });

  test('there is a value or a reason, never both and never neither', () => {
    fc.assert(
      fc.property(rule, some, fc.nat(2), (word, parts, missing) => {
        const merged = merge(word, parts, parts.length + missing);
        expect(merged.value === null).toBe(merged.absence !== null);
      }),
    );
  });
});
