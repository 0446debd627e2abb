import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './accepted-encodings.ts';

export type Compression = Exclude<Encoding, 'identity'>;

const [compressBrotli, compressGzip] = [promisify(brotliCompress), promisify(gzip)];

/** Within a few percent of the smallest, at a tenth of its time: 100 KB take 2 ms, beside the event loop. */
const brotliQuality = 5;

/** Compression borrows the threads that also read files and resolve names. */
const mostAtOnce = 2;

/** Below this a header more costs what compression saves. */
const leastBytes = 1024;

const compress = async (body: Uint8Array, encoding: Compression): Promise<Buffer> =>
  encoding === 'gzip'
    ? await compressGzip(body)
    : await compressBrotli(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
        },
      });

/** Answers kept compressed, up to a number of bytes; those that nobody asked for longest go first. */
export class CompressedAnswers {
  readonly #entries = new Map<string, Buffer>();
  readonly #pending = new Set<string>();
  #bytes = 0;

  constructor(private readonly mostBytes: number) {}

  get bytes(): number {
    return this.#bytes;
  }

  /** The answer named `key` in this encoding; null while it is not there yet: then it is being made for the next one. */
  find(key: string, encoding: Compression, body: Uint8Array): Buffer | null {
    if (body.byteLength < leastBytes) return null;
    const name = `${encoding} ${key}`;
    const kept = this.#entries.get(name);
    if (!kept) {
      void this.#make(name, encoding, body);
      return null;
    }
    this.#entries.delete(name);
    this.#entries.set(name, kept);
    return kept;
  }

  async #make(name: string, encoding: Compression, body: Uint8Array): Promise<void> {
    if (this.#pending.has(name) || this.#pending.size >= mostAtOnce || body.byteLength > this.mostBytes) return;
    this.#pending.add(name);
    try {
      const compressed = await compress(body, encoding);
      this.#entries.set(name, compressed);
      this.#bytes += compressed.byteLength;
      this.#shrink();
    } catch {
      // Out of memory for it: the answer goes out as it is, as before.
    } finally {
      this.#pending.delete(name);
    }
  }

  #shrink(): void {
    for (const [name, body] of this.#entries) {
      if (this.#bytes <= this.mostBytes) return;
      this.#entries.delete(name);
      this.#bytes -= body.byteLength;
    }
  }
}
