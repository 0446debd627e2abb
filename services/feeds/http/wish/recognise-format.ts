import type { FileHandle } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { unsupportedMediaType } from '../../../../schema/errors/feed-refusals.ts';
import type { FileFormat } from '../../submission.ts';
import { FeedRefused } from '../refuse/feed-refused.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Null where the type says nothing of the bytes. */
const formatOfType: ReadonlyMap<string, FileFormat | null> = new Map([
  ['text/csv', 'csv'],
  ['application/csv', 'csv'],
  ['text/comma-separated-values', 'csv'],
  ['text/tab-separated-values', 'csv'],
  ['application/json', 'json'],
  ['text/json', 'json'],
  [xlsxType, 'xlsx'],
  ['application/vnd.ms-excel.sheet.macroenabled.12', 'xlsx'],
  // A browser on a machine with Excel says so of a CSV file too.
  ['application/vnd.ms-excel', null],
  ['application/zip', null],
  ['application/octet-stream', null],
  ['text/plain', null],
  // What curl says of any --data-binary.
  ['application/x-www-form-urlencoded', null],
]);

const formatOfEnding: Readonly<Record<string, FileFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  json: 'json',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xls: 'xlsx',
};

const typeOf = (header: string | undefined): string => header?.split(';', 1)[0]?.trim().toLowerCase() ?? '';

/**
 * What the headers say of the body; null where that is nothing. Throws `FeedRefused` (415) where the body is not a file
 * as such, or one that nobody here reads and `claimed` does not say otherwise.
 */
export function formatOfHeaders(headers: IncomingHttpHeaders, claimed: FileFormat | null): FileFormat | null {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity') throw new FeedRefused(415, unsupportedMediaType(`content-encoding: ${encoding}`));
  const type = typeOf(headers['content-type']);
  const isWrapped = type.startsWith('multipart/');
  if (isWrapped || (claimed === null && type !== '' && !formatOfType.has(type)))
    throw new FeedRefused(415, unsupportedMediaType(type));
  return formatOfType.get(type) ?? null;
}

const archive = Buffer.from('PK\u0003\u0004', 'latin1');
const oldWorkbook = Buffer.from('d0cf11e0a1b11ae1', 'hex');

async function formatOfBytes(handle: FileHandle): Promise<FileFormat> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
  const start = buffer.subarray(0, bytesRead);
  if (start.subarray(0, 4).equals(archive) || start.subarray(0, 8).equals(oldWorkbook)) return 'xlsx';
  return /^[\s\ufeff]*[{[]/.test(start.toString('utf8')) ? 'json' : 'csv';
}

/**
 * As which the file is to be read: as its sender says, else as the ending of its name does, else as its first bytes look.
 * Whether it is that is the reader's to say, and a fault of the report where it is not.
 */
export async function recogniseFormat(
  handle: FileHandle,
  told: { readonly claimed: FileFormat | null; readonly ofHeaders: FileFormat | null; readonly name: string | null },
): Promise<FileFormat> {
  const ending = /\.([a-z]+)$/i.exec(told.name ?? '')?.[1]?.toLowerCase() ?? '';
  return told.claimed ?? told.ofHeaders ?? formatOfEnding[ending] ?? (await formatOfBytes(handle));
}
