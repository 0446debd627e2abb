import { Qualifier } from '../../../schema/types/observation-words.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { checkFigureCells } from './check-figure-cells.ts';
import { checkFigureNumbers } from './check-figure-numbers.ts';
import { readCsvTable } from './csv-table.ts';
import type { FeedRow } from './feed-row.ts';
import { figureColumns } from './figure-columns.ts';
import { createFirstLines } from './first-lines.ts';
import type { Reading } from './reading.ts';

const columns = [
  'province',
  'indicator',
  'period',
  'qualifier',
  ...figureColumns,
  'unit',
  'derived',
  'source',
  'locator',
] as const;
/** A row in the columns of the data set. */
export type ObservationRow = FeedRow<(typeof columns)[number]>;

function checkUnit(row: ObservationRow, unit: string): void {
  if (row.cell('unit') !== unit)
    row.refuse('unit', {
      expected: unit,
      mendVi: `Ghi đơn vị đo của danh mục, ${unit}; số liệu theo đơn vị khác thuộc chỉ tiêu khác.`,
      mendEn: `Write the unit of the catalogue, ${unit}; a figure in another unit belongs to another indicator.`,
    });
}

/** Every fault of the row is reported, and a row with faults is no claim. */
export function readObservation(row: ObservationRow, mergedBasis: boolean): ObservationClaim | undefined {
  const provinceId = row.province('province');
  const entry = row.indicator('indicator');
  const period = row.period('period');
  const qualifier = row.word('qualifier', Qualifier);
  const figures = {
    value: row.decimal('value'),
    lower: row.decimal('lower'),
    upper: row.decimal('upper'),
    numerator: row.decimal('numerator'),
    denominator: row.decimal('denominator'),
    stated: row.decimal('stated'),
  };
  if (entry && qualifier) checkFigureCells(row, qualifier, entry);
  if (entry) checkFigureNumbers(row, entry.unit, figures);
  if (entry) checkUnit(row, entry.unit);
  const derived = row.yesNo('derived');
  const sourceId = row.text('source');
  const locator = row.optionalText('locator');
  if (row.isRefused || !provinceId || !entry || !period || !qualifier || derived === undefined || !sourceId)
    return undefined;
  const { value = null, lower = null, upper = null, numerator = null, denominator = null, stated = null } = figures;
  const { code: indicator, domain } = entry;
  const numbers = { value, lower, upper, numerator, denominator, stated };
  return { provinceId, domain, indicator, period, qualifier, ...numbers, derived, mergedBasis, sourceId, locator };
}

/** The observations of a file; whether their sources are known is seen by who appends them. */
export function readObservationRows(reading: Reading, mergedBasis: boolean): ObservationClaim[] {
  const firstLines = createFirstLines();
  return readCsvTable(reading, columns).flatMap((row) => {
    row.refuseRepeated(['source', 'province', 'period', 'indicator'], firstLines);
    const claim = readObservation(row, mergedBasis);
    if (!claim) return [];
    reading.sourcePlaces.set(claim, row.placeOf('source'));
    return [claim];
  });
}
