import { sheetArchive } from '../../support/write-workbook.ts';
import type { FeedCase, ModelRow } from './feed-case.ts';
import { provinceOf, unitText } from './model-province.ts';
import { mutateBytes, mutateCells, type Cell, type Matrix } from './mutate.ts';

const words = (text: string): Cell => ({ text, isTyped: false });
const empty = words('');

const dataSetColumns = ['qualifier', 'value', 'lower', 'upper', 'numerator', 'denominator', 'stated'] as const;

function headerOf({ isInOneCell }: FeedCase): string[] {
  const figure = isInOneCell ? ['Số liệu'] : [...dataSetColumns];
  return ['Tỉnh', 'Mã chỉ tiêu', 'Đơn vị tính', 'Kỳ báo cáo', ...figure, 'Vị trí trong nguồn', 'Ghi chú'];
}

const comma = (decimal: string, { style, numberStyle }: FeedCase): string =>
  numberStyle !== 'canonical' && style === 'vietnamese' ? decimal.replace('.', ',') : decimal;

function figureCells({ figure, isTyped }: ModelRow, feed: FeedCase): Cell[] {
  const { meaning, typed } = figure;
  if (!feed.isInOneCell)
    return dataSetColumns.map((column) => {
      const text = meaning[column];
      return text === undefined ? empty : words(column === 'qualifier' ? text : comma(text, feed));
    });
  // A spreadsheet keeps no zeros at the end of a number.
  const canBeTyped = feed.format === 'json' || (feed.format === 'xlsx' && !/\..*0$/.test(typed ?? ''));
  if (isTyped && typed !== undefined && canBeTyped) return [{ text: typed, isTyped: true }];
  // The data set parts no thousands, and has a decimal point.
  if (feed.numberStyle === 'canonical') return [words(figure.write('english').replaceAll(/(?<=\d),(?=\d{3})/g, ''))];
  return [words(figure.write(feed.style))];
}

const rowOf = (row: ModelRow, feed: FeedCase): Cell[] => [
  words(provinceOf(row, feed).text),
  words(row.isNamed ? row.indicator.nameVi : row.indicator.code),
  words(unitText(row)),
  words(row.period.text),
  ...figureCells(row, feed),
  words(row.locator),
  empty,
];

/** The cells of a file: titles, header, rows, after all that was done to them. */
export function cellsOf(feed: FeedCase): Matrix {
  const titles = Array.from({ length: feed.titles }, () => [words('BÁO CÁO CHUYỂN ĐỔI SỐ')]);
  const whole: Matrix = [...titles, headerOf(feed).map(words), ...feed.rows.map((row) => rowOf(row, feed))];
  return feed.mutations.reduce(mutateCells, whole);
}

const csvCell = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const csv = (matrix: Matrix, { delimiter, lineEnd }: FeedCase): string =>
  matrix.map((cells) => cells.map(({ text }) => csvCell(text, delimiter)).join(delimiter)).join(lineEnd);

/** Objects by the titles of the header, which is the first row of more than one cell. */
function json(matrix: Matrix): string {
  const at = matrix.findIndex((cells) => cells.length > 1);
  const titles = at === -1 ? [] : (matrix[at] ?? []);
  const rows = matrix.slice(at + 1).map((cells) => {
    const properties = titles.map(({ text: title }, column) => {
      const { text, isTyped } = cells[column] ?? empty;
      return `${JSON.stringify(title)}: ${isTyped ? text : JSON.stringify(text)}`;
    });
    return `{${properties.join(', ')}}`;
  });
  return `[${rows.join(',\n')}]`;
}

const xml = (text: string): string =>
  text
    .replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\r', '&#13;');

const xlsx = (matrix: Matrix): Buffer =>
  sheetArchive({
    sheets: [
      {
        rows: matrix
          .map((cells, at) => {
            const written = cells.map(({ text, isTyped }) =>
              isTyped
                ? `<c><v>${text}</v></c>`
                : `<c t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`,
            );
            return `<row r="${at + 1}">${written.join('')}</row>`;
          })
          .join(''),
      },
    ],
  });

/** The bytes of cells, before anything was done to the bytes. */
export function encode(matrix: Matrix, feed: FeedCase): Buffer {
  if (feed.format === 'xlsx') return xlsx(matrix);
  return Buffer.from(feed.format === 'json' ? json(matrix) : csv(matrix, feed));
}

export const writeCase = (feed: FeedCase): Buffer => feed.mutations.reduce(mutateBytes, encode(cellsOf(feed), feed));

export const touchesBytes = ({ mutations }: FeedCase): boolean =>
  mutations.some((each) => 'at' in each || each.kind === 'recode');
