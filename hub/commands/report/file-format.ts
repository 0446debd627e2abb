import { extname } from 'node:path';
import type { FileFormat } from '../../../services/feeds/submission.ts';
import { CommandFault } from '../command-line/command-fault.ts';

export const fileFormats = ['csv', 'xlsx', 'json'] as const satisfies readonly FileFormat[];

export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

/** The form that the ending of a file's name tells; null where it tells none. */
export function formatOfName(path: string): FileFormat | null {
  const ending = extname(path).slice(1).toLowerCase();
  return fileFormats.find((format) => format === ending) ?? null;
}

/** Throws `CommandFault` where the name tells no form that the hub reads. */
export function formatToSend(path: string): FileFormat {
  const format = formatOfName(path);
  if (format) return format;
  if (/^\.(xls|xlsm|xlsb|ods)$/i.test(extname(path)))
    throw new CommandFault(
      `Liên Tỉnh không nhận tệp ${extname(path)}; hãy lưu lại thành .xlsx (Excel Workbook) rồi gửi.`,
      `The hub does not take ${extname(path)} files; save it as .xlsx (Excel Workbook) and send that.`,
    );
  throw new CommandFault(
    `Tên tệp không cho biết dạng; thêm --format=csv, --format=xlsx hoặc --format=json.`,
    `The name of the file does not tell its form; add --format=csv, --format=xlsx or --format=json.`,
  );
}
