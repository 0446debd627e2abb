import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Area } from '../../../schema/areas/area.ts';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { Frequency } from '../../../schema/calendar/frequency.ts';
import { answerableFor, obligationsBy } from './obligation.ts';
import { period, sampleAgreement } from './obligation.fixture.ts';

const areas = committedAreas();
const unit = (id: string): Area => areas.byId(id) as Area;

/** Periods that a unit owes by one agreement. */
const owedBy = (id: string, agreement = sampleAgreement(), day = '2026-11-01'): string[] =>
  obligationsBy([agreement], areas, day)
    .filter((each) => each.unit.id === id)
    .map((each) => each.period.text);

describe('who owes a period', () => {
  test('a unit that the merger left as it was owes every year', () => {
    expect(owedBy('ha-noi')).toEqual(['2024', '2025', '2026']);
  });

  test('a unit that went up in another owes the years that it lived to the end of', () => {
    expect(owedBy('kon-tum')).toEqual(['2024']);
  });

  test('a unit formed by merger owes the whole year in which it was formed', () => {
    expect(owedBy('quang-ngai-2025')).toEqual(['2025', '2026']);
  });

  test('the half year that ended with a unit is its own, the next one is that of its successor', () => {
    const halves = sampleAgreement({ frequency: 'S', from: period('2025-S1') });
    expect(owedBy('kon-tum', halves)).toEqual(['2025-S1']);
    expect(owedBy('quang-ngai-2025', halves)).toEqual(['2025-S2', '2026-S1', '2026-S2']);
  });

  test('nothing is owed after the last period of an agreement', () => {
    expect(owedBy('ha-noi', sampleAgreement({ to: period('2025') }))).toEqual(['2024', '2025']);
  });

  test('of a region owe those that it held on the last day of the period', () => {
    const highlands = sampleAgreement({ owing: { kind: 'region', code: 'central-highlands' } });
    expect(obligationsBy([highlands], areas, '2026-11-01').map((each) => [each.unit.id, each.period.text])).toEqual(
      ['dak-lak', 'dak-nong', 'gia-lai', 'kon-tum', 'lam-dong']
        .map((id) => [id, '2024'])
        .toSorted((left, right) => unit(left[0] ?? '').code.localeCompare(unit(right[0] ?? '').code)),
    );
  });

  test('units that are named owe while they are in force', () => {
    const two = sampleAgreement({ owing: { kind: 'units', ids: ['khanh-hoa', 'khanh-hoa-2025'] } });
    expect(owedBy('khanh-hoa', two)).toEqual(['2024']);
    expect(owedBy('khanh-hoa-2025', two)).toEqual(['2025', '2026']);
    expect(owedBy('ha-noi', two)).toEqual([]);
  });

  test('every period is owed once by each unit in force on its last day, on either boundaries, whatever the frequency', () => {
    const days = fc.integer({ min: 0, max: 1500 }).map((add) => new Date(Date.UTC(2024, 0, 1 + add)));
    fc.assert(
      fc.property(days, fc.constantFrom(...Frequency.words), (date, frequency) => {
        const day = date.toISOString().slice(0, 10);
        const from = period({ A: '2024', S: '2024-S1', Q: '2024-Q1', M: '2024-01' }[frequency]);
        const owed = obligationsBy([sampleAgreement({ frequency, from })], areas, day);
        for (const [text, obligations] of Map.groupBy(owed, (each) => each.period.text)) {
          const inForce = areas.inForce(period(text).end).map(({ id }) => id);
          expect(obligations.map((each) => each.unit.id)).toEqual(inForce);
          expect([63, 34]).toContain(inForce.length);
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('what became of a unit answers for it once it is gone', () => {
  const answers = (day: string): string => answerableFor(unit('kon-tum'), areas, day).id;
  expect(answers('2025-06-30')).toBe('kon-tum');
  expect(answers('2025-07-01')).toBe('quang-ngai-2025');
  expect(answerableFor(unit('ha-noi'), areas, '2026-11-01').id).toBe('ha-noi');
});
