import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

export interface ArchivePart {
  readonly name: string;
  readonly content: string | Buffer;
  /** Said of the part instead of the truth. */
  readonly claimedSize?: number;
  readonly claimedChecksum?: number;
  readonly isStored?: boolean;
  /** Bits of the general purpose flag; 1 is encryption. */
  readonly flags?: number;
}

function header(part: ArchivePart, packed: Buffer, offset: number | null): Buffer {
  const content = Buffer.from(part.content);
  const name = Buffer.from(part.name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x800 | (part.flags ?? 0), 2);
  fields.writeUInt16LE(part.isStored ? 0 : 8, 4);
  fields.writeUInt32LE(part.claimedChecksum ?? crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(part.claimedSize ?? content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  if (offset === null) return Buffer.concat([Buffer.from('504b0304', 'hex'), fields, name]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, tail, name]);
}

/** A ZIP archive byte by byte, so that a test can lie in it. */
export function archiveOf(parts: readonly ArchivePart[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = part.isStored ? Buffer.from(part.content) : deflateRawSync(part.content);
    const local = header(part, packed, null);
    directory.push(header(part, packed, offset));
    pieces.push(local, packed);
    offset += local.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export interface SheetXml {
  readonly name?: string;
  readonly state?: string;
  /** What stands in `<sheetData>`. */
  readonly rows: string;
  readonly after?: string;
}

export interface WorkbookXml {
  readonly sheets: readonly SheetXml[];
  readonly texts?: readonly string[];
  /** Format codes; cells name them by `s`, 1 for the first. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
  readonly definedNames?: string;
}

/** The parts of a workbook as spreadsheet programs write them. */
export function workbookParts({ sheets, texts, formats = [], is1904, definedNames }: WorkbookXml): ArchivePart[] {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  const declared = sheets.map(
    ({ name = 'Sheet', state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const written = formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`);
  const used = formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`);
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packageRelations}">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${main} xmlns:r="${office}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${declared.join('')}</sheets>${definedNames ? `<definedNames>${definedNames}</definedNames>` : ''}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${packageRelations}">${relations.join('')}${relation('s', 'sharedStrings', 'sharedStrings.xml')}${relation('f', 'styles', 'styles.xml')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet ${main}><numFmts>${written.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${used.join('')}</cellXfs></styleSheet>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst ${main}>${(texts ?? []).map((si) => `<si>${si}</si>`).join('')}</sst>`,
    },
    ...sheets.map(({ rows, after = '' }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
  ];
}

export const sheetArchive = (workbook: WorkbookXml): Buffer => archiveOf(workbookParts(workbook));

export async function gathered<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

export interface TestFolder {
  write(name: string, bytes: string | Buffer): Promise<string>;
  remove(): Promise<void>;
}

export async function testFolder(): Promise<TestFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'lien-tinh-'));
  return {
    write: async (name, bytes) => {
      const path = join(folder, name);
      await writeFile(path, bytes);
      return path;
    },
    remove: async () => await rm(folder, { recursive: true, force: true }),
  };
}
