import { isIP } from 'node:net';

/** One thing that an operator can set, by an environment variable of this name. */
interface Setting<Value> {
  readonly fallback: Value;
  /** As the README shows the fallback. */
  readonly shown: string;
  readonly vi: string;
  readonly en: string;
  /** Undefined where the text will not do. */
  readonly read: (text: string) => Value | undefined;
  /** What will do, for the message. */
  readonly expected: string;
}

export const setting = <Value>(entry: Setting<Value>): Setting<Value> => entry;

export const wholeNumber =
  (least: number, greatest: number) =>
  (text: string): number | undefined =>
    /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= greatest ? Number(text) : undefined;

export const httpUrl = (text: string): string | undefined =>
  /^https?:$/.test(URL.parse(text)?.protocol ?? '') ? text : undefined;
export const postgresUrl = (text: string): string | undefined =>
  /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '') ? text : undefined;

export function namedUrls(text: string): ReadonlyMap<string, string> | undefined {
  const pairs = text.split(',').map((pair) => /^([a-z-]+)=(.+)$/.exec(pair.trim()));
  if (pairs.some((pair) => !pair?.[2] || !httpUrl(pair[2]))) return undefined;
  return new Map(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
}

export function keysPlace(text: string): string | undefined {
  const place = text.trim();
  const { protocol, hostname } = URL.parse(place) ?? {};
  if (protocol === 'http:' && !/^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname ?? '')) return undefined;
  return place === '' ? undefined : place;
}

export function urls(text: string): readonly string[] | undefined {
  const list = text.split(',').map((url) => url.trim());
  return list.every(httpUrl) ? list : undefined;
}

export const oneOf =
  <const Word extends string>(...words: Word[]) =>
  (text: string): Word | undefined =>
    words.find((word) => word === text);

/** Addresses and ranges of them: `10.1.2.3`, `127.0.0.0/8`, `::1`. */
export function addressRanges(text: string): readonly string[] | undefined {
  const ranges = text.split(',').map((range) => range.trim());
  const isRange = (range: string): boolean => {
    const [address = '', prefix = '0', more] = range.split('/');
    const bits = { 4: 32, 6: 128 }[isIP(address)];
    return bits !== undefined && more === undefined && wholeNumber(0, bits)(prefix) !== undefined;
  };
  return ranges.every(isRange) && !text.includes('%') ? ranges : undefined;
}
