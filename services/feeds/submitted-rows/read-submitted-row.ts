import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import { parsePeriod, type Period } from '../../../schema/types/period.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { knownIndicator, periodText, someText } from '../read/expectations.ts';
import { mistakenRefusal } from '../read/encoding/encoding-refusal.ts';
import { mistakeOf } from '../read/encoding/mistaken-text.ts';
import { FeedRow } from '../read/feed-row.ts';
import { figureColumns } from '../read/figure-columns.ts';
import { figureKind } from '../read/figure-text/figure-kind.ts';
import type { NumberStyle } from '../read/figure-text/number-style.ts';
import { periodExpectation, readPeriodText } from '../read/figure-text/read-period-text.ts';
import { readObservation, type ObservationRow } from '../read/observation-row.ts';
import type { Reading } from '../read/reading.ts';
import { titlesOf, type ReportColumn } from './column-names.ts';
import type { CoveredProvinces } from './covered-provinces.ts';
import { findIndicators } from './find-indicator.ts';
import { readFigureCells } from './read-figure-cells.ts';
import type { RowSources } from './row-sources.ts';
import type { SubmittedRow } from './submitted-row.ts';
import {
  anotherName,
  anotherProvince,
  isTooLong,
  severalIndicators,
  shortLocator,
  strangeSource,
} from './submitted-row-expectations.ts';
import { hasFigureColumn } from './submitted-table.ts';
import { compareUnit, otherUnit } from './unit-cell.ts';

/** What rows of a file are read by. */
export interface RowReading {
  readonly reading: Reading;
  readonly style: NumberStyle;
  /** The province that the file was sent for. */
  readonly provinceId: string;
  readonly covered: CoveredProvinces;
  readonly sources: RowSources;
  /** Documents of the province's own that a row may name besides. */
  readonly ownSources: ReadonlySet<string>;
}

function indicatorOf(row: SubmittedRow): IndicatorEntry | undefined {
  const { reading } = row;
  const [code, name] = [row.text('indicator'), row.text('indicatorName')];
  const column = code === '' && name !== '' ? 'indicatorName' : 'indicator';
  const text = code || name;
  if (text === '') return row.refuse(column, someText(`"${titlesOf('indicator').vi}"`));
  const { catalogue } = reading.contract;
  const [found, another] = findIndicators(catalogue, text);
  if (another) return row.refuse(column, severalIndicators(findIndicators(catalogue, text)));
  if (!found) return row.refuse(column, knownIndicator(text, reading));
  const named = column === 'indicator' ? findIndicators(catalogue, name) : [];
  return named.length > 0 && !named.includes(found) ? row.refuse('indicatorName', anotherName(found)) : found;
}

function periodOf(row: SubmittedRow): Period | undefined {
  const text = row.text('period');
  const read = readPeriodText(text);
  const period = read === undefined ? undefined : parsePeriod(read);
  return period ?? row.refuse('period', text === '' ? periodText : periodExpectation(text));
}

function provinceOf(row: SubmittedRow, { provinceId, covered }: RowReading, period: Period | undefined): string {
  const text = row.text('province');
  if (text === '' || text === provinceId || !period) return provinceId;
  const area = covered.named(text, period);
  if (!area) row.refuse('province', anotherProvince(covered.all, row.reading.nearest.provinces(text)));
  return area?.id ?? provinceId;
}

function sourceOf(row: SubmittedRow, { sources, ownSources }: RowReading, provinceId: string): string {
  const text = row.text('source');
  if (text === '') return sources.idFor(provinceId);
  if (!ownSources.has(text) && !sources.claims.some(({ id }) => id === text)) row.refuse('source', strangeSource);
  return text;
}

function checkUnit(row: SubmittedRow, { unit }: IndicatorEntry): void {
  const cell = row.text('unit');
  if (cell !== '' && compareUnit(cell, unit) === 'differs') row.refuse('unit', otherUnit(unit));
  const hint = cell === '' ? row.table.figureHint : null;
  if (hint !== null && compareUnit(hint, unit) === 'differs') row.refuse('figure', otherUnit(unit));
}

/** A text that is kept must be what it seems: one cell may have been pasted from a document in an old font. */
function locatorOf(row: SubmittedRow): string {
  const text = row.text('locator');
  if (isTooLong(text)) row.refuse('locator', shortLocator);
  else {
    const mistake = mistakeOf(text);
    if (mistake) row.refuse('locator', mistakenRefusal(mistake));
  }
  return text;
}

const truths: Readonly<Record<string, string>> = { '': 'no', có: 'yes', không: 'no', true: 'yes', false: 'no' };

const figureNames: ReadonlySet<string> = new Set(figureColumns);

/** The sender knows the titles of the file, not those of the data set, and one cell may hold what are several there. */
function tellByTitle(row: SubmittedRow, from: number): void {
  const { reading, table } = row;
  for (const [at, fault] of reading.faults.entries()) {
    if (at < from) continue;
    const isFigure = hasFigureColumn(table) && figureNames.has(fault.column ?? '');
    const column = (isFigure ? 'figure' : fault.column) as ReportColumn;
    reading.faults[at] = { ...fault, ...row.placeOf(column), found: isFigure ? row.text('figure') : fault.found };
  }
}

/** Reads one row; undefined where it was refused: then its faults, all of them, are with the reading. */
export function readSubmittedRow(row: SubmittedRow, options: RowReading): ObservationClaim | undefined {
  const { reading, style } = options;
  const period = periodOf(row);
  const province = provinceOf(row, options, period);
  const source = sourceOf(row, options, province);
  const locator = locatorOf(row);
  const entry = indicatorOf(row);
  if (entry) checkUnit(row, entry);
  const figures = entry && readFigureCells(row, figureKind(entry), style);
  if (!entry || !figures || !period || row.isRefused) return undefined;
  const derived = row.text('derived').toLowerCase();
  const { unit } = entry;
  const before = reading.faults.length;
  const canonical: ObservationRow = new FeedRow(reading, row.row.line, {
    ...figures,
    province,
    source,
    indicator: entry.code,
    period: period.text,
    unit,
    derived: truths[derived] ?? derived,
    locator,
  });
  const claim = readObservation(canonical, false);
  tellByTitle(row, before);
  return claim;
}
