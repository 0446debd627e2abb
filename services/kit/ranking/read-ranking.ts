import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { Period } from '../../../schema/types/period.ts';
import type { PeriodMatchWord } from '../../../schema/types/ranking.type.ts';
import type { ObservationRow } from '../../ledger/read/observation-row.ts';
import { readObservations } from '../../ledger/read/read-observations.ts';
import type { Foundation } from '../foundation.ts';
import { unitsOn } from '../named-units.ts';
import { boundaryBases, boundaryBasisOn } from '../observation/boundary-bases.ts';
import { matchesPeriod } from '../observation/matches-period.ts';
import { codesToMerge } from '../observation/merge-weights.ts';
import { periodEndsNeeded, RowsBySeries, standingObservation } from '../observation/standing-observation.ts';
import { rankUnits, type Contender, type RankingModel } from './rank-units.ts';

export interface RankingWish {
  readonly indicator: IndicatorEntry;
  readonly period: Period;
  readonly match: PeriodMatchWord;
  readonly on: string;
  readonly region: string | null;
  readonly top: number | null;
  readonly asOf: Date | null;
}

/** One read for all units and their predecessors, of other periods too: they explain who is not ranked. */
export async function readRanking(foundation: Foundation, wish: RankingWish): Promise<RankingModel> {
  const { indicator, period, match, on, asOf } = wish;
  const { areas, ledger } = foundation;
  const units = unitsOn(foundation, on, wish.region);
  const isMerged = units.some(({ predecessors }) => predecessors.length > 0);
  const rows = await readObservations(ledger, {
    indicators: isMerged ? codesToMerge([indicator]) : [indicator.code],
    provinceIds: [...new Set(units.flatMap((area) => [area.id, ...area.predecessors]))],
    asOf,
    // Ranks are read whole: newer ones of other boundaries must not push out those asked for.
    ...(indicator.unit === 'rank'
      ? {}
      : { around: { start: period.start, end: period.end, newest: periodEndsNeeded.merged } }),
  });
  const basis = boundaryBasisOn(on);
  const isOfBasis = (row: ObservationRow): boolean =>
    indicator.unit !== 'rank' ||
    boundaryBases({ ...row, unit: 'rank' }, areas.byId(row.provinceId), areas).includes(basis);
  const matching = rows.filter((row) => matchesPeriod(row, period, match));
  const series = new RowsBySeries(matching.filter(isOfBasis));
  const elsewhere = new RowsBySeries(matching);
  const anyPeriod = new RowsBySeries(rows);
  const moment = { areas, asOf };
  const contenders = units.map((area): Contender => ({
    area,
    observation:
      standingObservation(area, indicator, series, moment) ?? standingObservation(area, indicator, elsewhere, moment),
    otherPeriod:
      [area.id, ...area.predecessors].map((id) => anyPeriod.of(id, indicator.code)[0]?.period).find(Boolean) ?? null,
  }));
  return rankUnits(contenders, { indicator, period: period.text, on, top: wish.top });
}
