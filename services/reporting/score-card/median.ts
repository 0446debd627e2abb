/** The middle one, or the mean of the two middle ones; null of nothing. */
export function median(numbers: readonly number[]): number | null {
  const ordered = numbers.toSorted((left, right) => left - right);
  const [low, high] = [ordered[Math.floor((ordered.length - 1) / 2)], ordered[Math.floor(ordered.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
