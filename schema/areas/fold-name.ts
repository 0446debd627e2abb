/** Words in front of or behind a name that say the kind of unit, longest first. */
const leading = [
  ['thanh', 'pho'],
  ['t', 'p'],
  ['tp'],
  ['tinh'],
  ['province', 'of'],
  ['city', 'of'],
  ['province'],
  ['city'],
];
const trailing = [['province'], ['city']];

/**
 * The form in which names are compared: lower case, without accents, spaces, punctuation and the kind of unit.
 * Without accents the place of the tone mark (Hòa, Hoà) no longer matters either.
 */
export function foldName(text: string): string {
  const words = plain(plain(text).toLowerCase())
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return withoutKind(words).join('');
}

/** The name as written without Vietnamese letters: `Thừa Thiên Huế` is `Thua Thien Hue`. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');
}

function plain(text: string): string {
  // Ð and ð are the Icelandic letters that old Vietnamese keyboards and fonts left behind for Đ and đ.
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ĐÐđð]/g, 'd');
}

function withoutKind(words: readonly string[]): readonly string[] {
  const first = leading.find((kind) => kind.length < words.length && kind.every((word, at) => words[at] === word));
  if (first) return withoutKind(words.slice(first.length));
  const last = trailing.find((kind) => kind.length < words.length && kind[0] === words.at(-1));
  return last ? withoutKind(words.slice(0, -1)) : words;
}
