import { commonWords } from './common-words.ts';
import { fromTcvn3, fromVni } from './legacy-vietnamese.ts';

/** How Vietnamese text came to be something else. */
export type Mistake = 'tcvn3' | 'vni' | 'windows-1258' | 'utf-8-read-as-windows' | 'letters-lost';

/** The letters of a single-byte encoding by the byte that each has. */
const bytesOf = (encoding: string): ReadonlyMap<string, number> => {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return new Map(Array.from(letters, (letter, byte) => [letter, byte] as const));
};
const windows1252 = bytesOf('windows-1252');
/** Which of both code pages a text was read by is seen letter by letter: none stands for two bytes. */
const windows = new Map([...bytesOf('windows-1258'), ...windows1252]);

function decode(word: string, bytes: ReadonlyMap<string, number>, encoding: string): string | undefined {
  const found = Array.from(word, (letter) => bytes.get(letter));
  if (!found.every((byte) => byte !== undefined)) return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(Uint8Array.from(found)).normalize('NFC');
  } catch {
    return undefined;
  }
}

const lengths = Map.groupBy(commonWords, (word) => word.length);

/** The word in which each question mark stands for a letter that is not Western. */
function withLettersBack(word: string): string | undefined {
  if (!/\p{L}\?|\?\p{L}/u.test(word)) return undefined;
  const lower = word.toLowerCase();
  return lengths
    .get(lower.length)
    ?.find((each) =>
      Array.from(lower).every((letter, at) => letter === each[at] || (letter === '?' && (each[at] ?? '') > 'ÿ')),
    );
}

interface Reading {
  /** The word as it was meant; undefined where it cannot have been. */
  readonly meant: (word: string) => string | undefined;
  /** What words of other languages, and Vietnamese ones as they are, do not hold. */
  readonly tells: RegExp;
}

const readings: Readonly<Record<Mistake, Reading>> = {
  // Signs within words, and a capital behind a small letter: tØnh, lÖ, ®iÖn.
  tcvn3: { meant: fromTcvn3, tells: /[\u00a1-\u00bf]|(?<=\p{Ll})[\u00c0-\u00de]|[äåæñöøþ]/u },
  // A vowel and another behind it that no language puts there: leä, tyû; hoà and où are words.
  vni: {
    meant: fromVni,
    tells: /[ñæî]|a[ùøûõâêåäéèúüëáàã]|e[ùøûõïâáàåãä]|o[øõâåäï]|[ôö][ùøûõï]|u[ùøûõï]|y[ùøûõ]/i,
  },
  'windows-1258': { meant: (word) => decode(word, windows1252, 'windows-1258'), tells: /[\u0080-\u00ff]/ },
  'utf-8-read-as-windows': { meant: (word) => decode(word, windows, 'utf-8'), tells: /[\u0080-\uffff]/ },
  'letters-lost': { meant: withLettersBack, tells: /\?/ },
};

/** A no-break space may be half of a letter: only what ASCII parts is apart. */
const wordsOf = (text: string): string[] => text.match(/[^\0->@[-`{-\x7f]+/g) ?? [];

const isCommon = (word: string): boolean => commonWords.has(word.toLowerCase());

export interface Evidence {
  readonly mistake: Mistake;
  /** How many words say so. */
  readonly words: number;
  /** One of them as it stands, and as it was meant. */
  readonly example: { readonly found: string; readonly meant: string };
}

/** How many words of a text are Vietnamese as they stand. */
export const vietnameseWords = (text: string): number =>
  wordsOf(text).filter((word) => /[^\0-\x7f]/.test(word) && isCommon(word.normalize('NFC'))).length;

/** What speaks for each mistake in a text, the strongest first. */
export function evidenceOf(
  text: string,
  mistakes: readonly Mistake[] = Object.keys(readings) as Mistake[],
): Evidence[] {
  const words = wordsOf(text.normalize('NFC')).filter((word) => !isCommon(word));
  return mistakes
    .flatMap((mistake): Evidence[] => {
      const { meant, tells } = readings[mistake];
      const found = words.flatMap((word) => {
        const read = tells.test(word) ? meant(word) : undefined;
        return read !== undefined && isCommon(read) ? [{ found: word, meant: read.toLowerCase() }] : [];
      });
      const [example] = found;
      return example ? [{ mistake, words: found.length, example }] : [];
    })
    .toSorted((a, b) => b.words - a.words);
}

/** Signs of which a mistaken word holds at least one, and Vietnamese and Western text next to none. */
const looksMistaken = (text: string): boolean =>
  /[\u0080-\u00bf?]/.test(text) || readings.tcvn3.tells.test(text) || readings.vni.tells.test(text);

/** What a short text was mistaken for: more of its words say so than are Vietnamese as they stand. */
export function mistakeOf(text: string): Evidence | undefined {
  if (!looksMistaken(text)) return undefined;
  const [best] = evidenceOf(text);
  return best && best.words > vietnameseWords(text) ? best : undefined;
}
