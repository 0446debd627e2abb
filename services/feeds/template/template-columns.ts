/** The columns of a template in their order; a report is told by the same headers. */
export const templateColumns = [
  'Mã chỉ tiêu',
  'Chỉ tiêu',
  'Đơn vị tính',
  'Số liệu gần nhất',
  'Kỳ gần nhất',
  'Kỳ báo cáo',
  'Số liệu',
  'Vị trí trong nguồn',
  'Ghi chú',
] as const;

export type TemplateColumn = (typeof templateColumns)[number];
