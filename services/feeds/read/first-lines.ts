export type FirstLines = (key: readonly string[], line: number) => number | undefined;

/** Remembers where each key was first seen: answers that line when the key comes again. */
export function createFirstLines(): FirstLines {
  const lines = new Map<string, number>();
  return (key, line) => {
    const text = JSON.stringify(key);
    const first = lines.get(text);
    if (first === undefined) lines.set(text, line);
    return first;
  };
}
