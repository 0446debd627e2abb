import type { Expectation, Expected, Found } from '../fault.ts';

export interface UnreadableDetails extends Found, Expectation {
  /** Null where the whole file is meant. */
  readonly sheet?: string | null;
  /** From 1; 1 where no row is meant. */
  readonly line?: number;
  readonly cause?: unknown;
}

/** The file, or what is left of it, cannot be read safely: nothing of it is to be taken. */
export class UnreadableWorkbook extends Error implements Found, Expectation {
  override readonly name = 'UnreadableWorkbook';
  readonly foundVi: string;
  readonly foundEn: string;
  readonly expectedVi: string;
  readonly expectedEn: string;
  readonly mendVi: string;
  readonly mendEn: string;
  readonly sheet: string | null;
  readonly line: number;

  constructor({ sheet = null, line = 1, cause, ...told }: UnreadableDetails) {
    super(`${told.foundEn}; expected ${told.expectedEn}`, cause === undefined ? undefined : { cause });
    this.foundVi = told.foundVi;
    this.foundEn = told.foundEn;
    this.expectedVi = told.expectedVi;
    this.expectedEn = told.expectedEn;
    this.mendVi = told.mendVi;
    this.mendEn = told.mendEn;
    this.sheet = sheet;
    this.line = line;
  }
}

/** For files that no spreadsheet program writes: broken on the way, or made to break the reader. */
export const damaged = (found: Found, cause?: unknown, sheet: string | null = null): UnreadableWorkbook =>
  new UnreadableWorkbook({
    ...found,
    expectedVi: 'tệp Excel (.xlsx) còn nguyên vẹn',
    expectedEn: 'a complete Excel workbook (.xlsx)',
    mendVi: 'Tệp bị hỏng hoặc tải lên chưa đủ: mở bằng Excel, chọn "Lưu thành" (Save As) .xlsx rồi gửi lại.',
    mendEn: 'The file is damaged or incomplete: open it in Excel, choose Save As .xlsx and send it again.',
    sheet,
    cause,
  });

export const tooLarge = (found: Found, expected: Expected, sheet: string | null = null): UnreadableWorkbook =>
  new UnreadableWorkbook({
    ...found,
    ...expected,
    mendVi: 'Chỉ giữ lại bảng số liệu (dán giá trị vào mẫu trống) hoặc chia thành nhiều tệp rồi gửi lại.',
    mendEn:
      'Keep only the table of figures (paste the values into an empty template) or split the file, then send again.',
    sheet,
  });
