import { UnreadableWorkbook, type UnreadableDetails } from './workbook-fault.ts';

interface ActiveContent extends UnreadableDetails {
  readonly part: RegExp;
}

/** Parts by which a workbook could reach out or run something. None is ever opened; what holds one is not taken. */
const activeContent: readonly ActiveContent[] = [
  {
    part: /(^|\/)(vbaproject[^/]*\.bin|vbadata\.xml)$|(^|\/)(macrosheets|intlmacrosheets)\//i,
    foundVi: 'macro trong tệp',
    foundEn: 'macros',
    expectedVi: 'tệp Excel không có macro (.xlsx)',
    expectedEn: 'a workbook without macros (.xlsx)',
    mendVi: 'Lưu thành (Save As) "Sổ làm việc Excel (*.xlsx)", không chọn loại có macro (.xlsm), rồi gửi lại.',
    mendEn: 'Save As Excel Workbook (*.xlsx), not the kind with macros (.xlsm), and send it again.',
  },
  {
    part: /(^|\/)externallinks\//i,
    foundVi: 'liên kết tới tệp hoặc chương trình khác',
    foundEn: 'links to other workbooks or programs',
    expectedVi: 'tệp Excel có đủ số liệu, không liên kết sang tệp khác',
    expectedEn: 'a workbook that holds all its figures itself',
    mendVi: 'Vào Dữ liệu > Chỉnh sửa liên kết > Ngắt liên kết (Data > Edit Links > Break Link), lưu rồi gửi lại.',
    mendEn: 'Choose Data > Edit Links > Break Link for each of them, save, and send it again.',
  },
  {
    part: /(^|\/)workbook\.bin$/i,
    foundVi: 'tệp Excel nhị phân (.xlsb)',
    foundEn: 'a binary workbook (.xlsb)',
    expectedVi: 'tệp Excel (.xlsx)',
    expectedEn: 'an Excel workbook (.xlsx)',
    mendVi: 'Lưu thành (Save As) "Sổ làm việc Excel (*.xlsx)" rồi gửi lại.',
    mendEn: 'Save As Excel Workbook (*.xlsx) and send it again.',
  },
  {
    part: /^content\.xml$/i,
    foundVi: 'tệp OpenDocument (.ods)',
    foundEn: 'an OpenDocument file (.ods)',
    expectedVi: 'tệp Excel (.xlsx)',
    expectedEn: 'an Excel workbook (.xlsx)',
    mendVi: 'Trong LibreOffice chọn Lưu thành > "Excel 2007-365 (.xlsx)" rồi gửi lại.',
    mendEn: 'In LibreOffice choose Save As > Excel 2007-365 (.xlsx) and send it again.',
  },
  {
    part: /^word\/document\.xml$|^ppt\/presentation\.xml$/i,
    foundVi: 'văn bản hoặc bài trình chiếu, không phải tệp Excel',
    foundEn: 'a document or presentation, not a workbook',
    expectedVi: 'tệp Excel (.xlsx)',
    expectedEn: 'an Excel workbook (.xlsx)',
    mendVi: 'Chép bảng số liệu sang mẫu Excel rồi gửi lại.',
    mendEn: 'Copy the table of figures into the Excel template and send it again.',
  },
];

/** Throws `UnreadableWorkbook` for the first of them. */
export function refuseActiveContent(names: readonly string[]): void {
  for (const content of activeContent)
    if (names.some((name) => content.part.test(name))) throw new UnreadableWorkbook(content);
}
