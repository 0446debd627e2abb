import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ObservationRow } from '../../ledger/read/observation-row.ts';
import { sampleObservation, sampleRow } from '../../../tests/support/sample-rows.ts';
import { chooseObservation } from './choose-observation.ts';

const { source } = sampleRow();
const from = (words: Partial<ObservationRow>, ofSource: Partial<ObservationRow['source']> = {}) =>
  sampleObservation({ value: '1', ...words, source: { ...source, ...ofSource } });

/** Better one first. */
const pairs = [
  ['exact before about', from({}), from({ qualifier: 'about' })],
  ['about before a bound', from({ qualifier: 'about' }), from({ value: null, lower: '1', qualifier: 'at-least' })],
  ['printed before derived', from({}, { kind: 'news' }), from({ derived: true })],
  ['the original before its mirror', from({}, { kind: 'news' }), from({}, { kind: 'news-mirror' })],
  ['the newest publication first', from({}, { publishedOn: '2025-03' }), from({}, { publishedOn: '2025-01-15' })],
  ['a dated one before an undated one', from({}), from({}, { publishedOn: null })],
  ['the one known first, where nothing else tells', from({ id: 1 }), from({ id: 2 })],
] as const;

test.each(pairs)('%s', (_, better, worse) => {
  for (const candidates of [
    [better, worse],
    [worse, better],
  ])
    expect(chooseObservation(candidates)).toEqual({ ...better, otherSources: [worse] });
});

test('of none there is none, and one alone stands as it is', () => {
  const [, only] = pairs[0];
  expect(chooseObservation([])).toBeUndefined();
  expect(chooseObservation([only])).toBe(only);
});

test('the choice does not depend on the order, and loses no source', () => {
  const candidates = pairs.flatMap(([, better, worse]) => [better, worse]);
  const inOrder = chooseObservation(candidates);
  fc.assert(
    fc.property(fc.shuffledSubarray(candidates, { minLength: candidates.length }), (shuffled) => {
      expect(chooseObservation(shuffled)).toEqual(inOrder);
    }),
  );
  expect(inOrder?.otherSources).toHaveLength(candidates.length - 1);
});
