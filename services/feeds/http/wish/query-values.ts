import { badArgument } from '../../../../schema/errors/catalogue.ts';
import { FeedRefused } from '../refuse/feed-refused.ts';

export const badQuery = (name: string, found: unknown, expected: string): FeedRefused =>
  new FeedRefused(400, badArgument(name, found, expected));

/**
 * The values of a query string, each by its name. Throws `FeedRefused` (400) where one is given twice or bears another
 * name: of `dryrun=true` nobody may think that it was a dry run.
 */
export function readQueryValues<Name extends string>(
  query: unknown,
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  const values: Partial<Record<Name, string>> = {};
  for (const [given, value] of Object.entries(query ?? {})) {
    const name = names.find((known) => known === given);
    if (name === undefined)
      throw badQuery(given.slice(0, 80), value, `no parameter of this name, only ${names.join(', ')}`);
    if (typeof value !== 'string') throw badQuery(name, value, 'one value');
    if (value !== '') values[name] = value;
  }
  return values;
}

const claims: Readonly<Record<string, boolean>> = { true: true, false: false, '1': true, '0': false };

export function readClaim(name: string, text: string | undefined): boolean {
  if (text === undefined) return false;
  const value = claims[text];
  if (value === undefined) throw badQuery(name, text, 'true or false');
  return value;
}

export function readWord<Word extends string>(
  name: string,
  text: string | undefined,
  words: readonly Word[],
): Word | null {
  if (text === undefined) return null;
  const word = words.find((each) => each === text);
  if (word === undefined) throw badQuery(name, text, `one of ${words.join(', ')}`);
  return word;
}

/** A text of one line, without what no keyboard writes. */
export function readLine(name: string, text: string | undefined, longest: number): string | null {
  const line = text
    ?.normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  if (!line) return null;
  if (line.length > longest) throw badQuery(name, `${line.length} characters`, `at most ${longest}`);
  return line;
}
