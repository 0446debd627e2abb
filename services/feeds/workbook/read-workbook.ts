import type { RawRow } from '../read/raw-row.ts';
import { readCellFormats } from './cell-formats.ts';
import { openArchive, type WorkbookArchive } from './open-archive.ts';
import { parseXml } from './parse-xml.ts';
import type { CellContext } from './read-cell.ts';
import { readWorkbookParts, type WorkbookParts } from './read-workbook-parts.ts';
import { recogniseWorkbook } from './recognise-workbook.ts';
import { refuseActiveContent } from './refuse-active-content.ts';
import { readSharedTexts, SharedTexts } from './shared-texts.ts';
import { hiddenSheetWarning } from './sheet-faults.ts';
import { SheetListener } from './sheet-listener.ts';
import type { RowFault } from '../table/row-fault.ts';
import { workbookLimits, type WorkbookLimits } from './workbook-limits.ts';

/** The archive, once nothing in it is known to reach out of it. Whoever opens it closes it. */
export async function openWorkbook(path: string, limits: WorkbookLimits): Promise<WorkbookArchive> {
  await recogniseWorkbook(path);
  const archive = await openArchive(path, limits);
  try {
    refuseActiveContent(archive.names);
    return archive;
  } catch (error) {
    archive.close();
    throw error;
  }
}

async function readContext(
  archive: WorkbookArchive,
  { sharedStrings, styles, is1904 }: WorkbookParts,
  limits: WorkbookLimits,
): Promise<CellContext> {
  const formats = styles === null ? [] : await readCellFormats(archive.read(styles), limits);
  const texts =
    sharedStrings === null ? new SharedTexts(limits) : await readSharedTexts(archive.read(sharedStrings), limits);
  return { formats, texts, is1904 };
}

/**
 * The rows of every visible sheet in order, without empty ones, the faults of a row before the row itself. Formulas are faults and are never calculated. Throws `UnreadableWorkbook`, perhaps after some
 * rows, where the file cannot be read safely: then none of it is to be taken. Memory: see `WorkbookLimits`.
 */
export async function* readWorkbook(
  path: string,
  limits: WorkbookLimits = workbookLimits,
): AsyncGenerator<RawRow | RowFault> {
  const archive = await openWorkbook(path, limits);
  try {
    const parts = await readWorkbookParts(archive, limits);
    const context = await readContext(archive, parts, limits);
    for (const { name, part, isHidden, isMarked } of parts.sheets) {
      if (isMarked) continue;
      if (isHidden) {
        yield hiddenSheetWarning(name);
        continue;
      }
      const listener = new SheetListener(name, context, limits);
      for await (const found of parseXml(archive.read(part), listener, limits)) yield* found;
    }
  } finally {
    archive.close();
  }
}
