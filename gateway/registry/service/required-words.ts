import { badArgument } from '../../../schema/errors/catalogue.ts';

const longest = 4000;
/** What PostgreSQL cannot keep, or no person writes. */
const unfit = /(?![\t\n\r])\p{Cc}/u;

/** Whether a text can be kept as it is. */
export const isKeepable = (text: string): boolean => !unfit.test(text) && text.isWellFormed();

/** Why something is done. Refused where it is empty, too long or cannot be kept. */
export function requiredWords(argument: string, given: string): string {
  const words = given.normalize('NFC').trim();
  if (words === '' || words.length > longest || !isKeepable(words))
    throw badArgument(argument, given, `words, at most ${longest} characters, without control characters`);
  return words;
}

/** Null where nothing was given. */
export const optionalWords = (argument: string, given: string | null | undefined): string | null =>
  given === undefined || given === null ? null : requiredWords(argument, given);
