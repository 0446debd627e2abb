import type { Area } from '../../../schema/areas/area.ts';
import type { IndicatorEntry } from '../../../schema/indicators/indicator.ts';
import type { Expectation } from '../fault.ts';
import { atMost, nearestEn, nearestVi } from '../read/expectations.ts';

const listed = (areas: readonly Area[], language: 'vi' | 'en'): string =>
  areas.map((area) => `${area.id} (${language === 'vi' ? area.nameVi : area.nameEn})`).join(', ');

/** `covered` are the unit that the file was sent for and those it was formed from. */
export const anotherProvince = (covered: readonly Area[], nearest: readonly string[]): Expectation => ({
  expectedVi: `ô trống, hoặc một trong các đơn vị ${listed(covered, 'vi')}${nearestVi(nearest)}`,
  expectedEn: `an empty cell, or one of ${listed(covered, 'en')}${nearestEn(nearest)}`,
  mendVi: `Để trống ô này hoặc ghi một trong các đơn vị: ${listed(covered, 'vi')}. Số liệu của tỉnh khác thì gửi riêng cho tỉnh đó.`,
  mendEn: `Leave the cell empty or write one of ${listed(covered, 'en')}. Send the figures of another province for that province.`,
});

export const strangeSource: Expectation = {
  expectedVi: 'ô trống, hoặc mã tài liệu của chính tỉnh',
  expectedEn: 'an empty cell, or the id of a document of the province’s own',
  mendVi: 'Để trống ô này (số liệu do tỉnh báo cáo trực tiếp), hoặc ghi mã tài liệu của chính tỉnh.',
  mendEn: 'Leave the cell empty (the province reports it directly), or name a document of the province’s own.',
};

const codes = (entries: readonly IndicatorEntry[]): string => entries.map(({ code }) => code).join(', ');

export const severalIndicators = (entries: readonly IndicatorEntry[]): Expectation => ({
  expectedVi: `mã của một chỉ tiêu có tên này: ${codes(entries)}`,
  expectedEn: `the code of one indicator of this name: ${codes(entries)}`,
  mendVi: `Nhiều chỉ tiêu cùng tên này: ghi mã của một chỉ tiêu: ${codes(entries)}.`,
  mendEn: `Several indicators bear this name: write the code of one of them, ${codes(entries)}.`,
});

export const anotherName = ({ code, nameVi, nameEn }: IndicatorEntry): Expectation => ({
  expectedVi: `tên của chỉ tiêu ${code}, hoặc ô trống`,
  expectedEn: `the name of ${code}, or an empty cell`,
  mendVi: `Mã và tên chỉ tiêu trong dòng này không khớp: ${code} là "${nameVi}". Kiểm tra xem dòng có bị dán lệch không.`,
  mendEn: `Code and name of this row do not belong together: ${code} is "${nameEn}". See whether rows were pasted one off.`,
});

export const tooManyCells = (width: number): Expectation => ({
  expectedVi: `nhiều nhất ${width} ô, như dòng tiêu đề`,
  expectedEn: `at most ${width} cells, as in the header`,
  mendVi: `Dòng có nhiều ô hơn dòng tiêu đề (${width} ô). Ô chứa dấu phân cách, như 79,24, phải đặt trong "…".`,
  mendEn: `The row has more cells than the header, which has ${width}. A cell that holds the delimiter, as 79,24 may, stands in "…".`,
});

export const numberInTwoCells: Expectation = {
  expectedVi: 'số liệu nằm gọn trong một ô',
  expectedEn: 'the figure in one cell',
  mendVi:
    'Số liệu có thể đã bị dấu phẩy cắt thành hai ô: đặt số trong "…" (như "79,24"), hoặc ghi đủ số ô của dòng tiêu đề.',
  mendEn:
    'A comma may have cut the figure into two cells: put it in "…", as in "79,24", or give the row all cells of the header.',
};

const longestLocator = 1000;
export const isTooLong = (locator: string): boolean => locator.length > longestLocator;

export const shortLocator: Expectation = {
  ...atMost(longestLocator, 'ký tự', 'characters'),
  mendVi: `Rút ngắn: vị trí trong nguồn dài nhất ${longestLocator} ký tự, ví dụ "trang 4, mục II.2".`,
  mendEn: `Shorten it: a place in the source has at most ${longestLocator} characters, as in "page 4, section II.2".`,
};

export const smallShare = (value: string): Expectation => ({
  expectedVi: 'một tỷ lệ phần trăm',
  expectedEn: 'a percent',
  mendVi: `Đã hiểu là ${value.replace('.', ',')}%. Nếu muốn nói ${percentOf(value).replace('.', ',')}% thì ghi ${percentOf(value).replace('.', ',')}%.`,
  mendEn: `It was read as ${value} %. If ${percentOf(value)} % is meant, write ${percentOf(value)}%.`,
});

/** 0.7924 of 1 in percent, digit by digit. */
function percentOf(share: string): string {
  const digits = share.replace(/^0\./, '').padEnd(2, '0');
  const whole = digits.slice(0, 2).replace(/^0(?=\d)/, '');
  return digits.length > 2 ? `${whole}.${digits.slice(2)}` : whole;
}
