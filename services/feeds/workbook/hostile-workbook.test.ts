import { assert, asyncProperty, constantFrom, integer, nat, oneof, array, tuple } from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isVietnamese } from '../../../tests/support/is-vietnamese.ts';
import {
  gathered,
  archiveOf,
  sheetArchive,
  testFolder,
  workbookParts,
  type ArchivePart,
  type TestFolder,
} from '../../../tests/support/write-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import { UnreadableWorkbook } from './workbook-fault.ts';
import { workbookLimits } from './workbook-limits.ts';

let folder: TestFolder;
beforeAll(async () => {
  folder = await testFolder();
});
afterAll(async () => await folder.remove());

const table = '<row r="1"><c r="A1"><v>1</v></c></row>';
const plain = { sheets: [{ name: 'S', rows: table }] };

/** What is found wrong, or the number of rows and faults where nothing is. */
async function refusal(bytes: Buffer | string, limits = workbookLimits): Promise<string | number> {
  const path = await folder.write('h.xlsx', bytes);
  try {
    return (await gathered(readWorkbook(path, limits))).length;
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return isVietnamese(error.foundVi) && error.mendVi && error.mendEn ? error.foundEn : 'told in one language';
  }
}

const withParts = (...parts: ArchivePart[]): Buffer => archiveOf([...workbookParts(plain), ...parts]);

const replaced = (name: string, part: Partial<ArchivePart>): Buffer =>
  archiveOf(workbookParts(plain).map((one) => (one.name === name ? { ...one, ...part } : one)));

const sheetOf = (content: string | Buffer): Buffer => replaced('xl/worksheets/sheet1.xml', { content });

const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5000)]);
const encryptedOle = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(600)]);

test.each([
  ['an old .xls', ole, 'an old Excel 97-2003 file (.xls)'],
  ['a workbook with a password', encryptedOle, 'a workbook locked by a password'],
  ['an empty file', '', 'an empty file'],
  ['a page of the web', '<html><table><tr><td>1', 'a web page or XML file named as a workbook'],
  ['a CSV file', 'a,b\n1,2\n', 'a text file named as a workbook'],
  ['a JSON file', ' [{"a": 1}]', 'a JSON file named as a workbook'],
  ['macros', withParts({ name: 'xl/vbaProject.bin', content: 'x' }), 'macros'],
  ['macros of old', withParts({ name: 'xl/macrosheets/sheet1.xml', content: 'x' }), 'macros'],
  [
    'external links and DDE',
    withParts({
      name: 'xl/externalLinks/externalLink1.xml',
      content: '<externalLink><ddeLink ddeService="cmd"/></externalLink>',
    }),
    'links to other workbooks or programs',
  ],
  ['a binary workbook', withParts({ name: 'xl/workbook.bin', content: 'x' }), 'a binary workbook (.xlsb)'],
  ['an OpenDocument file', archiveOf([{ name: 'content.xml', content: 'x' }]), 'an OpenDocument file (.ods)'],
  [
    'a Word document',
    archiveOf([{ name: 'word/document.xml', content: 'x' }]),
    'a document or presentation, not a workbook',
  ],
])('%s is recognised and refused', async (_, bytes, found) => {
  expect(await refusal(bytes)).toBe(found);
});

test.each([
  ['names that lead out of the archive', withParts({ name: '../../etc/passwd', content: 'x' }), /damaged archive/],
  ['names from the root of a disk', withParts({ name: 'C:/x', content: 'x' }), /damaged archive/],
  ['two parts of one name', withParts({ name: 'XL/workbook.xml', content: '<workbook/>' }), /two parts/],
  ['an encrypted part', withParts({ name: 'xl/x.xml', content: 'x', flags: 1 }), /encrypted part/],
  [
    'a part that is larger than it claims',
    replaced('xl/worksheets/sheet1.xml', { claimedSize: 10 }),
    /damaged archive/,
  ],
  ['a part whose checksum is wrong', replaced('xl/worksheets/sheet1.xml', { claimedChecksum: 1 }), /checksum/],
  [
    'a sheet without its part',
    archiveOf(workbookParts(plain).filter(({ name }) => !name.includes('sheet1'))),
    /no part/,
  ],
  ['no workbook', archiveOf([{ name: 'a.txt', content: 'x' }]), /no part/],
  ['the beginning of a workbook', sheetArchive(plain).subarray(0, 600), /damaged archive/],
  [
    'too many parts',
    withParts(...Array.from({ length: 2001 }, (_, at) => ({ name: `p${at}`, content: '' }))),
    /2008 parts/,
  ],
  [
    'a document type',
    sheetOf(`<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>`),
    /document type/,
  ],
  [
    'an entity that nobody declared',
    sheetOf('<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>'),
    /no XML/,
  ],
  ['XML that ends too early', sheetOf('<worksheet><sheetData><row r="1">'), /no XML/],
  ['bytes that are no UTF-8', sheetOf(Buffer.from('<worksheet>\xe1</worksheet>', 'latin1')), /no XML/],
  ['another encoding', sheetOf('<?xml version="1.0" encoding="windows-1258"?><worksheet/>'), /windows-1258/],
  ['elements without end', sheetOf('<a>'.repeat(100_000)), /nested/],
  ['a text without end', sheetOf(`<worksheet><sheetData><row><c><v>${'1'.repeat(5_000_000)}`), /element without end/],
  [
    'rows out of order',
    sheetOf(`<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>`),
    /row "1" after/,
  ],
  [
    'a cell of another row',
    sheetOf('<worksheet><sheetData><row r="2"><c r="A3"/></row></sheetData></worksheet>'),
    /a cell "A3"/,
  ],
  [
    'a cell outside all rows',
    sheetOf('<worksheet><sheetData><row r="2"/><c r="A2"><v>1</v></c></sheetData></worksheet>'),
    /a cell "A2"/,
  ],
  [
    'a row inside a row',
    sheetOf('<worksheet><sheetData><row r="2"><c r="A2"><v>1</v></c><row r="3"/></row></sheetData></worksheet>'),
    /row "3"/,
  ],
  [
    'two values in a cell',
    sheetOf('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v><v>2</v></c></row></sheetData></worksheet>'),
    /two values/,
  ],
  [
    'a text that is not in the list',
    sheetOf('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData></worksheet>'),
    /points to no text/,
  ],
  [
    'a million columns',
    sheetOf(`<worksheet><sheetData><row r="1">${'<c><v>1</v></c>'.repeat(1_000_000)}`),
    /column GS/,
  ],
  [
    'a figure in the last column',
    sheetOf('<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>'),
    /column XFD/,
  ],
  [
    'a cell that repeats',
    sheetOf(`<worksheet><sheetData><row r="1">${'<c r="A1"><v>1</v></c>'.repeat(100_000)}`),
    /repeat/,
  ],
])('%s: refused', async (_, bytes, found) => {
  expect(await refusal(bytes)).toMatch(found);
});

