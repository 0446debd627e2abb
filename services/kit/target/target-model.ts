import type { TargetContent } from '../../../schema/registers/target.ts';
import { parsePeriod } from '../../../schema/types/period.ts';
import { readObservations } from '../../ledger/read/read-observations.ts';
import type { RecordRow } from '../../ledger/read/read-records.ts';
import type { Foundation } from '../foundation.ts';
import { chooseObservation } from '../observation/choose-observation.ts';
import { toObservation, type ObservationModel } from '../observation/observation-model.ts';
import { RowsBySeries } from '../observation/standing-observation.ts';
import { judgeTarget } from './judge-target.ts';
import type { Target } from './target.type.ts';

export interface TargetModel extends Omit<Target, 'actual' | 'latest' | 'disputes'> {
  readonly asOf: Date | null;
  readonly actual: ObservationModel | null;
  readonly latest: ObservationModel | null;
}

interface TargetQuestion {
  /** The day on which a target counts as due or not, YYYY-MM-DD. */
  readonly on: string;
  readonly asOf: Date | null;
}

function toTarget(
  row: RecordRow,
  foundation: Foundation,
  question: TargetQuestion,
  series: RowsBySeries,
): TargetModel[] {
  const content = row.content as unknown as TargetContent;
  const indicator = foundation.catalogue.byCode(content.indicator);
  const period = parsePeriod(row.period ?? '');
  if (!indicator || !period) return [];
  const moment = { areas: foundation.areas, asOf: question.asOf };
  // A year is often reported in its last weeks, so its figure counts from its first day on, never sooner.
  const known = series
    .of(row.provinceId, indicator.code)
    .filter(({ periodStart, periodEnd }) => periodEnd <= period.end && periodStart <= question.on);
  const chosen = (text: string | undefined): ObservationModel | null =>
    chooseObservation(
      known.filter((figure) => figure.period === text).map((figure) => toObservation(figure, indicator, moment)),
    ) ?? null;
  const actual = chosen(period.text);
  const latest = chosen(known[0]?.period);
  const isDue = period.end < question.on;
  const status = judgeTarget({ target: content, direction: indicator.direction, isDue, actual, latest });
  const judgedBy = isDue ? actual : latest;
  return [
    {
      id: String(row.id),
      asOf: question.asOf,
      provinceId: row.provinceId,
      province: { id: row.provinceId },
      indicator,
      period: period.text,
      comparator: content.comparator,
      value: content.value,
      upper: content.upper,
      status,
      actual: judgedBy,
      latest,
      source: row.source,
      locator: row.locator,
      recordedAt: new Date(row.recordedAt),
    },
  ];
}

/** Holds targets against their actuals: one read of figures for all of them. */
export async function toTargets(
  rows: readonly RecordRow[],
  foundation: Foundation,
  question: TargetQuestion,
): Promise<TargetModel[]> {
  const figures = await readObservations(foundation.ledger, {
    indicators: [...new Set(rows.map(({ content }) => String(content['indicator'])))],
    provinceIds: [...new Set(rows.map(({ provinceId }) => provinceId))],
    asOf: question.asOf,
  });
  const series = new RowsBySeries(figures);
  return rows.flatMap((row) => toTarget(row, foundation, question, series));
}
