const longest = 80;

/** A value of a stranger's answer, short enough for a log and safe to print. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  const text = typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
