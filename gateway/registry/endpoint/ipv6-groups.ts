/** The eight numbers that an address of IPv6 consists of; null where the text is none, or names a zone of this machine. */
export function ipv6Groups(address: string): readonly number[] | null {
  // As a host of a URL it is written in one way only: hexadecimal, without leading zeros.
  const host = URL.parse(`http://[${address}]/`)?.hostname;
  if (host === undefined) return null;
  const [front = '', back] = host.slice(1, -1).split('::');
  const numbers = (text: string): number[] =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
  const [first, last] = [numbers(front), numbers(back ?? '')];
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => 0), ...last];
}
