export type DigitSlip = 'swapped' | 'mistyped';

/**
 * How the hand slipped between two numbers: two digits changed places, or one is another. What is off by a different amount
 * may be off for a reason, and so may what differs in its last digit only: a rest of a few always does.
 */
export function digitSlip(a: number, b: number): DigitSlip | undefined {
  const [one, other] = [String(a), String(b)];
  if (one.length !== other.length) return undefined;
  const places = Array.from(one, (_, at) => at).filter((at) => one[at] !== other[at]);
  const [first = -1, second = -1] = places;
  if (places.length === 1 && first < one.length - 1) return 'mistyped';
  const isSwapped = places.length === 2 && one[first] === other[second] && one[second] === other[first];
  return isSwapped ? 'swapped' : undefined;
}
