import { registerEnumType } from 'type-graphql';

/** A closed list of the contract: the words that data files and rows hold, and the GraphQL enum that shows them. */
export interface ClosedList<Word extends string> {
  readonly words: readonly Word[];
  /** What decorators name as the type. Keys are GraphQL names, values the stored words. */
  readonly type: Readonly<Record<string, Word>>;
  has(text: string): text is Word;
  /** GraphQL name of a stored word: `percent-change` is `PERCENT_CHANGE`. */
  nameOf(word: Word): string;
  /** Its description, Vietnamese and English in one text. */
  meaningOf(word: Word): string;
}

const enumName = (word: string): string => word.replaceAll(/[.-]/g, '_').toUpperCase();

/** Makes one closed list; `meanings` gives every word its description, Vietnamese and English in one text. */
export function defineEnum<const Meanings extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  meanings: Meanings,
): ClosedList<keyof Meanings & string> {
  type Word = keyof Meanings & string;
  const words = Object.keys(meanings) as Word[];
  const type = Object.fromEntries(words.map((word) => [enumName(word), word]));
  const valuesConfig = Object.fromEntries(
    words.map((word) => [enumName(word), { description: meanings[word] as string }]),
  );
  registerEnumType(type, { name, description, valuesConfig });
  const known = new Set<string>(words);
  return {
    words,
    type,
    has: (text): text is Word => known.has(text),
    nameOf: enumName,
    meaningOf: (word) => meanings[word] as string,
  };
}
