import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { foundWords, type Found } from '../fault.ts';
import { damaged, UnreadableWorkbook } from './workbook-fault.ts';

const oleMagic = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const zipMagic = Buffer.from('PK\u0003\u0004', 'latin1');
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The name of the stream stands in the directory of the compound file, which may lie anywhere in it. */
async function isEncrypted(path: string): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const window = Buffer.concat([tail, chunk]);
    if (window.includes(encryptedPackage)) return true;
    tail = window.subarray(Math.max(0, window.length - encryptedPackage.length));
  }
  return false;
}

const encrypted = (): UnreadableWorkbook =>
  new UnreadableWorkbook({
    foundVi: 'tệp Excel có mật khẩu',
    foundEn: 'a workbook locked by a password',
    expectedVi: 'tệp Excel không đặt mật khẩu',
    expectedEn: 'a workbook without a password',
    mendVi: 'Mở tệp, vào Tệp > Thông tin > Bảo vệ sổ làm việc > Mã hóa bằng mật khẩu, xóa mật khẩu, lưu và gửi lại.',
    mendEn:
      'Open it, go to File > Info > Protect Workbook > Encrypt with Password, clear the password, save, send again.',
  });

const oldFormat = (): UnreadableWorkbook =>
  new UnreadableWorkbook({
    foundVi: 'tệp Excel 97-2003 đời cũ (.xls)',
    foundEn: 'an old Excel 97-2003 file (.xls)',
    expectedVi: 'tệp Excel (.xlsx)',
    expectedEn: 'an Excel workbook (.xlsx)',
    mendVi:
      'Mở tệp bằng Excel, chọn "Lưu thành" (Save As) > "Sổ làm việc Excel (*.xlsx)" rồi gửi lại. Đổi đuôi tệp là chưa đủ.',
    mendEn: 'Open it in Excel, choose Save As > Excel Workbook (*.xlsx) and send it again. Renaming is not enough.',
  });

const otherKind = (found: Found): UnreadableWorkbook =>
  new UnreadableWorkbook({
    ...found,
    expectedVi: 'tệp Excel (.xlsx)',
    expectedEn: 'an Excel workbook (.xlsx)',
    mendVi:
      'Mở tệp bằng Excel, chọn "Lưu thành" (Save As) > "Sổ làm việc Excel (*.xlsx)", hoặc gửi đúng loại tệp (CSV, JSON).',
    mendEn: 'Open it in Excel, choose Save As > Excel Workbook (*.xlsx), or send it as what it is (CSV, JSON).',
  });

/** Throws `UnreadableWorkbook` where the first bytes already tell that this is no .xlsx. */
export async function recogniseWorkbook(path: string): Promise<void> {
  const start = await firstBytes(path);
  if (start.length === 0) throw damaged(foundWords('tệp trống', 'an empty file'));
  if (start.subarray(0, 8).equals(oleMagic)) throw (await isEncrypted(path)) ? encrypted() : oldFormat();
  if (start.subarray(0, 4).equals(zipMagic)) return;
  const text = start.toString('utf8').toLowerCase();
  if (/<(!doctype html|html|table|\?xml)/.test(text))
    throw otherKind(
      foundWords('trang web hoặc tệp XML mang tên tệp Excel', 'a web page or XML file named as a workbook'),
    );
  if (/^[\s\ufeff]*[{[]/.test(text))
    throw otherKind(foundWords('tệp JSON mang tên tệp Excel', 'a JSON file named as a workbook'));
  throw start.includes(0)
    ? damaged(foundWords('nội dung không phải tệp Excel', 'bytes that are no workbook'))
    : otherKind(foundWords('tệp văn bản mang tên tệp Excel', 'a text file named as a workbook'));
}
