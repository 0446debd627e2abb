import { foundWords, type Expectation, type Found } from '../fault.ts';
import { UnreadableFile } from './unreadable-file.ts';

const picture = foundWords('tệp ảnh', 'a picture');

/** First bytes of files that are no text, as Latin-1. */
const kinds: readonly (readonly [start: string, found: Found])[] = [
  ['PK\u0003\u0004', foundWords('tệp Excel hoặc tệp nén ZIP', 'an Excel workbook or ZIP archive')],
  ['\u00d0\u00cf\u0011\u00e0', foundWords('tệp Excel hoặc Word đời cũ', 'an old Excel or Word file')],
  ['%PDF-', foundWords('tệp PDF', 'a PDF document')],
  [String.raw`{\rtf`, foundWords('tệp RTF', 'an RTF document')],
  ['\u001f\u008b', foundWords('tệp nén gzip', 'a gzip archive')],
  ['\u0089PNG', picture],
  ['\u00ff\u00d8\u00ff', picture],
  ['GIF8', picture],
];

const webPage = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|table)/i;
const jsonRows = /^(?:\xef\xbb\xbf)?\s*(?:\[\s*[{\]]|\{\s*["}])/;

function kindOf(text: string, format: 'csv' | 'json'): Found | undefined {
  const known = kinds.find(([start]) => text.startsWith(start));
  if (known) return known[1];
  if (webPage.test(text)) return foundWords('trang web hoặc tệp XML', 'a web page or XML file');
  return format === 'csv' && jsonRows.test(text) ? foundWords('tệp JSON', 'a JSON file') : undefined;
}

const namesOf = { csv: 'CSV', json: 'JSON' } as const;

function otherKind(format: 'csv' | 'json'): Expectation {
  const name = namesOf[format];
  return {
    expectedVi: `tệp ${name}`,
    expectedEn: `a ${name} file`,
    mendVi: `Đây không phải tệp ${name}; đổi đuôi tệp là chưa đủ. Gửi đúng loại tệp (XLSX, CSV hoặc JSON), hoặc lưu lại thành ${name}.`,
    mendEn: `This is no ${name} file; renaming is not enough. Send it as what it is (XLSX, CSV or JSON), or save it as ${name}.`,
  };
}

/** Why a file is of another kind, as far as its first bytes tell; undefined where it may be text of this one. */
export function recogniseOtherKind(start: Buffer, format: 'csv' | 'json'): UnreadableFile | undefined {
  const found = kindOf(start.toString('latin1', 0, 512), format);
  return found === undefined ? undefined : new UnreadableFile({ line: 1, column: null }, found, otherKind(format));
}
