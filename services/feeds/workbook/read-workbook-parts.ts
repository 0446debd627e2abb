import { posix } from 'node:path';
import { foundWords } from '../fault.ts';
import { atMost } from '../read/expectations.ts';
import { missingPart, type WorkbookArchive } from './open-archive.ts';
import { attributeOf, listenTo, type Attributes } from './parse-xml.ts';
import { isSheetMark, sheetOfReference } from './sheet-mark.ts';
import { damaged, tooLarge } from './workbook-fault.ts';
import type { WorkbookLimits } from './workbook-limits.ts';

export interface SheetPart {
  readonly name: string;
  /** Name of its part in the archive. */
  readonly part: string;
  readonly isHidden: boolean;
  /** Written by the hub to explain, so no table of figures. */
  readonly isMarked: boolean;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** Days count from 1904-01-01 rather than from 1900. */
  readonly is1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

interface Relation {
  readonly id: string;
  /** Last word of the type, lower case: `worksheet`, `styles`. */
  readonly kind: string;
  readonly part: string;
}

async function readRelations(archive: WorkbookArchive, part: string, limits: WorkbookLimits): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  if (!archive.has(path)) return relations;
  const open = (tag: string, attributes: Attributes): void => {
    if (tag !== 'Relationship' || relations.length >= limits.entries) return;
    if (attributeOf(attributes, 'TargetMode') === 'External') return;
    const type = attributeOf(attributes, 'Type') ?? '';
    const target = attributeOf(attributes, 'Target') ?? '';
    relations.push({
      id: attributeOf(attributes, 'Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1).toLowerCase(),
      part: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    });
  };
  await listenTo(archive.read(path), { open, close: () => undefined }, limits);
  return relations;
}

interface DeclaredSheet {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

/** What `workbook.xml` tells of the sheets. */
class WorkbookDocument {
  readonly sheets: DeclaredSheet[] = [];
  readonly marked = new Set<string>();
  is1904 = false;
  #reference: string | undefined;

  constructor(readonly limits: WorkbookLimits) {}

  open(tag: string, attributes: Attributes): void {
    if (tag === 'sheet') this.#declare(attributes);
    else if (tag === 'workbookPr') this.is1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
    else if (tag === 'definedName' && isSheetMark(attributeOf(attributes, 'name') ?? '')) this.#reference = '';
  }

  text(text: string): void {
    if (this.#reference !== undefined) this.#reference += text;
  }

  close(tag: string): void {
    if (tag !== 'definedName' || this.#reference === undefined) return;
    const sheet = sheetOfReference(this.#reference);
    if (sheet !== undefined) this.marked.add(sheet);
    this.#reference = undefined;
  }

  #declare(attributes: Attributes): void {
    if (this.sheets.length >= this.limits.sheets)
      throw tooLarge(
        foundWords('quá nhiều trang tính', 'too many sheets'),
        atMost(this.limits.sheets, 'trang tính', 'sheets'),
      );
    this.sheets.push({
      name: (attributeOf(attributes, 'name') ?? '').slice(0, 100),
      // Without its prefix the id of the relation is `id`; `sheetId` is another thing.
      relation: attributeOf(attributes, 'id') ?? '',
      isHidden: /^(hidden|veryHidden)$/.test(attributeOf(attributes, 'state') ?? ''),
    });
  }
}

/** The parts that hold figures. Throws `UnreadableWorkbook` where one is named that is not there. */
export async function readWorkbookParts(archive: WorkbookArchive, limits: WorkbookLimits): Promise<WorkbookParts> {
  const root = await readRelations(archive, '', limits);
  const workbook = root.find(({ kind }) => kind === 'officedocument')?.part ?? 'xl/workbook.xml';
  if (!archive.has(workbook)) throw missingPart(workbook);
  const document = new WorkbookDocument(limits);
  await listenTo(archive.read(workbook), document, limits);
  const relations = new Map((await readRelations(archive, workbook, limits)).map((one) => [one.id, one]));
  const partOf = (kind: string): string | null =>
    [...relations.values()].find((one) => one.kind === kind && archive.has(one.part))?.part ?? null;
  const sheets = document.sheets.flatMap(({ name, relation, isHidden }): SheetPart[] => {
    const found = relations.get(relation);
    // Sheets that are one chart, or a dialog of old, hold no cells.
    if (found && found.kind !== 'worksheet') return [];
    if (!found || !archive.has(found.part)) {
      const words = foundWords(`không có thành phần của trang tính "${name}"`, `no part for the sheet "${name}"`);
      throw damaged(words, undefined, name);
    }
    return [{ name, part: found.part, isHidden, isMarked: document.marked.has(name) }];
  });
  return { sheets, is1904: document.is1904, sharedStrings: partOf('sharedstrings'), styles: partOf('styles') };
}
