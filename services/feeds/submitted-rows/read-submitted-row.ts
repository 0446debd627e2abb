import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { Period } from '../../../schema/types/period.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { isSourceOfPublication } from '../../../schema/contract/served-mark.ts';
import { foundText } from '../fault.ts';
import { knownIndicator, periodText, someText, yesOrNo } from '../read/expectations.ts';
import { mistakenRefusal } from '../read/encoding/encoding-refusal.ts';
import { mistakeOf } from '../read/encoding/mistaken-text.ts';
import { FeedRow } from '../read/feed-row.ts';
import { figureColumns } from '../read/figure-columns.ts';
import { figureKind } from '../read/figure-text/figure-kind.ts';
import { periodExpectation } from '../read/figure-text/read-period-text.ts';
import { readFigureColumns } from '../read/observation-row.ts';
import { isStorable, storableText } from '../read/reading.ts';
import { titlesOf, type ReportColumn } from './column-names.ts';
import { findIndicators } from './find-indicator.ts';
import { readFigureCells } from './read-figure-cells.ts';
import type { RowReading } from './row-reading.ts';
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
import { otherUnit } from './unit-cell.ts';

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

function periodOf(row: SubmittedRow, options: RowReading): Period | undefined {
  const text = row.text('period');
  return options.periodOf(text) ?? row.refuse('period', text === '' ? periodText : periodExpectation(text));
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
  const usual = sources.idFor(provinceId);
  if (text === '' || text === usual) return usual;
  const isOwn = ownSources.has(text) && !isSourceOfPublication(text);
  if (!isOwn && !sources.claims.some(({ id }) => id === text)) row.refuse('source', strangeSource);
  return text;
}

function checkUnit(row: SubmittedRow, { unit }: IndicatorEntry, options: RowReading): void {
  const cell = row.text('unit');
  if (cell !== '' && options.compareUnit(cell, unit) === 'differs') row.refuse('unit', otherUnit(unit));
  const hint = cell === '' ? row.table.figureHint : null;
  if (hint !== null && options.compareUnit(hint, unit) === 'differs') row.refuse('figure', otherUnit(unit));
}

/** A text that is kept must be what it seems: one cell may have been pasted from a document in an old font. */
function locatorOf(row: SubmittedRow): string | null {
  const text = row.text('locator');
  if (text === '') return null;
  const mistake = isTooLong(text) ? undefined : mistakeOf(text);
  if (isTooLong(text)) row.refuse('locator', shortLocator);
  else if (!isStorable(text)) row.refuse('locator', storableText);
  else if (mistake) row.refuse('locator', mistakenRefusal(mistake));
  return text;
}

const truths: Readonly<Record<string, boolean>> = {
  '': false,
  no: false,
  không: false,
  false: false,
  yes: true,
  có: true,
  true: true,
};

function derivedOf(row: SubmittedRow): boolean {
  const text = row.text('derived').toLowerCase();
  if (!Object.hasOwn(truths, text)) row.refuse('derived', yesOrNo);
  return truths[text] ?? false;
}

const figureNames: ReadonlySet<string> = new Set(figureColumns);

/** The sender knows the titles of the file, not those of the data set, and one cell may hold what are several there. */
function tellByTitle(row: SubmittedRow, from: number): void {
  const { reading, table } = row;
  for (const [at, fault] of reading.faults.entries()) {
    if (at < from) continue;
    const isFigure = hasFigureColumn(table) && figureNames.has(fault.column ?? '');
    const column = (isFigure ? 'figure' : fault.column) as ReportColumn;
    reading.faults[at] = { ...fault, ...row.placeOf(column), ...(isFigure ? foundText(row.text('figure')) : {}) };
  }
}

/** Reads one row; undefined where it was refused: then its faults, all of them, are with the reading. */
export function readSubmittedRow(row: SubmittedRow, options: RowReading): ObservationClaim | undefined {
  const { reading, style } = options;
  const period = periodOf(row, options);
  const provinceId = provinceOf(row, options, period);
  const sourceId = sourceOf(row, options, provinceId);
  const locator = locatorOf(row);
  const derived = derivedOf(row);
  const entry = indicatorOf(row);
  if (!entry) return undefined;
  checkUnit(row, entry, options);
  const cells = readFigureCells(row, figureKind(entry), style);
  if (!cells) return undefined;
  const before = reading.faults.length;
  const figures = readFigureColumns(new FeedRow(reading, row.row.line, cells), entry);
  if (reading.faults.length > before) tellByTitle(row, before);
  if (!figures || !period || row.isRefused) return undefined;
  const { code: indicator, domain } = entry;
  return { provinceId, domain, indicator, period, ...figures, derived, mergedBasis: false, sourceId, locator };
}
