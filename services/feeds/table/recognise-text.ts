import type { Expectation } from '../read/reading.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** First bytes of files that are no text, as Latin-1. */
const kinds: readonly (readonly [start: RegExp, found: string])[] = [
  [/^PK\x03\x04/, 'an Excel workbook or ZIP archive'],
  [/^\xd0\xcf\x11\xe0/, 'an old Excel or Word file'],
  [/^%PDF-/, 'a PDF document'],
  [/^\{\\rtf/, 'an RTF document'],
  [/^\x1f\x8b/, 'a gzip archive'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8)/, 'a picture'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|table)/i, 'a web page or XML file'],
];

const namesOf = { csv: 'CSV', json: 'JSON' } as const;

function otherKind(format: 'csv' | 'json'): Expectation {
  const name = namesOf[format];
  return {
    expected: `a ${name} file`,
    mendVi: `Đây không phải tệp ${name}; đổi đuôi tệp là chưa đủ. Gửi đúng loại tệp (XLSX, CSV hoặc JSON), hoặc lưu lại thành ${name}.`,
    mendEn: `This is no ${name} file; renaming is not enough. Send it as what it is (XLSX, CSV or JSON), or save it as ${name}.`,
  };
}

/** Why a file is of another kind, as far as its first bytes tell; undefined where it may be text of this one. */
export function recogniseOtherKind(start: Buffer, format: 'csv' | 'json'): UnreadableFile | undefined {
  const text = start.toString('latin1', 0, 512);
  const isJson = /^(?:\xef\xbb\xbf)?\s*(?:\[\s*[{\]]|\{\s*["}])/.test(text);
  const found = kinds.find(([pattern]) => pattern.test(text))?.[1] ?? (format === 'csv' && isJson ? 'JSON' : undefined);
  return found === undefined ? undefined : new UnreadableFile({ line: 1, column: null }, found, otherKind(format));
}