test('a bomb is refused by its ratio, and by its size, before it is inflated', async () => {
  const bomb = sheetOf(`<worksheet><sheetData>${'<row/>'.repeat(3_000_000)}</sheetData></worksheet>`);
  const before = performance.now();
  expect(await refusal(bomb)).toMatch(/grows more than 300 times/);
  expect(await refusal(bomb, { ...workbookLimits, ratio: Infinity, inflatedBytes: 1_000_000 })).toMatch(/without end/);
  expect(performance.now() - before).toBeLessThan(10_000);
});

test('archives inside the archive, links of cells and data connections are never opened', async () => {
  const inner = withParts({ name: 'bomb.zip', content: archiveOf([{ name: 'x', content: Buffer.alloc(1_000_000) }]) });
  expect(await refusal(inner)).toBe(1);
  expect(await refusal(withParts({ name: 'xl/connections.xml', content: 'not even XML' }))).toBe(1);
});

test('texts and their number are bounded', async () => {
  const texts = Array.from({ length: 1000 }, (_, at) => `<t>${at} ${'x'.repeat(100)}</t>`);
  const archive = sheetArchive({ ...plain, texts });
  expect(await refusal(archive)).toBe(1);
  expect(await refusal(archive, { ...workbookLimits, sharedTextBytes: 10_000 })).toBe('too much text');
  expect(await refusal(archive, { ...workbookLimits, sharedTexts: 10 })).toBe('too many texts');
});

const change = array(tuple(nat(), nat(255)), { minLength: 1, maxLength: 8 });

function changed(base: Buffer, changes: readonly (readonly [number, number])[]): Buffer {
  const bytes = Buffer.from(base);
  for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
  return bytes;
}

test('whatever bytes change, it is read or refused', async () => {
  const whole = sheetArchive({ ...plain, texts: ['<t>a</t>'], formats: ['dd/mm/yyyy'] });
  await assert(
    asyncProperty(change, nat(), async (changes, cut) => {
      const bytes = changed(whole, changes);
      await refusal(cut % 5 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes);
    }),
    { numRuns: 300 },
  );
});

test('whatever bytes change in a part whose checksum is right, it is read or refused', async () => {
  const parts = workbookParts({ ...plain, texts: ['<t>a</t>'], formats: ['dd/mm/yyyy'] });
  await assert(
    asyncProperty(change, nat(parts.length - 1), async (changes, which) => {
      const touch = (part: ArchivePart, at: number): ArchivePart =>
        at === which ? { ...part, content: changed(Buffer.from(part.content), changes) } : part;
      await refusal(archiveOf(parts.map(touch)));
    }),
    { numRuns: 500 },
  );
});

test('whatever tags stand in a sheet, in any order, it is read or refused', async () => {
  const tag = constantFrom('row', 'c', 'v', 'f', 'is', 't', 'sheetData', 'mergeCell', 'x:row', 'r');
  const attribute = constantFrom(
    '',
    ' r="A1"',
    ' r="1"',
    ' t="s"',
    ' t="inlineStr"',
    ' s="9"',
    ' ref="A1:B9"',
    ' r="-1"',
  );
  const piece = oneof(
    tuple(tag, attribute).map(([name, words]) => `<${name}${words}>`),
    tag.map((name) => `</${name}>`),
    tuple(tag, attribute).map(([name, words]) => `<${name}${words}/>`),
    integer().map(String),
    constantFrom('<![CDATA[1]]>', '&amp;', '&x;', '<!-- -->', '<?x?>', '1e999', '\u0000'),
  );
  await assert(
    asyncProperty(array(piece, { maxLength: 30 }), async (pieces) => {
      await refusal(sheetOf(`<worksheet><sheetData>${pieces.join('')}</sheetData></worksheet>`));
    }),
    { numRuns: 300 },
  );
});
