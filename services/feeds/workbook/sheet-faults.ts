import { foundText, foundWords, type Place } from '../fault.ts';
import { atMost } from '../read/expectations.ts';
import type { RowFault } from '../table/row-fault.ts';

const longestFound = 200;

const shorten = (text: string): string => (text.length > longestFound ? `${text.slice(0, longestFound)}…` : text);

export const formulaFault = (place: Place, formula: string): RowFault => ({
  ...place,
  kind: 'fault',
  ...foundText(shorten(formula)),
  expectedVi: 'số liệu, không phải công thức',
  expectedEn: 'a figure, not a formula',
  mendVi: 'Chép ô này, rồi Dán đặc biệt > Giá trị (Paste Special > Values) đè lên chính nó để chỉ còn con số.',
  mendEn: 'Copy the cell and paste it onto itself by Paste Special > Values, so that only the figure is left.',
});

export const longCellFault = (place: Place, text: string, longest: number): RowFault => ({
  ...place,
  kind: 'fault',
  ...foundText(shorten(text)),
  ...atMost(longest, 'ký tự trong một ô', 'characters in a cell'),
  mendVi: `Rút ngắn nội dung ô này: nhiều nhất ${longest} ký tự.`,
  mendEn: `Shorten the text of this cell to at most ${longest} characters.`,
});

export const repeatedCellFault = (place: Place, text: string): RowFault => ({
  ...place,
  kind: 'fault',
  ...foundText(shorten(text)),
  expectedVi: 'mỗi ô chỉ ghi một lần',
  expectedEn: 'each cell once',
  mendVi: 'Ô này được ghi hai lần trong tệp: mở bằng Excel, kiểm tra lại giá trị, lưu rồi gửi lại.',
  mendEn: 'The file holds this cell twice: open it in Excel, check the value, save and send it again.',
});

export const mergedCellsWarning = (place: Place, range: string): RowFault => ({
  ...place,
  kind: 'warning',
  ...foundWords(`các ô gộp ${shorten(range)}`, `merged cells ${shorten(range)}`),
  expectedVi: 'mỗi ô có giá trị riêng',
  expectedEn: 'a value in each cell',
  mendVi: 'Ô gộp: chỉ ô đầu tiên có giá trị, các ô còn lại được đọc là trống. Bỏ gộp ô và điền từng dòng.',
  mendEn:
    'Merged cells: only the first holds the value, the others were read as empty. Unmerge them and fill each row.',
});

export const hiddenRowsWarning = (place: Place, count: number): RowFault => ({
  ...place,
  kind: 'warning',
  ...foundWords(`${count} dòng bị ẩn`, count === 1 ? '1 hidden row' : `${count} hidden rows`),
  expectedVi: 'các dòng không bị ẩn',
  expectedEn: 'rows that can be seen',
  mendVi: 'Các dòng bị ẩn hoặc bị lọc vẫn được đọc. Xóa chúng nếu không phải số liệu cần gửi.',
  mendEn: 'Hidden or filtered rows were read all the same. Delete them if they are not meant to be sent.',
});

export const hiddenSheetWarning = (sheet: string): RowFault => ({
  sheet,
  line: 1,
  column: null,
  kind: 'warning',
  ...foundWords('trang tính bị ẩn', 'a hidden sheet'),
  expectedVi: 'các trang tính không bị ẩn',
  expectedEn: 'sheets that can be seen',
  mendVi: 'Trang tính bị ẩn không được đọc. Bỏ ẩn nếu trang này có số liệu cần gửi.',
  mendEn: 'The hidden sheet was not read. Unhide it if it holds figures to be sent.',
});
