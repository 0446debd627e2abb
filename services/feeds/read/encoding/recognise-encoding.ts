import { isUtf8 } from 'node:buffer';
import type { Place } from '../../fault.ts';
import { mistakenRefusal, unknownEncoding, utf16, type EncodingRefusal } from './encoding-refusal.ts';
import { evidenceOf, vietnameseWords, type Mistake } from './mistaken-text.ts';

/** Bytes in which other letters than those of ASCII are looked at: some ten thousand words. */
const sampleBytes = 256 * 1024;

/** Fewer words than these could be names, formulas or slips. */
const fewestWords = 3;
/** Where the bytes are no UTF-8 already, less tells which encoding they are in. */
const fewestWordsOfBytes = 2;

/** What single bytes can be; UTF-8 read wrongly is text again. */
const mistakesOfBytes: readonly Mistake[] = ['tcvn3', 'vni', 'windows-1258', 'letters-lost'];

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** Lines end by a line feed, a return, or both. */
function linesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++)
    if (bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed)) count += 1;
  return count;
}

/** Length of the bytes at the end that begin a letter and do not finish it. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

const hasOtherThanAscii = (bytes: Buffer): boolean => bytes.some((byte) => byte >= 0x80);

/** Whether every second byte of text is nil, as it is in UTF-16 where letters are Western. */
function looksLikeUtf16(start: Buffer): boolean {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(start.toString('latin1', 0, 2))) return true;
  const nils = [0, 0];
  for (let at = 0; at < start.length; at++) if (start[at] === 0) nils[at % 2] = (nils[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nils;
  return Math.abs(even - odd) > start.length / 8;
}

interface Sample {
  readonly bytes: Buffer;
  /** On which its first byte stands. */
  readonly line: number;
}

/** The line of the first of some bytes that is no UTF-8: a line feed is part of no longer letter. */
function firstBadLine({ bytes, line }: Sample): number {
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return line + linesIn(bytes.subarray(0, start));
}

/** Looks at the bytes of a whole file, a piece at a time, and says in the end whether they are text of ours. */
export class EncodingEvidence {
  readonly #samples: Sample[] = [];
  #sampled = 0;
  #line = 1;
  #isUtf16 = false;
  #isFirst = true;
  #carried = Buffer.alloc(0);
  #badLine: number | undefined;

  see(piece: Buffer): void {
    if (this.#isFirst) this.#isUtf16 = looksLikeUtf16(piece.subarray(0, 4096));
    this.#isFirst = false;
    const bytes = this.#carried.length > 0 ? Buffer.concat([this.#carried, piece]) : piece;
    const whole = bytes.subarray(0, bytes.length - unfinished(bytes));
    this.#carried = Buffer.from(bytes.subarray(whole.length));
    this.#look({ bytes: whole, line: this.#line });
    this.#line += linesIn(whole);
  }

  #look(sample: Sample): void {
    if (this.#badLine === undefined && !isUtf8(sample.bytes)) this.#badLine = firstBadLine(sample);
    if (this.#sampled >= sampleBytes || !(hasOtherThanAscii(sample.bytes) || sample.bytes.includes('?'))) return;
    this.#samples.push({ ...sample, bytes: Buffer.from(sample.bytes) });
    this.#sampled += sample.bytes.length;
  }

  /** To be asked at the end of the file; undefined where it is UTF-8, and what it seems. */
  refusal(): (EncodingRefusal & Place) | undefined {
    if (this.#isUtf16) return { ...utf16, line: 1, column: null };
    if (this.#badLine === undefined && this.#carried.length > 0) this.#badLine = this.#line;
    return this.#badLine === undefined
      ? this.#mistakenText()
      : { ...this.#otherBytes(), line: this.#badLine, column: null };
  }

  #otherBytes(): EncodingRefusal {
    const text = this.#textOf('windows-1252');
    const [best] = evidenceOf(text, mistakesOfBytes);
    return best && best.words >= fewestWordsOfBytes ? mistakenRefusal(best) : unknownEncoding;
  }

  #mistakenText(): (EncodingRefusal & Place) | undefined {
    const text = this.#textOf('utf-8');
    const [best] = evidenceOf(text);
    if (!best || best.words < fewestWords || best.words <= vietnameseWords(text)) return undefined;
    return { ...mistakenRefusal(best), line: this.#lineOf(best.example.found), column: null };
  }

  #lineOf(word: string): number {
    for (const { bytes, line } of this.#samples) {
      const at = bytes.indexOf(word);
      if (at !== -1) return line + linesIn(bytes.subarray(0, at));
    }
    return 1;
  }

  #textOf(encoding: 'utf-8' | 'windows-1252'): string {
    const decoder = new TextDecoder(encoding);
    return this.#samples.map(({ bytes }) => decoder.decode(bytes)).join('\n');
  }
}
