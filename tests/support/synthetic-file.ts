import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { catalogue } from '../../schema/indicators/catalogue.ts';
import type { IndicatorEntry } from '../../schema/indicators/indicator.ts';
import { templateColumns, type TemplateColumn } from '../../services/feeds/template/template-columns.ts';
import { csvLine } from '../../services/feeds/workbook/csv-line.ts';
import { unitNames } from '../../services/feeds/template/unit-names.ts';

/** The columns of the data set, or those of the template that people fill in. */
export type SyntheticColumns = 'data-set' | 'template';

export interface SyntheticFile {
  readonly path: string;
  readonly rows: number;
  readonly columns: SyntheticColumns;
  /** The last day that has figures; every day before it has the whole catalogue, as far as the rows reach. */
  readonly lastDay: string;
  /** Files of another edition state other numbers for the same days. */
  readonly edition: number;
}

interface Figure {
  readonly value?: string;
  readonly counts?: readonly [numerator: number, denominator: number];
}

const dayMs = 86_400_000;
const pieceSize = 256 * 1024;

const isCode = (text: string | null): boolean => text !== null && catalogue().byCode(text) !== undefined;

/**
 * Made up, but possible: a number that fits its unit, is of no other indicator that day, and goes slowly up from day to
 * day, so that few rules find fault with it.
 */
function figureOf({ unit, numerator, denominator }: IndicatorEntry, at: number, step: number): Figure {
  const own = String(at).padStart(3, '0');
  switch (unit) {
    case 'boolean':
      return { value: String(step % 2) };
    case 'rank':
      return { value: String(1 + (at % 63)) };
    case 'rank-change':
      return { value: '0' };
    case 'index':
      return { value: (0.4 + step * 0.00005).toFixed(5) + own };
    case 'count':
      return { value: `${1000 + step}${own}` };
    case 'percent':
      if (numerator === null || isCode(numerator) || isCode(denominator))
        return { value: (20 + step * 0.005).toFixed(3) + own };
      return { counts: [Number(`${400 + step}${own}`), Number(`${20_000 + step}${own}`)] };
    default:
      return { value: (100 + step * 0.01).toFixed(2) + own };
  }
}

type Write = (indicator: IndicatorEntry, day: string, figure: Figure) => readonly string[];

const vietnamese = (decimal: string): string => decimal.replace('.', ',');

function templateFigure({ unit }: IndicatorEntry, { value, counts }: Figure): string {
  if (counts) return `${counts[0]}/${counts[1]}`;
  if (unit === 'boolean') return value === '1' ? 'có' : 'không';
  return vietnamese(value ?? '') + (unit === 'percent' ? '%' : '');
}

const layouts: Readonly<Record<SyntheticColumns, { readonly header: readonly string[]; readonly write: Write }>> = {
  'data-set': {
    header: ['indicator', 'period', 'qualifier', 'value', 'numerator', 'denominator', 'unit', 'derived', 'locator'],
    write: ({ code, unit }, day, { value = '', counts: [over, under] = ['', ''] }) => [
      code,
      day,
      'exact',
      value,
      String(over),
      String(under),
      unit,
      'no',
      `synthetic figure of ${day}`,
    ],
  },
  template: {
    header: templateColumns,
    write: (indicator, day, figure) => {
      const cells: Record<TemplateColumn, string> = {
        'Mã chỉ tiêu': indicator.code,
        'Chỉ tiêu': indicator.nameVi,
        'Đơn vị tính': unitNames[indicator.unit],
        'Số liệu gần nhất': '',
        'Kỳ gần nhất': '',
        'Kỳ báo cáo': day,
        'Số liệu': templateFigure(indicator, figure),
        'Vị trí trong nguồn': `số liệu giả, ngày ${day}`,
        'Ghi chú': '',
      };
      return templateColumns.map((column) => cells[column]);
    },
  },
};

function* linesOf({ rows, columns, lastDay, edition }: SyntheticFile): Generator<string> {
  const { header, write } = layouts[columns];
  const indicators = catalogue().all;
  const last = Date.parse(lastDay);
  const days = Math.ceil(rows / indicators.length);
  yield csvLine(header);
  for (let row = 0; row < rows; row += 1) {
    const day = Math.floor(row / indicators.length);
    const at = row % indicators.length;
    const indicator = indicators[at] as IndicatorEntry;
    const date = new Date(last - (days - 1 - day) * dayMs).toISOString().slice(0, 10);
    yield csvLine(write(indicator, date, figureOf(indicator, at, day + edition)));
  }
}

/** Writes a CSV file of so many rows that the contract accepts; every figure in it is made up. */
export async function writeSyntheticFile(file: SyntheticFile): Promise<void> {
  const stream = createWriteStream(file.path);
  const done = finished(stream);
  let piece = '';
  for (const line of linesOf(file)) {
    piece += line;
    if (piece.length < pieceSize) continue;
    if (!stream.write(piece)) await once(stream, 'drain');
    piece = '';
  }
  stream.end(piece);
  await done;
}
