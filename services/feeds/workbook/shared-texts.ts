import { foundWords } from '../fault.ts';
import { atMost } from '../read/expectations.ts';
import { listenTo } from './parse-xml.ts';
import { damaged, tooLarge } from './workbook-fault.ts';
import type { WorkbookLimits } from './workbook-limits.ts';
import { TextRun } from './text-run.ts';

const blockBytes = 1024 * 1024;

/** The texts that cells point to, kept as UTF-8 in blocks: 12 bytes beside each text, where a list of strings takes 60. */
export class SharedTexts {
  readonly #limits: WorkbookLimits;
  readonly #blocks: Buffer[] = [];
  /** Block, start and length of each text. */
  #places = new Uint32Array(3 * 1024);
  #count = 0;
  #used = blockBytes;
  #bytes = 0;

  constructor(limits: WorkbookLimits) {
    this.#limits = limits;
  }

  add(text: string): void {
    const length = Buffer.byteLength(text);
    this.#bytes += length;
    const { sharedTexts, sharedTextBytes } = this.#limits;
    if (this.#count >= sharedTexts)
      throw tooLarge(
        foundWords('quá nhiều đoạn chữ', 'too many texts'),
        atMost(sharedTexts, 'đoạn chữ khác nhau', 'different texts'),
      );
    if (this.#bytes > sharedTextBytes)
      throw tooLarge(
        foundWords('quá nhiều chữ', 'too much text'),
        atMost(sharedTextBytes, 'byte văn bản', 'bytes of texts'),
      );
    if (this.#used + length > blockBytes) {
      this.#blocks.push(Buffer.allocUnsafe(Math.max(blockBytes, length)));
      this.#used = 0;
    }
    const block = this.#blocks.length - 1;
    this.#blocks[block]?.write(text, this.#used);
    this.#place([block, this.#used, length]);
    this.#used += length;
  }

  /** Undefined where there is no such text. */
  at(index: number): string | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return undefined;
    const [block = 0, start = 0, length = 0] = this.#places.subarray(index * 3, index * 3 + 3);
    return this.#blocks[block]?.toString('utf8', start, start + length);
  }

  #place(place: readonly number[]): void {
    if ((this.#count + 1) * 3 > this.#places.length) {
      const wider = new Uint32Array(this.#places.length * 2);
      wider.set(this.#places);
      this.#places = wider;
    }
    this.#places.set(place, this.#count * 3);
    this.#count += 1;
  }
}

export async function readSharedTexts(chunks: AsyncIterable<Buffer>, limits: WorkbookLimits): Promise<SharedTexts> {
  const texts = new SharedTexts(limits);
  let run: TextRun | null = null;
  const listener = {
    open: (tag: string): void => {
      if (tag === 'si') run = new TextRun(limits.cellCharacters);
      else run?.open(tag);
    },
    text: (text: string): void => run?.text(text),
    close: (tag: string): void => {
      if (tag !== 'si') return run?.close(tag);
      if (!run) throw damaged(foundWords('đoạn chữ nằm ngoài danh sách chữ', 'a text outside the list of texts'));
      texts.add(run.result());
      run = null;
    },
  };
  await listenTo(chunks, listener, limits);
  return texts;
}
