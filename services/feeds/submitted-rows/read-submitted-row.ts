import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import { parsePeriod } from '../../../schema/types/period.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { knownIndicator } from '../read/expectations.ts';
import { FeedRow } from '../read/feed-row.ts';
import { figureColumns } from '../read/figure-columns.ts';
import type { NumberStyle } from '../read/figure-text/number-style.ts';
import { readPeriodText } from '../read/figure-text/read-period-text.ts';
import { readObservation, type ObservationRow } from '../read/observation-row.ts';
import type { RawRow } from '../read/raw-row.ts';
import { anotherProvince, strangeSource } from './submitted-row-expectations.ts';
import { findIndicator } from './find-indicator.ts';
import { namesUnit } from './names-unit.ts';
import type { Reading } from '../read/reading.ts';
import { SubmittedRow } from './submitted-row.ts';
import type { SubmittedTable } from './submitted-table.ts';
import { readFigureCells } from './read-figure-cells.ts';
import type { ReportColumn } from '../read/figure-text/fold-header.ts';

export interface RowReading {
  readonly reading: Reading;
  readonly style: NumberStyle;
  readonly provinceId: string;
  /** The source of rows that name none. */
  readonly sourceId: string;
  /** The sources that the sender may name. */
  readonly ownSources: ReadonlySet<string>;
}

function provinceOf(row: SubmittedRow, provinceId: string): string {
  const text = row.text('province');
  const { areas } = row.reading.contract;
  const area = text === '' ? undefined : (areas.byId(text) ?? areas.named(text));
  const isOwn = text === '' || area?.id === provinceId || areas.search(text).some(({ id }) => id === provinceId);
  if (!isOwn) row.refuse('province', anotherProvince(provinceId));
  return provinceId;
}

function sourceOf(row: SubmittedRow, { sourceId, ownSources }: RowReading): string {
  const text = row.text('source');
  if (text === '' || text === sourceId) return sourceId;
  if (!ownSources.has(text)) row.refuse('source', strangeSource);
  return text;
}

function indicatorOf(row: SubmittedRow): IndicatorEntry | undefined {
  const { reading } = row;
  const column = row.text('indicator') === '' ? 'indicatorName' : 'indicator';
  const text = row.text(column);
  return findIndicator(reading.contract.catalogue, text) ?? row.refuse(column, knownIndicator(text, reading));
}

const periodOf = (text: string): string => (parsePeriod(text) ? text : (readPeriodText(text) ?? text));

const figureNames: ReadonlySet<string> = new Set(figureColumns);

/** Reads one row; undefined where it was refused: then its faults are with the reading. */
export function readSubmittedRow(
  raw: RawRow,
  table: SubmittedTable,
  options: RowReading,
): ObservationClaim | undefined {
  const { reading, style } = options;
  const row = new SubmittedRow(raw, table, reading);
  const province = provinceOf(row, options.provinceId);
  const source = sourceOf(row, options);
  const entry = indicatorOf(row);
  const figures = entry && readFigureCells(row, entry, style);
  if (!entry || !figures || row.isRefused) return undefined;
  const unit = row.text('unit');
  const canonical: ObservationRow = new FeedRow(reading, raw.line, {
    ...figures,
    province,
    source,
    indicator: entry.code,
    period: periodOf(row.text('period')),
    unit: unit === '' || namesUnit(unit, entry.unit) ? entry.unit : unit,
    derived: row.text('derived') || 'no',
    locator: row.text('locator'),
  });
  const before = reading.faults.length;
  const claim = readObservation(canonical, false);
  // The sender knows the titles of the file, not those of the data set, and one cell may hold what are several there.
  for (const [at, fault] of reading.faults.entries()) {
    if (at < before) continue;
    const isFigure = figureNames.has(fault.column ?? '') && table.columns.has('figure');
    const column = (isFigure ? 'figure' : fault.column) as ReportColumn;
    reading.faults[at] = { ...fault, ...row.placeOf(column), found: isFigure ? row.text('figure') : fault.found };
  }
  return claim;
}
