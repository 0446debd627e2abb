import type { Area } from '../../../schema/areas/area.ts';
import type { AreaList } from '../../../schema/areas/area-list.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { DomainWord } from '../../../schema/types/domain.ts';
import { codesToMerge } from '../../kit/observation/merge-weights.ts';
import type { ObservationModel } from '../../kit/observation/observation-model.ts';
import { periodEndsNeeded, RowsBySeries, standingObservation } from '../../kit/observation/standing-observation.ts';
import { readObservations } from '../../ledger/read/read-observations.ts';
import type { Door } from '../submission.ts';
import { figureInVietnamese } from './figure-in-vietnamese.ts';
import { offeredPeriods } from './offered-periods.ts';
import { unitNames } from './unit-names.ts';

export interface TemplateWish {
  readonly provinceId: string;
  /** Null for all of them. */
  readonly domain: DomainWord | null;
  /** Filled in beside every indicator; empty where left out. */
  readonly period?: string;
}

/** The last figure that the hub took, in Vietnamese; of predecessors it is told whose it is. */
export interface LastFigure {
  readonly text: string;
  readonly period: string;
}

export interface TemplateRow {
  readonly indicator: IndicatorEntry;
  readonly unitName: string;
  readonly last: LastFigure | null;
}

export interface Template {
  readonly area: Area;
  readonly domain: DomainWord | null;
  readonly period: string | null;
  /** Periods to choose from, the newest first. */
  readonly periods: readonly string[];
  readonly rows: readonly TemplateRow[];
}

/** The hub's own sum of what predecessors reported is never shown as if the unit had reported it. */
function lastFigure(observation: ObservationModel | null, areas: AreaList): LastFigure | null {
  if (!observation) return null;
  const { period, aggregatedFrom, basis } = observation;
  const text = figureInVietnamese(observation);
  if (basis !== 'aggregated') return text === null ? null : { text, period };
  const parts = aggregatedFrom.flatMap((part) => {
    const figure = figureInVietnamese(part);
    return figure === null ? [] : [`${areas.byId(part.provinceId)?.nameVi ?? part.provinceId}: ${figure}`];
  });
  const from = parts.join('; ');
  return { text: text === null ? `chưa gộp được (${from})` : `${text} (gộp từ ${from})`, period };
}

type TemplateDoor = Pick<Door, 'ledger' | 'areas' | 'catalogue' | 'today'>;

/** What to fill in, with the last figures beside; one statement. Null where there is no such province. */
export async function readTemplate(
  { ledger, areas, catalogue, today }: TemplateDoor,
  { provinceId, domain, period }: TemplateWish,
): Promise<Template | null> {
  const area = areas.byId(provinceId);
  if (!area) return null;
  const indicators = domain === null ? catalogue.all : catalogue.of(domain);
  const found = await readObservations(ledger, {
    indicators: codesToMerge(indicators),
    provinceIds: [area.id, ...area.predecessors],
    asOf: null,
    newest: area.predecessors.length > 0 ? periodEndsNeeded.merged : periodEndsNeeded.unmerged,
  });
  const series = new RowsBySeries(found);
  const moment = { areas, asOf: null };
  return {
    area,
    domain,
    period: period ?? null,
    periods: [...new Set([...(period ? [period] : []), ...offeredPeriods(today())])],
    rows: indicators.map((indicator) => ({
      indicator,
      unitName: unitNames[indicator.unit],
      last: lastFigure(standingObservation(area, indicator, series, moment), areas),
    })),
  };
}
