import type { Area } from '../../../schema/areas/area.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { ObservationRow } from '../../ledger/read/observation-row.ts';
import { aggregateObservation } from './aggregate-observation.ts';
import { chooseObservation } from './choose-observation.ts';
import { toObservation, type ObservationModel, type ReadMoment } from './observation-model.ts';

/** Rows by province and indicator, each list newest period first. */
export class RowsBySeries {
  readonly #rows: Map<string, ObservationRow[]>;

  constructor(rows: readonly ObservationRow[]) {
    this.#rows = Map.groupBy(rows, (row) => `${row.provinceId} ${row.indicator}`);
  }

  of(provinceId: string, indicator: string): readonly ObservationRow[] {
    return this.#rows.get(`${provinceId} ${indicator}`) ?? [];
  }
}

function chosenAt(
  rows: readonly ObservationRow[],
  period: string,
  indicator: IndicatorEntry,
  moment: ReadMoment,
): ObservationModel | undefined {
  return chooseObservation(
    rows.filter((row) => row.period === period).map((row) => toObservation(row, indicator, moment)),
  );
}

/**
 * What stands for one unit and indicator among the given rows: its own newest figure, or for a unit formed by merger the
 * newest that its predecessors' figures bear out. Null where nobody reported anything; an observation without a value,
 * but with its reason, where there are figures that must not become one.
 */
export function standingObservation(
  area: Area,
  indicator: IndicatorEntry,
  rows: RowsBySeries,
  moment: ReadMoment,
): ObservationModel | null {
  const own = rows.of(area.id, indicator.code);
  const newest = own[0];
  if (area.predecessors.length === 0) return newest ? (chosenAt(own, newest.period, indicator, moment) ?? null) : null;
  const before = area.predecessors.map((id) => rows.of(id, indicator.code));
  const candidates = [...own, ...before.flat()].toSorted((left, right) =>
    right.periodEnd.localeCompare(left.periodEnd),
  );
  let unusable: ObservationModel | null = null;
  for (const period of new Set(candidates.map((row) => row.period))) {
    const chosen = chosenAt(own, period, indicator, moment);
    if (chosen) return chosen;
    const parts = before.flatMap((series) => chosenAt(series, period, indicator, moment) ?? []);
    const aggregated = aggregateObservation(area, indicator, period, parts);
    if (aggregated.value !== null || aggregated.lower !== null || aggregated.upper !== null) return aggregated;
    unusable ??= aggregated;
  }
  return unusable;
}
