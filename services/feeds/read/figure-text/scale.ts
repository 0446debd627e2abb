/** Words that count in more than ones, and the power of ten they stand for. */
const powers: Readonly<Record<string, number>> = {
  chục: 1,
  trăm: 2,
  nghìn: 3,
  ngàn: 3,
  thousand: 3,
  vạn: 4,
  triệu: 6,
  million: 6,
  tỷ: 9,
  tỉ: 9,
  billion: 9,
};

/** Parts the scale at the beginning of some words from the rest: `nghìn tỷ đồng` is 12 and `đồng`. */
export function splitScale(words: string): { readonly power: number; readonly rest: string } {
  let power = 0;
  let rest = words;
  for (;;) {
    const [first = ''] = rest.split(' ', 1);
    const added = powers[first];
    if (added === undefined) return { power, rest };
    power += added;
    rest = rest.slice(first.length).trim();
  }
}

/** The same number, not below 0, with its point moved: a million times it is power 6, a thousandth -3; no digit is lost. */
export function timesPowerOfTen(decimal: string, power: number): string {
  if (power === 0) return decimal;
  const [whole = '', places = ''] = decimal.split('.');
  if (power < 0) {
    const padded = whole.padStart(1 - power, '0');
    const at = padded.length + power;
    return `${padded.slice(0, at)}.${padded.slice(at)}${places}`;
  }
  const digits = places.padEnd(power, '0');
  const moved = (whole + digits.slice(0, power)).replace(/^0+(?=\d)/, '');
  return digits.length > power ? `${moved}.${digits.slice(power)}` : moved;
}
