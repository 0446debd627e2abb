/**
 * What stands for "not known". Statistical tables of Vietnam print … for a figure that was not collected, and - for one
 * that is nil (conventions of the statistical yearbooks).
 */
const unknown = new Set([
  '',
  '…',
  '..',
  '...',
  'n/a',
  'chưa có số liệu',
  'không có số liệu',
  'chưa có dữ liệu',
  'không có dữ liệu',
  'chưa thống kê',
  'không thống kê',
  'chưa tổng hợp',
  'không áp dụng',
  'no data',
  'not available',
  'not applicable',
]);

/** Nil to the one and unknown to the other. */
const unclear = new Set(['-', '--', '---', '–', 'không', 'không có', 'chưa', 'chưa có', 'x', 'nil', 'none']);

/** Whether a cell, as `plainText` gives it, says that the figure is not known. */
export const saysUnknown = (plain: string): boolean => unknown.has(plain);

/** Whether it can mean both that there is nothing and that nothing is known. */
export const saysNothingClear = (plain: string): boolean => unclear.has(plain);
