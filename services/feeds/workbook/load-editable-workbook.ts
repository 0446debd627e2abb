import { Workbook } from '@cj-tech-master/excelts';
import { foundWords } from '../fault.ts';
import { atMost } from '../read/expectations.ts';
import { parseCellReference } from './cell-reference.ts';
import type { WorkbookArchive } from './open-archive.ts';
import { listenTo, type Attributes } from './parse-xml.ts';
import { openWorkbook } from './read-workbook.ts';
import { tooLarge } from './workbook-fault.ts';
import { workbookLimits, type WorkbookLimits } from './workbook-limits.ts';

const mebibyte = 1024 * 1024;

/** An editable workbook takes some 2 KB a cell, so only small ones are edited: below 500 MB then. */
const editLimits: WorkbookLimits = {
  ...workbookLimits,
  fileBytes: 16 * mebibyte,
  inflatedBytes: 32 * mebibyte,
};

/** Cells, and cells that merged or named ranges spread over: the editor makes one of each. */
const mostCells = 200_000;
const lastRow = 1_048_576;
const lastColumn = 16_384;

function areaOf(range: string): number {
  const [first, last] = range.replaceAll('$', '').split(':').map(parseCellReference);
  if (!first || !last) return 1;
  return (Math.abs(last.column - first.column) + 1) * (Math.abs(last.row - first.row) + 1);
}

/** Refuses what would keep the editor busy without end, tag by tag, before the editor sees any of it. */
class EditableCheck {
  #cells = 0;
  #reference: string | null = null;

  open(tag: string, attributes: Attributes): void {
    if (tag === 'c') this.#count(1);
    if (tag === 'mergeCell') this.#count(areaOf(attributes['ref'] ?? ''));
    if (tag === 'row' && Number(attributes['r'] ?? 1) > lastRow) this.#count(Infinity);
    if (tag === 'col' && Number(attributes['max'] ?? 1) > lastColumn) this.#count(Infinity);
    if (tag === 'definedName' && !/^_xlnm\.Print_/i.test(attributes['name'] ?? '')) this.#reference = '';
  }

  text(text: string): void {
    if (this.#reference !== null) this.#reference += text;
  }

  close(tag: string): void {
    if (tag !== 'definedName' || this.#reference === null) return;
    for (const range of this.#reference.split(',')) this.#count(areaOf(range.slice(range.lastIndexOf('!') + 1)));
    this.#reference = null;
  }

  #count(cells: number): void {
    this.#cells += cells;
    if (this.#cells > mostCells)
      throw tooLarge(
        foundWords('tệp Excel lớn', 'a large workbook'),
        atMost(mostCells, 'ô để có thể đánh dấu', 'cells to mark up'),
      );
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield bytes;
}

async function inflateAll(archive: WorkbookArchive): Promise<Record<string, Uint8Array>> {
  const parts: Record<string, Uint8Array> = {};
  const check = new EditableCheck();
  for (const name of archive.names) {
    if (name.endsWith('/')) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of archive.read(name)) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (/\.(xml|rels|vml)$/i.test(name)) await listenTo(once(bytes), check, editLimits);
    parts[name] = bytes;
  }
  return parts;
}

/** The workbook with all its formatting, to be changed and written again; null where that would not be safe. */
export async function loadEditableWorkbook(path: string): Promise<Workbook | null> {
  try {
    const archive = await openWorkbook(path, editLimits);
    try {
      return await new Workbook().xlsx.loadFromFiles(await inflateAll(archive));
    } finally {
      archive.close();
    }
  } catch {
    // The editor knows fewer workbooks than the reader does, and fails in many ways: then there is no copy.
    return null;
  }
}
