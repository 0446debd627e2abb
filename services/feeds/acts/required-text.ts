import { badArgument } from '../../../schema/errors/catalogue.ts';
import { isStorable } from '../read/reading.ts';

const longestText = 4000;

/** What somebody gave as a reason or said in a dispute. Refused where it is empty, too long or cannot be kept. */
export function requiredText(argument: string, given: string): string {
  const text = given.normalize('NFC').trim();
  if (text === '' || text.length > longestText || !isStorable(text))
    throw badArgument(argument, given, `words, at most ${longestText} characters, without control characters`);
  return text;
}

/** Null where nothing was given. */
export const optionalText = (argument: string, given: string | null | undefined): string | null =>
  given === undefined || given === null ? null : requiredText(argument, given);
