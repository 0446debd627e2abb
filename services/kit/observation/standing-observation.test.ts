import { expect, test } from 'vitest';
import type { Area } from '../../../schema/areas/area.ts';
import type { ObservationRow } from '../../ledger/read/observation-row.ts';
import { sampleIndicator, sampleMoment, sampleRow } from '../../../tests/support/sample-rows.ts';
import type { ObservationModel } from './observation-model.ts';
import { RowsBySeries, standingObservation } from './standing-observation.ts';

const { areas } = sampleMoment;
const merged = areas.byId('khanh-hoa-2025') as Area;
const sum = sampleIndicator({ unit: 'count', mergeRule: 'sum', numerator: null, denominator: null });

function standing(rows: Partial<ObservationRow>[], indicator = sum, area = merged): ObservationModel | null {
  const newestFirst = rows.map(sampleRow).toSorted((left, right) => right.periodEnd.localeCompare(left.periodEnd));
  return standingObservation(area, indicator, new RowsBySeries(newestFirst), sampleMoment);
}

const one = (period: string, value: string): Partial<ObservationRow> => ({ provinceId: 'khanh-hoa', period, value });
const other = (period: string, value: string): Partial<ObservationRow> => ({ provinceId: 'ninh-thuan', period, value });
const own = (period: string, value: string): Partial<ObservationRow> => ({
  provinceId: 'khanh-hoa-2025',
  period,
  value,
  mergedBasis: true,
});

test('nobody reported: nothing stands', () => {
  expect(standing([])).toBeNull();
});

test('a unit that was not merged answers with its newest figure', () => {
  const kept = standing([one('2023', '1'), one('2024', '2')], sum, areas.byId('khanh-hoa'));
  expect(kept).toMatchObject({ period: '2024', value: 2, basis: 'reported', aggregatedFrom: [], coverage: null });
});

test('of periods that end together the longest stands: a year comes before its last month', () => {
  const figure = standing(
    [one('2024-12', '7'), one('2024', '120'), one('2024-S2', '60')],
    sum,
    areas.byId('khanh-hoa'),
  );
  expect(figure).toMatchObject({ period: '2024', value: 120 });
});

test('predecessors of one period are merged, with their figures and coverage beside', () => {
  const figure = standing([one('2024', '30'), other('2024', '12')]);
  expect(figure).toMatchObject({
    id: 'aggregated:khanh-hoa-2025:infrastructure.sample-share:2024',
    rowId: null,
    value: 42,
    basis: 'aggregated',
    boundaryBases: ['provinces-34'],
    source: null,
    coverage: { reported: 2, units: 2, text: '2 of 2' },
    absence: null,
  });
  expect(figure?.aggregatedFrom.map(({ provinceId, value }) => [provinceId, value])).toEqual([
    ['khanh-hoa', 30],
    ['ninh-thuan', 12],
  ]);
});

test('its own figure wins over that of its predecessors for the same period', () => {
  expect(standing([own('2024', '41'), one('2024', '30'), other('2024', '12')])).toMatchObject({
    value: 41,
    basis: 'reported',
  });
});

test('the newest period that all predecessors share wins over a newer one of some', () => {
  expect(standing([one('2025-S1', '99'), one('2024', '30'), other('2024', '12')])).toMatchObject({
    period: '2024',
    value: 42,
  });
});

test('its own older figure wins over a newer one of some predecessors', () => {
  expect(standing([one('2025-S1', '99'), own('2024', '41')])).toMatchObject({ period: '2024', value: 41 });
});

test('where they share no period, the newest bound stands, with who is missing', () => {
  expect(standing([one('2024', '30'), other('2023', '12')])).toMatchObject({
    period: '2024',
    value: null,
    lower: 30,
    qualifier: 'at-least',
    status: 'missing',
    coverage: { text: '1 of 2' },
    absence: { reason: 'predecessors-incomplete', text: expect.stringContaining('ninh-thuan') as string },
  });
});

test('figures that must not be merged answer without a value, but with the reason', () => {
  const never = sampleIndicator({ mergeRule: 'none' });
  expect(standing([one('2024', '30'), other('2024', '12')], never)).toMatchObject({
    value: null,
    lower: null,
    upper: null,
    absence: { reason: 'rule-is-none' },
  });
});

test('two sources of a predecessor are one part, not two', () => {
  const figure = standing([one('2024', '30'), { ...one('2024', '31'), derived: true }, other('2024', '12')]);
  expect(figure?.value).toBe(42);
  expect(figure?.aggregatedFrom[0]?.otherSources).toHaveLength(1);
});
