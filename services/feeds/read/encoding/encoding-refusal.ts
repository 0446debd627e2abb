import { foundWords, type Expectation, type Found } from '../../fault.ts';
import type { Evidence, Mistake } from './mistaken-text.ts';

export interface EncodingRefusal extends Found, Expectation {}

const expected = { expectedVi: 'văn bản mã UTF-8', expectedEn: 'UTF-8 text' };

const saveAgain = {
  vi: 'Mở tệp gốc trong Excel, chọn Lưu thành (Save As) → "CSV UTF-8".',
  en: 'Open the original in Excel and choose Save As → "CSV UTF-8".',
};

const convertFont = {
  vi: 'Chuyển mã sang Unicode bằng UniKey (Ctrl+Shift+F6), đổi phông chữ sang Times New Roman hoặc Arial, rồi lưu lại dạng "CSV UTF-8".',
  en: 'Convert the text to Unicode by UniKey (Ctrl+Shift+F6), choose a font such as Times New Roman, and save it as "CSV UTF-8".',
};

interface MistakeWords {
  readonly found: Found;
  readonly vi: string;
  readonly en: string;
}

const mistakes: Readonly<Record<Mistake, MistakeWords>> = {
  tcvn3: {
    found: foundWords('chữ gõ bằng phông TCVN3 (ABC)', 'text in TCVN3 (ABC)'),
    vi: `Tệp gõ bằng phông chữ TCVN3 (ABC, .VnTime). ${convertFont.vi}`,
    en: `The text was typed in a TCVN3 font (ABC, .VnTime). ${convertFont.en}`,
  },
  vni: {
    found: foundWords('chữ gõ bằng phông VNI', 'text in VNI'),
    vi: `Tệp gõ bằng phông chữ VNI. ${convertFont.vi}`,
    en: `The text was typed in a VNI font. ${convertFont.en}`,
  },
  'windows-1258': {
    found: foundWords('văn bản mã windows-1258', 'text in windows-1258'),
    vi: `Tệp dùng mã windows-1258 (tiếng Việt của Windows cũ). ${saveAgain.vi}`,
    en: `The file is in windows-1258, the Vietnamese code page of older Windows. ${saveAgain.en}`,
  },
  'utf-8-read-as-windows': {
    found: foundWords(
      'văn bản UTF-8 bị mở sai mã rồi lưu lại',
      'UTF-8 text that was opened in another encoding and saved so',
    ),
    vi: 'Tệp UTF-8 đã bị mở sai mã rồi lưu lại, nên chữ tiếng Việt thành ký tự lạ. Lấy lại tệp gốc; trong Excel mở bằng Dữ liệu (Data) → Từ văn bản/CSV, chọn mã 65001: Unicode (UTF-8), rồi lưu dạng "CSV UTF-8".',
    en: 'UTF-8 was opened in another encoding and saved so, which garbled its letters. Take the original; in Excel open it by Data → From Text/CSV with 65001: Unicode (UTF-8), and save it as "CSV UTF-8".',
  },
  'letters-lost': {
    found: foundWords('dấu hỏi thay cho chữ có dấu', 'question marks in place of Vietnamese letters'),
    vi: `Khi lưu tệp, các chữ có dấu đã bị thay bằng dấu hỏi và không khôi phục được. ${saveAgain.vi}`,
    en: `When the file was saved, letters became question marks; they cannot be brought back. ${saveAgain.en}`,
  },
};

/** A text that is not what it seems, with a word of it. */
export function mistakenRefusal({ mistake, example }: Evidence): EncodingRefusal {
  const { found, vi, en } = mistakes[mistake];
  return {
    foundVi: `${found.foundVi}: "${example.found}"`,
    foundEn: `${found.foundEn}: "${example.found}"`,
    expectedVi: `${expected.expectedVi}: "${example.meant}"`,
    expectedEn: `${expected.expectedEn}: "${example.meant}"`,
    mendVi: vi,
    mendEn: en,
  };
}

/** Bytes that are no UTF-8, in which no Vietnamese was found either. */
export const unknownEncoding: EncodingRefusal = {
  foundVi: 'byte không phải mã UTF-8 (có lẽ là windows-1252)',
  foundEn: 'bytes that are no UTF-8 (perhaps windows-1252)',
  ...expected,
  mendVi: `Tệp không dùng mã UTF-8 (có lẽ là windows-1252). ${saveAgain.vi}`,
  mendEn: `The file is not in UTF-8, perhaps in windows-1252. ${saveAgain.en}`,
};

export const utf16: EncodingRefusal = {
  foundVi: 'văn bản mã UTF-16',
  foundEn: 'text in UTF-16',
  ...expected,
  mendVi: `Tệp dùng mã UTF-16 ("Unicode Text" của Excel). ${saveAgain.vi}`,
  mendEn: `The file is in UTF-16, which Excel calls "Unicode Text". ${saveAgain.en}`,
};
