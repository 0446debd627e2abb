import type { Area } from '../../../schema/areas/area.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import { absence, coverageOf } from './absence.ts';
import { mergeFigures } from './merge-figures.ts';
import type { ObservationModel } from './observation-model.ts';

/** The figure of a unit formed by merger for a period of its predecessors, by the indicator's merge rule: of one part at least. */
export function aggregateObservation(
  area: Area,
  indicator: IndicatorEntry,
  period: string,
  parts: readonly ObservationModel[],
): ObservationModel {
  const units = area.predecessors.length;
  const merged = mergeFigures(indicator, parts, { units, of: 'whole' });
  const missing = area.predecessors.filter((id) => !parts.some(({ provinceId }) => provinceId === id));
  const detail = merged.absence === 'predecessors-incomplete' ? missing.join(', ') : undefined;
  const learned = Math.max(...parts.map(({ recordedAt }) => recordedAt?.getTime() ?? 0));
  return {
    id: `aggregated:${area.id}:${indicator.code}:${period}`,
    rowId: null,
    asOf: parts[0]?.asOf ?? null,
    indicator,
    provinceId: area.id,
    province: { id: area.id },
    period,
    qualifier: merged.qualifier,
    value: merged.value,
    lower: merged.lower,
    upper: merged.upper,
    numerator: merged.numerator,
    denominator: merged.denominator,
    stated: null,
    unit: indicator.unit,
    status: merged.value === null ? 'missing' : merged.qualifier === 'about' ? 'estimated' : 'normal',
    basis: 'aggregated',
    served: null,
    boundaryBases: ['provinces-34'],
    source: null,
    locator: null,
    recordedAt: new Date(learned),
    withdrawn: false,
    reason: null,
    feedId: null,
    otherSources: [],
    aggregatedFrom: [...parts],
    coverage: coverageOf(parts.length, units),
    absence: merged.absence ? absence(merged.absence, detail) : null,
  };
}
