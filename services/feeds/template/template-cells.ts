import type { TemplateColumn } from './template-columns.ts';
import type { Template, TemplateRow } from './template.ts';

/** The text of each cell of one row, empty where the reporter is to write. */
export const templateCells = (
  { indicator, unitName, last }: TemplateRow,
  { period }: Template,
): Record<TemplateColumn, string> => ({
  'Mã chỉ tiêu': indicator.code,
  'Chỉ tiêu': indicator.nameVi,
  'Đơn vị tính': unitName,
  'Số liệu gần nhất': last?.text ?? '',
  'Kỳ gần nhất': last?.period ?? '',
  'Kỳ báo cáo': period ?? '',
  'Số liệu': '',
  'Vị trí trong nguồn': '',
  'Ghi chú': '',
});
