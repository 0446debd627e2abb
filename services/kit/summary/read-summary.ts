import { NATION, type Area } from '../../../schema/areas/area.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { Period } from '../../../schema/types/period.ts';
import type { PeriodMatchWord } from '../../../schema/types/ranking.type.ts';
import type { Region } from '../../../schema/types/region.type.ts';
import type { GroupingWord, Summary } from '../../../schema/types/summary.type.ts';
import { readObservations } from '../../ledger/read/read-observations.ts';
import type { Foundation } from '../foundation.ts';
import { absence, coverageOf } from '../observation/absence.ts';
import { codesToMerge } from '../observation/merge-weights.ts';
import { mergeFigures } from '../observation/merge-figures.ts';
import { toObservation, type ObservationModel, type ReadMoment } from '../observation/observation-model.ts';
import { RowsBySeries, standingObservation, weighed } from '../observation/standing-observation.ts';
import { matchesPeriod } from '../observation/matches-period.ts';

export interface SummaryWish {
  readonly indicators: readonly IndicatorEntry[];
  readonly period: Period;
  readonly match: PeriodMatchWord;
  readonly by: GroupingWord;
  readonly on: string;
  readonly asOf: Date | null;
}

export type SummaryModel = Omit<Summary, 'stated'> & { stated: ObservationModel[] };

interface Group {
  readonly region: Region | null;
  readonly units: readonly Area[];
}

function groupsOf({ areas }: Foundation, by: GroupingWord, on: string): Group[] {
  if (by === 'nation') return [{ region: null, units: areas.inForce(on) }];
  return areas.regions(on).map((region) => ({ region, units: areas.areasOfRegion(region.code, on) }));
}

function summarise(
  group: Group,
  indicator: IndicatorEntry,
  series: RowsBySeries,
  wish: SummaryWish & { moment: ReadMoment },
): SummaryModel {
  const standing = group.units.flatMap((area) => standingObservation(area, indicator, series, wish.moment) ?? []);
  const usable = standing.filter(({ value, lower, upper }) => value !== null || lower !== null || upper !== null);
  const merged = mergeFigures(indicator, weighed(usable, series, wish.moment), {
    units: group.units.length,
    of: 'reported',
  });
  const ofNation = group.region === null ? series.of(NATION, indicator.code) : [];
  const stated = ofNation
    .filter(({ period }) => period === ofNation[0]?.period)
    .map((row) => toObservation(row, indicator, wish.moment));
  return {
    indicator,
    period: wish.period.text,
    region: group.region,
    rule: indicator.mergeRule,
    unit: indicator.unit,
    value: merged.value,
    lower: merged.lower,
    upper: merged.upper,
    coverage: coverageOf(usable.length, group.units.length),
    // A rule of none is a refusal, whether anybody reported or not.
    absence: indicator.mergeRule === 'none' ? absence('rule-is-none') : merged.absence ? absence(merged.absence) : null,
    stated,
  };
}

/** Every indicator over the nation or each region, by its own rule: one read for all of them. */
export async function readSummaries(foundation: Foundation, wish: SummaryWish): Promise<SummaryModel[]> {
  const rows = await readObservations(foundation.ledger, {
    indicators: codesToMerge(wish.indicators),
    to: wish.period.end,
    asOf: wish.asOf,
    ...(wish.match === 'exact' ? { period: wish.period.text } : {}),
    ...(wish.match === 'within' ? { from: wish.period.start } : {}),
  });
  const series = new RowsBySeries(rows.filter((row) => matchesPeriod(row, wish.period, wish.match)));
  const moment = { areas: foundation.areas, asOf: wish.asOf };
  const groups = groupsOf(foundation, wish.by, wish.on);
  return wish.indicators.flatMap((indicator) =>
    groups.map((group) => summarise(group, indicator, series, { ...wish, moment })),
  );
}
