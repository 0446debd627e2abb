import type { IndicatorEntry } from '../../schema/indicators/indicator.ts';
import { committedAreas } from '../../schema/areas/committed-areas.ts';
import { parsePeriod } from '../../schema/types/period.ts';
import type { ObservationRow } from '../../services/ledger/read/observation-row.ts';
import { toObservation, type ObservationModel } from '../../services/kit/observation/observation-model.ts';

/** A share of households by fibre, merged by its counts: tests name what matters to them. */
export const sampleIndicator = (words: Partial<IndicatorEntry> = {}): IndicatorEntry => ({
  code: 'infrastructure.sample-share',
  domain: 'infrastructure',
  nameVi: 'Mẫu',
  nameEn: 'Sample',
  unit: 'percent',
  direction: 'higher',
  mergeRule: 'recompute',
  mergeWeight: 'households',
  numerator: 'some households',
  denominator: 'households',
  stockOrFlow: 'stock',
  surges: false,
  level: null,
  changeOf: null,
  descriptionEn: 'For tests.',
  ageLimit: 'P18M',
  field: 'sampleShare',
  ...words,
});

let lastId = 0;

/** An exact figure of Kon Tum for 2024 that states no number. */
export function sampleRow(words: Partial<ObservationRow> = {}): ObservationRow {
  const period = parsePeriod(words.period ?? '2024');
  if (!period) throw new Error(`no period: ${words.period}`);
  return {
    id: ++lastId,
    provinceId: 'kon-tum',
    domain: 'infrastructure',
    indicator: 'infrastructure.sample-share',
    period: period.text,
    periodStart: period.start,
    periodEnd: period.end,
    qualifier: 'exact',
    value: null,
    lower: null,
    upper: null,
    numerator: null,
    denominator: null,
    stated: null,
    derived: false,
    mergedBasis: false,
    locator: null,
    revision: 1,
    withdrawn: false,
    reason: null,
    feedId: 1,
    recordedAt: Date.UTC(2026, 0, 1),
    source: {
      id: 'sample-source',
      publisher: null,
      title: 'Sample',
      url: null,
      file: 'sample.txt',
      publishedOn: '2025-01-15',
      publishedInferred: false,
      kind: 'report',
      language: 'vi',
    },
    ...words,
  };
}

export const sampleMoment = { areas: committedAreas(), asOf: null };

export const sampleObservation = (
  words: Partial<ObservationRow> = {},
  indicator: IndicatorEntry = sampleIndicator(),
): ObservationModel => toObservation(sampleRow(words), indicator, sampleMoment);
