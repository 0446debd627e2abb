import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import { Qualifier } from '../../../schema/types/observation-words.ts';
import type { ObservationClaim } from '../../ledger/claim.ts';
import { checkFigureCells } from './check-figure-cells.ts';
import { checkFigureNumbers } from './check-figure-numbers.ts';
import { readCsvTable } from './csv-table.ts';
import type { FeedRow } from './feed-row.ts';
import { figureColumns, type FigureColumn, type FigureRow } from './figure-columns.ts';
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
type ObservationRow = FeedRow<(typeof columns)[number]>;

function checkUnit(row: ObservationRow, unit: string): void {
  if (row.cell('unit') !== unit)
    row.refuse('unit', {
      expectedVi: `đơn vị đo của danh mục: ${unit}`,
      expectedEn: `the unit of the catalogue: ${unit}`,
      mendVi: `Ghi đơn vị đo của danh mục, ${unit}; số liệu theo đơn vị khác thuộc chỉ tiêu khác.`,
      mendEn: `Write the unit of the catalogue, ${unit}; a figure in another unit belongs to another indicator.`,
    });
}

type ReadFigures = Pick<ObservationClaim, FigureColumn | 'qualifier'>;

/** The figure of a row, as far as it can be checked where its indicator is not known; one with faults is none. */
export function readFigureColumns(row: FigureRow, entry: IndicatorEntry | undefined): ReadFigures | undefined {
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
  if (row.isRefused || !qualifier) return undefined;
  const { value = null, lower = null, upper = null, numerator = null, denominator = null, stated = null } = figures;
  return { qualifier, value, lower, upper, numerator, denominator, stated };
}

/** Every fault of the row is reported, and a row with faults is no claim. */
function readObservation(row: ObservationRow, mergedBasis: boolean): ObservationClaim | undefined {
  const provinceId = row.province('province');
  const entry = row.indicator('indicator');
  const period = row.period('period');
  const figures = readFigureColumns(row, entry);
  if (entry) checkUnit(row, entry.unit);
  const derived = row.yesNo('derived');
  const sourceId = row.text('source');
  const locator = row.optionalText('locator');
  if (row.isRefused || !provinceId || !entry || !period || !figures || derived === undefined || !sourceId)
    return undefined;
  const { code: indicator, domain } = entry;
  return { provinceId, domain, indicator, period, ...figures, derived, mergedBasis, sourceId, locator };
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
