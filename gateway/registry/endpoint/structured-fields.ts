/** A text that is no structured field (RFC 9651), or of a kind that signatures have no use for. */
class UnreadableField extends Error {
  override readonly name = 'UnreadableField';
}

/** Reads a structured field from left to right. */
export interface FieldScanner {
  /** What the pattern, which is sticky, finds where the scanner stands. Throws where it finds nothing. */
  take(pattern: RegExp): string;
  /** Whether the pattern is found where the scanner stands, which is then behind it. */
  skip(pattern: RegExp): boolean;
}

function createScanner(text: string): FieldScanner & { readonly isAtEnd: () => boolean } {
  let at = 0;
  const find = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  return {
    isAtEnd: () => at === text.length,
    skip: (pattern) => find(pattern) !== undefined,
    take: (pattern) => {
      const found = find(pattern);
      if (found === undefined) throw new UnreadableField(`Unreadable from character ${at + 1}`);
      return found;
    },
  };
}

const key = /[a-z*][\w.*-]*/y;
const comma = /[\t ]*,[\t ]*/y;
const bareItem = /"(?:[ !#-[\]-~]|\\["\\])*"|-?\d{1,15}|\?[01]|:[\d+/A-Za-z]*={0,2}:|[*A-Za-z][\w!#$%&'*+./:^`|~-]*/y;

/** The members of a dictionary by their names, each read by `readMember`; null where it cannot be read. */
export function readDictionary<Member>(
  text: string,
  readMember: (scanner: FieldScanner) => Member,
): ReadonlyMap<string, Member> | null {
  const scanner = createScanner(text);
  const members = new Map<string, Member>();
  try {
    do {
      const name = scanner.take(key);
      scanner.take(/=/y);
      members.set(name, readMember(scanner));
    } while (scanner.skip(comma));
  } catch (error) {
    if (error instanceof UnreadableField) return null;
    throw error;
  }
  return scanner.isAtEnd() ? members : null;
}

/** The parameters behind an item, as they are written; one without a value is true, `?1`. */
export function takeParameters(scanner: FieldScanner): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  while (scanner.skip(/;[ ]*/y)) parameters.set(scanner.take(key), scanner.skip(/=/y) ? scanner.take(bareItem) : '?1');
  return parameters;
}

/** The text of a parameter that is a string; undefined for any other. */
export const stringOf = (item: string | undefined): string | undefined =>
  item?.startsWith('"') ? item.slice(1, -1).replaceAll(/\\(.)/g, '$1') : undefined;

/** The number of a parameter that is a whole one; undefined for any other. */
export const numberOf = (item: string | undefined): number | undefined =>
  item !== undefined && /^-?\d+$/.test(item) ? Number(item) : undefined;
