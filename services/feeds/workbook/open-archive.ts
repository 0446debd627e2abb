import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { foundWords, type Found } from '../fault.ts';
import { atMost } from '../read/expectations.ts';
import { damaged, tooLarge, UnreadableWorkbook } from './workbook-fault.ts';
import type { WorkbookLimits } from './workbook-limits.ts';

/** The parts of a workbook, inflated only as they are read. */
export interface WorkbookArchive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Throws `UnreadableWorkbook` where the part is missing, damaged or larger than the limits allow. */
  read(name: string): AsyncIterable<Buffer>;
  close(): void;
}

/** Parts are named in any case, with or without the slash that stands for the root. */
const keyOf = (name: string): string => name.replace(/^\/+/, '').toLowerCase();

/** Quoted, and not longer than a line. */
const shown = (part: string): string => `"${part.slice(0, 100)}"`;

export const missingPart = (part: string): UnreadableWorkbook =>
  damaged(foundWords(`không có thành phần ${shown(part)}`, `no part ${shown(part)}`));

const growing = (times: number): Found =>
  foundWords(`thành phần nở ra quá ${times} lần`, `a part that grows more than ${times} times`);

const isRegular = ({ compressionMethod }: Entry): boolean => compressionMethod === 0 || compressionMethod === 8;

async function listEntries(zip: ZipFile, limits: WorkbookLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries)
    throw tooLarge(
      foundWords(`${zip.entryCount} thành phần`, `${zip.entryCount} parts`),
      atMost(limits.entries, 'thành phần', 'parts'),
    );
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const key = keyOf(entry.fileName);
    const name = shown(entry.fileName);
    if (entries.has(key)) throw damaged(foundWords(`hai thành phần cùng tên ${name}`, `two parts of the name ${name}`));
    if (entry.isEncrypted()) throw damaged(foundWords(`thành phần bị mã hóa: ${name}`, `an encrypted part: ${name}`));
    if (!isRegular(entry))
      throw damaged(foundWords(`thành phần nén theo cách lạ: ${name}`, `a part packed in an unknown way: ${name}`));
    entries.set(key, entry);
  }
  return entries;
}

/** What the archive reports of itself is no fault of ours: truncated, overlapping, names that lead out of it. */
async function orDamaged<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw error;
    const told = error instanceof Error ? `: ${error.message.slice(0, 150)}` : '';
    throw damaged(foundWords('tệp nén bị hỏng', `a damaged archive${told}`), error);
  }
}

export async function openArchive(path: string, limits: WorkbookLimits): Promise<WorkbookArchive> {
  const { size } = await stat(path);
  if (size > limits.fileBytes)
    throw tooLarge(foundWords(`tệp ${size} byte`, `${size} bytes`), atMost(limits.fileBytes, 'byte', 'bytes'));
  const zip = await orDamaged(() => openPromise(path, { autoClose: false, strictFileNames: true }));
  // Closing may fail long after the answer was given.
  zip.on('error', () => undefined);
  try {
    const entries = await orDamaged(() => listEntries(zip, limits));
    const inflate = inflater(zip, limits);
    return {
      names: [...entries.values()].map(({ fileName }) => fileName),
      has: (name) => entries.has(keyOf(name)),
      read: (name) => inflate(name, entries.get(keyOf(name))),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function inflater(zip: ZipFile, limits: WorkbookLimits) {
  let inflated = 0;
  return async function* (name: string, entry: Entry | undefined): AsyncGenerator<Buffer> {
    if (!entry) throw missingPart(name);
    const stream: Readable = await orDamaged(() => zip.openReadStreamPromise(entry));
    let bytes = 0;
    let sum = 0;
    try {
      const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
      for (let next = await orDamaged(() => chunks.next()); !next.done; next = await orDamaged(() => chunks.next())) {
        const chunk = next.value;
        bytes += chunk.length;
        inflated += chunk.length;
        if (inflated > limits.inflatedBytes)
          throw tooLarge(
            foundWords('tệp giải nén lớn không giới hạn', 'a workbook that grows without end'),
            atMost(limits.inflatedBytes, 'byte sau khi giải nén', 'bytes unpacked'),
          );
        if (bytes > limits.ratioFreeBytes && bytes > entry.compressedSize * limits.ratio)
          throw tooLarge(growing(limits.ratio), {
            expectedVi: 'số liệu, không phải nội dung lặp lại',
            expectedEn: 'figures, not repeated filling',
          });
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } finally {
      stream.destroy();
    }
    if (sum !== entry.crc32)
      throw damaged(
        foundWords(`thành phần sai mã kiểm tra: ${shown(name)}`, `a part whose checksum is wrong: ${shown(name)}`),
      );
  };
}
