import type { Area } from '../../../schema/areas/area.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { ObservationRow } from '../../ledger/read/observation-row.ts';
import { aggregateObservation } from './aggregate-observation.ts';
import { chooseObservation } from './choose-observation.ts';
import { weightIndicator } from './merge-weights.ts';
import { toObservation, type ObservationModel, type ReadMoment } from './observation-model.ts';

/**
 * Predecessors may have reported at different times: among their four newest period ends the first that all of them
 * share is looked for. A unit that was not merged needs its newest only.
 */
export const periodEndsNeeded = { merged: 4, unmerged: 1 };

/** A year comes before its last month, which ends with it: a flow of that month would say less than the year asked for. */
function newestFirst(left: ObservationRow, right: ObservationRow): number {
  if (left.periodEnd !== right.periodEnd) return left.periodEnd < right.periodEnd ? 1 : -1;
  if (left.periodStart === right.periodStart) return 0;
  return left.periodStart < right.periodStart ? -1 : 1;
}

/** Rows by province and indicator, each list newest period first, of periods that end together the longest first. */
export class RowsBySeries {
  readonly #rows: Map<string, ObservationRow[]>;

  constructor(rows: readonly ObservationRow[]) {
    this.#rows = Map.groupBy(rows.toSorted(newestFirst), (row) => `${row.provinceId} ${row.indicator}`);
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

/** Periods that a unit or its predecessors have figures of, newest end first, then the longest. */
export function periodsOf(area: Area, indicator: IndicatorEntry, rows: RowsBySeries): string[] {
  const lineage = [area.id, ...area.predecessors].flatMap((id) => rows.of(id, indicator.code));
  return [...new Set(lineage.toSorted(newestFirst).map(({ period }) => period))];
}

/**
 * The figure of one unit for one period: its own, or for a unit formed by merger the one that its predecessors' figures
 * make. Null where nobody reported anything of that period.
 */
export function observationAt(
  { area, indicator, period }: { readonly area: Area; readonly indicator: IndicatorEntry; readonly period: string },
  rows: RowsBySeries,
  moment: ReadMoment,
): ObservationModel | null {
  const own = chosenAt(rows.of(area.id, indicator.code), period, indicator, moment);
  if (own) return own;
  const parts = area.predecessors.flatMap(
    (id) => chosenAt(rows.of(id, indicator.code), period, indicator, moment) ?? [],
  );
  return parts.length > 0 ? aggregateObservation(area, indicator, period, weighed(parts, rows, moment)) : null;
}

/** Each figure with its weight of the same unit and period, as far as the rows hold it. */
export function weighed(
  figures: readonly ObservationModel[],
  rows: RowsBySeries,
  moment: ReadMoment,
): ObservationModel[] {
  return figures.map((figure) => {
    const indicator = weightIndicator(figure.indicator);
    const area = moment.areas.byId(figure.provinceId);
    if (!indicator || !area) return figure;
    const whole = observationAt({ area, indicator, period: figure.period }, rows, moment);
    return { ...figure, weight: whole?.value ?? null };
  });
}

const isBounded = ({ lower, upper }: ObservationModel): boolean => lower !== null || upper !== null;

/** A figure that nothing older can better: its own, or one that all predecessors bear out. */
const isConclusive = (figure: ObservationModel, { predecessors }: Area): boolean =>
  figure.basis !== 'aggregated' ||
  figure.value !== null ||
  (isBounded(figure) && figure.aggregatedFrom.length === predecessors.length);

/**
 * What stands for one unit and indicator among the given rows: its own newest figure, or for a unit formed by merger the
 * newest that its predecessors' figures bear out; a period that all of them share comes before a newer one of some, which
 * gives a bound at best. Null where nobody reported anything; an observation without a value, but with its reason, where
 * there are figures that must not become one.
 */
export function standingObservation(
  area: Area,
  indicator: IndicatorEntry,
  rows: RowsBySeries,
  moment: ReadMoment,
): ObservationModel | null {
  const inconclusive: ObservationModel[] = [];
  for (const period of periodsOf(area, indicator, rows)) {
    const figure = observationAt({ area, indicator, period }, rows, moment);
    if (figure && isConclusive(figure, area)) return figure;
    if (figure) inconclusive.push(figure);
  }
  return inconclusive.find(isBounded) ?? inconclusive[0] ?? null;
}
