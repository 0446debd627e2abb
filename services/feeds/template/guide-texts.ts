interface GuideLine {
  readonly vi: string;
  readonly en: string;
  readonly isHeading?: boolean;
}

/** What the sheet that explains says. */
export const guideLines: readonly GuideLine[] = [
  { vi: 'Cách điền mẫu báo cáo', en: 'How to fill in this report', isHeading: true },
  {
    vi: 'Chỉ điền các ô trắng: Kỳ báo cáo, Số liệu, Vị trí trong nguồn, Ghi chú. Ô xám là thông tin có sẵn, không sửa.',
    en: 'Fill in the white cells only: period, figure, place in the source, note. Grey cells are given; leave them.',
  },
  {
    vi: 'Dòng để trống cột Số liệu được bỏ qua: chưa có số liệu thì cứ để trống, không ghi 0.',
    en: 'A row without a figure is left out: leave it empty where there is none yet, do not write 0.',
  },
  {
    vi: 'Kỳ báo cáo: chọn trong danh sách hoặc gõ 2024 (năm), 2024-S1 (6 tháng), 2024-Q3 (quý), 2024-09 (tháng), 2024-09-30 (ngày); cũng đọc được "6 tháng đầu năm 2024", "quý III/2024", "tháng 9/2024", "30/9/2024", "9 tháng năm 2024".',
    en: 'Period: choose from the list or type 2024 (year), 2024-S1 (half), 2024-Q3 (quarter), 2024-09 (month), 2024-09-30 (day); "6 tháng đầu năm 2024", "quý III/2024", "tháng 9/2024", "30/9/2024" and "9 tháng năm 2024" are read too.',
  },
  {
    vi: 'Muốn báo cáo thêm kỳ khác của cùng chỉ tiêu: điền mã chỉ tiêu vào một dòng trắng bên dưới bảng.',
    en: 'To report another period of the same indicator, write its code into an empty row below the table.',
  },
  {
    vi: 'Vị trí trong nguồn: trang, mục hoặc đoạn của báo cáo gốc, ví dụ "trang 4, mục II.2".',
    en: 'Place in the source: page, section or paragraph of the report, e.g. "page 4, section II.2".',
  },
  {
    vi: 'Ghi chú là để đơn vị tự ghi nhớ; hệ thống không lưu.',
    en: 'Notes are for your own use; the hub does not keep them.',
  },
  {
    vi: 'Không dùng công thức: dán giá trị (Dán đặc biệt > Giá trị). Không gộp ô, không thêm dòng tiêu đề phía trên.',
    en: 'No formulas: paste values (Paste Special > Values). Merge no cells and add no title row above the header.',
  },
  { vi: 'Cách ghi số liệu', en: 'How to write a figure', isHeading: true },
];

interface GuideExample extends GuideLine {
  readonly example: string;
}

export const guideExamples: readonly GuideExample[] = [
  { example: '79,24%', vi: 'Tỷ lệ phần trăm, dấu phẩy thập phân', en: 'A percent, with a decimal comma' },
  {
    example: '1.363/1.726',
    vi: 'Tử số/mẫu số: hệ thống tự tính tỷ lệ. Nên dùng cách này khi biết cả hai số',
    en: 'Numerator/denominator: the hub works out the percent. Best where both are known',
  },
  { example: '376.874', vi: 'Số đếm, dấu chấm ngăn cách hàng nghìn', en: 'A count, with dots between thousands' },
  { example: 'trên 170', vi: 'Nhiều hơn 170, không rõ bao nhiêu', en: 'More than 170, not known by how much' },
  { example: 'khoảng 50-58%', vi: 'Trong khoảng từ 50 đến 58 phần trăm', en: 'Somewhere between 50 and 58 percent' },
  { example: 'gần 98%', vi: 'Xấp xỉ 98 phần trăm, chưa tới', en: 'Nearly 98 percent, not quite' },
  {
    example: '0',
    vi: 'Bằng không. Chưa biết thì để trống hoặc ghi "chưa có số liệu"; dấu "-" không rõ nghĩa nên không nhận',
    en: 'Nil. Leave the cell empty, or write "chưa có số liệu", where it is not known; "-" could be either and is refused',
  },
  { example: 'có', vi: 'Chỉ tiêu có/không: ghi có hoặc không', en: 'True or false: write có (yes) or không (no)' },
];
