import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Area } from '../../../schema/areas/area.ts';
import type { DirectionWord } from '../../../schema/types/observation-words.ts';
import type { ObservationRow } from '../../ledger/read/observation-row.ts';
import { sampleIndicator, sampleMoment, sampleObservation } from '../../../tests/support/sample-rows.ts';
import { rankUnits, type Contender, type RankingModel, type RankingQuestion } from './rank-units.ts';

const before = sampleMoment.areas.inForce('2024-12-31');
const unit = (index: number): Area => before[index] as Area;

const contender = (area: Area, value: string | null, words: Partial<ObservationRow> = {}): Contender => ({
  area,
  observation: sampleObservation({ provinceId: area.id, value, ...words }),
  otherPeriod: null,
});

const rank = (contenders: readonly Contender[], words: Partial<RankingQuestion> = {}): RankingModel =>
  rankUnits(contenders, { indicator: sampleIndicator(), period: '2024', on: '2024-12-31', top: null, ...words });

const places = ({ entries }: RankingModel): unknown[] => entries.map(({ provinceId, rank: at }) => [provinceId, at]);
const byDirection = (direction: DirectionWord) => ({ indicator: sampleIndicator({ direction }) });
const [a, b, c, d] = [unit(0), unit(1), unit(2), unit(3)];

test('the best comes first, whichever way is better; a neutral one begins with the largest', () => {
  const contenders = [contender(a, '10'), contender(b, '30'), contender(c, '20')];
  const fromLargest = [[b.id, 1], [c.id, 2], [a.id, 3]]; // prettier-ignore
  expect(places(rank(contenders, byDirection('higher')))).toEqual(fromLargest);
  expect(places(rank(contenders, byDirection('neutral')))).toEqual(fromLargest);
  expect(places(rank(contenders, byDirection('lower')))).toEqual([[a.id, 1], [c.id, 2], [b.id, 3]]); // prettier-ignore
});

test('equal figures share a place and the next is skipped', () => {
  const { entries } = rank([contender(a, '1'), contender(b, '2'), contender(c, '2.0'), contender(d, '3')]);
  expect(entries.map((entry) => [entry.provinceId, entry.rank, entry.tied])).toEqual([
    [d.id, 1, false],
    [b.id, 2, true],
    [c.id, 2, true],
    [a.id, 4, false],
  ]);
});

test('top cuts places, so that ties at its end stay together; coverage counts them all', () => {
  const contenders = [contender(a, '1'), contender(b, '2'), contender(c, '2'), contender(d, '3')];
  const cut = rank(contenders, { top: 2 });
  expect(cut.entries).toHaveLength(3);
  expect(cut.coverage.text).toBe('4 of 4');
});

test('who has no place is told why, in the order of the codes', () => {
  const rankIndicator = sampleIndicator({ unit: 'rank', direction: 'lower' });
  const ofOtherList = sampleObservation({ provinceId: d.id, value: '5', denominator: '34' }, rankIndicator);
  const { unranked, coverage } = rank([
    { area: d, observation: ofOtherList, otherPeriod: null },
    contender(c, null, { lower: '170', qualifier: 'more-than' }),
    { area: b, observation: null, otherPeriod: '2023' },
    { area: a, observation: null, otherPeriod: null },
  ]);
  expect(
    unranked.map(({ provinceId, absence, observation }) => [provinceId, absence.reason, observation?.provinceId]),
  ).toEqual([
    [a.id, 'not-reported', undefined],
    [b.id, 'other-period', undefined],
    [c.id, 'bound-only', c.id],
    [d.id, 'other-boundaries', d.id],
  ]);
  expect(unranked[1]?.absence.text).toContain('2023');
  expect(unranked[3]?.absence.text).toContain('34');
  expect(coverage).toEqual({ reported: 0, units: 4, text: '0 of 4' });
});

test('the day says whose boundaries are ranked', () => {
  expect(rank([], { on: '2025-06-30' }).boundaryBasis).toBe('provinces-63');
  expect(rank([], { on: '2025-07-01' }).boundaryBasis).toBe('provinces-34');
});

test('whatever the figures, a place is one more than the number of better units', () => {
  const direction = fc.constantFrom<DirectionWord>('higher', 'lower', 'neutral');
  fc.assert(
    fc.property(direction, fc.array(fc.nat(9), { maxLength: 40 }), (way, figures) => {
      const { entries } = rank(
        figures.map((figure, index) => contender(unit(index), String(figure))),
        byDirection(way),
      );
      const isBetter = (left: number, right: number): boolean => (way === 'lower' ? left < right : left > right);
      for (const { rank: at, tied, observation } of entries) {
        const value = observation.value as number;
        expect(at).toBe(1 + figures.filter((figure) => isBetter(figure, value)).length);
        expect(tied).toBe(figures.filter((figure) => figure === value).length > 1);
      }
    }),
  );
});
