import { NATION, type Area } from '../../../schema/areas/area.ts';
import { badArgument, unknownProvince } from '../../../schema/errors/catalogue.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import { parsePeriod } from '../../../schema/types/period.ts';
import type { ObservationRow } from '../../ledger/read/observation-row.ts';
import { readObservations } from '../../ledger/read/read-observations.ts';
import type { Foundation } from '../foundation.ts';
import { apartByBoundaries, chooseObservation } from '../observation/choose-observation.ts';
import { codesToMerge } from '../observation/merge-weights.ts';
import { toObservation, type ObservationModel, type ReadMoment } from '../observation/observation-model.ts';
import { observationAt, periodsOf, RowsBySeries } from '../observation/standing-observation.ts';
import type { SeriesArguments } from './domain-arguments.ts';

/** Every claim as its unit made it, one observation a province, indicator and period; of ranks one for each boundary. */
function claimsOf(rows: readonly ObservationRow[], { catalogue }: Foundation, moment: ReadMoment): ObservationModel[] {
  const claims = Map.groupBy(rows, (row) => `${row.indicator} ${row.provinceId} ${row.period}`);
  return [...claims.values()].flatMap((claim) => {
    const indicator = catalogue.byCode(claim[0]?.indicator ?? '');
    const chosen = indicator && chooseObservation(claim.map((row) => toObservation(row, indicator, moment)));
    return chosen ? apartByBoundaries(chosen) : [];
  });
}

/** The figures of one unit; of one formed by merger also those that its predecessors make for earlier periods. */
function seriesOf(area: Area, indicator: IndicatorEntry, rows: RowsBySeries, moment: ReadMoment): ObservationModel[] {
  return periodsOf(area, indicator, rows).flatMap((period) => {
    const figure = observationAt({ area, indicator, period }, rows, moment);
    return figure ? apartByBoundaries(figure) : [];
  });
}

const byPeriodThenAsAsked =
  (indicators: readonly string[]) =>
  (left: ObservationModel, right: ObservationModel): number => {
    const [one, other] = [parsePeriod(left.period), parsePeriod(right.period)];
    return (
      (one?.end ?? '').localeCompare(other?.end ?? '') ||
      (one?.start ?? '').localeCompare(other?.start ?? '') ||
      indicators.indexOf(left.indicator.code) - indicators.indexOf(right.indicator.code)
    );
  };

function namedAreas({ areas }: Foundation, ids: readonly string[]): Area[] {
  return [...new Set(ids)].flatMap((id) => {
    const area = areas.byId(id);
    if (!area && id !== NATION) throw unknownProvince(id);
    return area ?? [];
  });
}

/**
 * Oldest period first, then the indicators in the order asked; other sources stand beside each observation. Units that
 * are named answer for themselves, those formed by merger out of their predecessors too; where none is named, every
 * unit's own claims.
 */
export async function readSeries(foundation: Foundation, question: SeriesArguments): Promise<ObservationModel[]> {
  const { ledger, areas, catalogue } = foundation;
  const { from, to } = question;
  if (from && to && from.start > to.end) throw badArgument('from', from.text, `a period that begins by ${to.end}`);
  const asOf = question.asOf ?? null;
  const moment = { areas, asOf };
  const named = question.provinces && namedAreas(foundation, question.provinces);
  const ids = named?.flatMap((area) => [area.id, ...area.predecessors]) ?? [];
  const indicators = [...new Set(question.of)].flatMap((code) => catalogue.byCode(code) ?? []);
  const isMerged = named?.some(({ predecessors }) => predecessors.length > 0) ?? false;
  const newestFirst = await readObservations(ledger, {
    indicators: isMerged ? codesToMerge(indicators) : question.of,
    ...(question.provinces ? { provinceIds: [...new Set([...ids, ...question.provinces])] } : {}),
    from: from?.start ?? null,
    to: to?.end ?? null,
    asOf,
  });
  const order = byPeriodThenAsAsked(question.of);
  if (!named) return claimsOf(newestFirst, foundation, moment).toSorted(order);
  const nation = newestFirst.filter((row) => row.provinceId === NATION && question.of.includes(row.indicator));
  const rows = new RowsBySeries(newestFirst);
  return [
    ...claimsOf(nation, foundation, moment),
    ...indicators.flatMap((indicator) => named.flatMap((area) => seriesOf(area, indicator, rows, moment))),
  ].toSorted(order);
}
