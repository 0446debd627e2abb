import type { Expectation, Found } from '../fault.ts';
import { refuse, type Reading } from './reading.ts';

export const noUtf8: Found & Expectation = {
  foundVi: 'byte không phải mã UTF-8',
  foundEn: 'bytes that are no UTF-8',
  expectedVi: 'văn bản mã UTF-8',
  expectedEn: 'UTF-8 text',
  mendVi: 'Lưu lại tệp với mã hóa UTF-8 (trong Excel: "CSV UTF-8").',
  mendEn: 'Save the file again as UTF-8 (in Excel: "CSV UTF-8").',
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

function isUtf8(bytes: Buffer): boolean {
  try {
    utf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A line feed is no part of any longer UTF-8 character, so lines can be judged one by one. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, from);
    const end = feed === -1 ? bytes.length : feed + 1;
    if (!isUtf8(bytes.subarray(from, end))) return line;
    from = end;
  }
  return line;
}

/**
 * The text of a file, without byte order mark, composed (NFC) so that a name is one text whoever typed it, every line
 * ended by \n; undefined, with a fault, where the bytes are no UTF-8.
 */
export function decodeText(reading: Reading): string | undefined {
  const { bytes } = reading.file;
  if (isUtf8(bytes)) return utf8.decode(bytes).normalize('NFC').replaceAll(/\r\n?/g, '\n');
  refuse(reading, { line: firstBadLine(bytes), column: null }, noUtf8, noUtf8);
  return undefined;
}
