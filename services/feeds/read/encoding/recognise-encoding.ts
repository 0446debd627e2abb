import type { Expectation } from '../reading.ts';

export interface EncodingRefusal extends Expectation {
  readonly found: string;
  /** From 1: the first line that shows it. */
  readonly line: number;
}

const mend = (encoding: string): Expectation => ({
  expected: 'UTF-8 text',
  mendVi: `Tệp dùng mã ${encoding}. Trong Excel: Lưu thành (Save As) → "CSV UTF-8"; với phông TCVN3/VNI: dùng UniKey (Ctrl+Shift+F6) chuyển mã sang Unicode rồi lưu lại.`,
  mendEn: `The file is in ${encoding}. In Excel: Save As → "CSV UTF-8"; of TCVN3 or VNI fonts: convert the text to Unicode first (UniKey, Ctrl+Shift+F6), then save.`,
});

const refusal = (encoding: string, line: number): EncodingRefusal => ({
  found: `text in ${encoding}`,
  line,
  ...mend(encoding),
});

/** Bytes kept of a file to tell an encoding that is not UTF-8: enough for some hundred words. */
const sampleBytes = 256 * 1024;

/** What UTF-8 shows of words typed in a font of TCVN3 (ABC): Latin letters that no Vietnamese or Western word puts together. */
const tcvn3Words =
  /\b(?:tØnh|tØ lÖ|lÖ|hé|gia ®×nh|chØ tiªu|sè|®¬n vÞ|ViÖt|x·|huyÖn|thµnh phè|kú b¸o c¸o|d©n)\b|[a-zA-Z]*®[­¬×Þ¸µ¶¹ÊÌÏÐÑÒÓÔÕÖ]/u;
/** VNI writes a vowel and behind it a Western letter for its marks: `Tyû leä`, `Vieät`, `tænh`. */
const vniWords =
  /\b(?:tyû leä|tæ leä|leä|Vieät|tænh|ñôn vò|soá|thaønh|huyeän|xaõ|hoä|gia ñình|chæ tieâu|kyø|baùo caùo)\b/u;

/** UTF-8 text that holds such words was typed in a font whose letters are not what they seem. */
function mistakenFont(text: string): string | undefined {
  const [tcvn3, vni] = [tcvn3Words, vniWords].map((words) => words.exec(text.normalize('NFC')));
  if (!tcvn3 && !vni) return undefined;
  return tcvn3 ? 'TCVN3 (ABC)' : 'VNI';
}

/** Bytes that in their encoding stand for letters which Vietnamese text is full of, and in the others for rare signs. */
function encodingOf(bytes: Buffer): string {
  const latin = bytes.toString('latin1');
  const count = (letters: RegExp): number => latin.match(letters)?.length ?? 0;
  // TCVN3: every toned vowel is one byte of B5..FE, đ is AE; windows-1258 writes tones as bytes of their own behind a vowel.
  const scores: readonly (readonly [string, number])[] = [
    [
      'TCVN3 (ABC)',
      count(/[\xae\xb5-\xb9\xca-\xcb\xd0\xd1\xd5-\xd8\xdc-\xdf\xe3-\xe6\xe8-\xed\xf1-\xf8](?=[a-zA-Z ,.\n])/g) +
        2 * count(/\xae/g),
    ],
    ['VNI', 2 * count(/[aAeEoOuUyY\xf4\xf6][\xf9\xf8\xfb\xf5\xef\xe2\xe1\xe0\xe5\xe3\xe4\xea\xe9\xe8\xfa\xfc\xeb]/g)],
    [
      'windows-1258',
      2 * count(/[aeiouyAEIOUY\xe2\xea\xf4\xe3\xf5\xfd][\xcc\xd2\xde\xec\xf2]/g) + count(/[\xf0\xd0\xf5\xfd\xe3]/g),
    ],
  ];
  const [best] = scores.toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= 3 ? best[0] : 'no UTF-8 (perhaps windows-1252)';
}

/** Looks at the bytes of a whole file, a piece at a time, and says in the end whether they are text of ours. */
export class EncodingEvidence {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #sample: Buffer[] = [];
  #sampled = 0;
  #line = 1;
  #badLine: number | undefined;
  #font: { readonly encoding: string; readonly line: number } | undefined;
  #isUtf16: 'UTF-16' | undefined;

  see(piece: Buffer): void {
    if (this.#sampled === 0 && /^(?:\xff\xfe|\xfe\xff)/.test(piece.subarray(0, 2).toString('latin1')))
      this.#isUtf16 = 'UTF-16';
    if (this.#sampled < sampleBytes) {
      this.#sample.push(piece.subarray(0, sampleBytes - this.#sampled));
      this.#sampled += piece.length;
    }
    if (this.#badLine !== undefined) return;
    try {
      const text = this.#decoder.decode(piece, { stream: true });
      const encoding = this.#font ? undefined : mistakenFont(text);
      if (encoding) this.#font = { encoding, line: this.#line };
    } catch {
      this.#badLine = this.#line;
    }
    for (const byte of piece) if (byte === 0x0a) this.#line += 1;
  }

  /** To be asked at the end of the file; undefined where it is UTF-8. */
  refusal(): EncodingRefusal | undefined {
    if (this.#isUtf16) return refusal('UTF-16', 1);
    try {
      if (this.#badLine === undefined) this.#decoder.decode();
    } catch {
      this.#badLine = this.#line;
    }
    if (this.#badLine !== undefined) return refusal(encodingOf(Buffer.concat(this.#sample)), this.#badLine);
    return this.#font && refusal(this.#font.encoding, this.#font.line);
  }
}
