/** A file says few different things, all of them short, and a hostile one must not fill the memory. */
const mostRemembered = 10_000;
const longestRemembered = 200;

/** Remembers what was found of a text, for the same texts stand in many rows. */
export function remember<Found>(find: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Found;
    const found = find(text);
    if (known.size < mostRemembered && text.length <= longestRemembered) known.set(text, found);
    return found;
  };
}
