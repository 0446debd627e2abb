import { foundWords } from '../fault.ts';
import { atMost } from '../read/expectations.ts';
import { attributeOf, listenTo, type Attributes } from './parse-xml.ts';
import { tooLarge } from './workbook-fault.ts';
import type { WorkbookLimits } from './workbook-limits.ts';

/** What a number in a cell stands for: of a date, what is shown of it. */
export type NumberKind = 'number' | 'percent' | 'date' | 'month' | 'year' | 'time';

/** Built into every spreadsheet, so not in the file; ECMA-376 part 1, 18.8.30, with those of East Asian settings. */
function builtInKind(id: number): NumberKind {
  if (id === 9 || id === 10) return 'percent';
  if (id === 17) return 'month';
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36) return 'date';
  if (id >= 50 && id <= 58) return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
  return 'number';
}

/** Kind of a written format: `[$-42A]dd/mm/yyyy;@`, `0.00%`. Quoted words, escaped letters and colours say nothing. */
function kindOfFormat(code: string): NumberKind {
  const bare = code.replaceAll(/"[^"]*"?|\\.|[_*]./g, '').replaceAll(/\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi, '');
  const [first = ''] = bare.split(';');
  if (/general/i.test(first)) return 'number';
  if (/d/i.test(first)) return 'date';
  // Who types 9/2024 gets a day, the first of the month, that shows its month only.
  if (/y/i.test(first)) return /[hs]/i.test(first) ? 'date' : /m/i.test(first) ? 'month' : 'year';
  if (/[hs]/i.test(first)) return 'time';
  // A month alone is a date: minutes never stand without hours or seconds.
  if (/m/i.test(first)) return 'date';
  return first.includes('%') ? 'percent' : 'number';
}

/** The kind of each cell format, by the number that cells name it by. */
export async function readCellFormats(chunks: AsyncIterable<Buffer>, limits: WorkbookLimits): Promise<NumberKind[]> {
  const written = new Map<number, NumberKind>();
  const kinds: NumberKind[] = [];
  let isInCellFormats = false;
  const open = (tag: string, attributes: Attributes): void => {
    if (tag === 'cellXfs') isInCellFormats = true;
    if (tag === 'numFmt') {
      const code = (attributeOf(attributes, 'formatCode') ?? '').slice(0, 500);
      written.set(Number(attributeOf(attributes, 'numFmtId')), kindOfFormat(code));
    }
    if (tag === 'xf' && isInCellFormats) {
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      kinds.push(written.get(id) ?? builtInKind(id));
    }
    if (kinds.length > limits.cellFormats || written.size > limits.cellFormats)
      throw tooLarge(
        foundWords('quá nhiều định dạng ô', 'too many cell formats'),
        atMost(limits.cellFormats, 'định dạng ô', 'cell formats'),
      );
  };
  const close = (tag: string): void => {
    if (tag === 'cellXfs') isInCellFormats = false;
  };
  await listenTo(chunks, { open, close }, limits);
  return kinds;
}
