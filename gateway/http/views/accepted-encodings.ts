export type Encoding = 'br' | 'gzip' | 'identity';

/** Smallest first: what the server prefers where the client does not care. */
const offered: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** RFC 9110 knows `x-gzip` as another name of gzip. */
const alias: Readonly<Record<string, string>> = { 'x-gzip': 'gzip' };

function readWeights(header: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    if (coding === '') continue;
    const weight = parameters.find((parameter) => /^q\s*=/.test(parameter))?.replace(/^q\s*=\s*/, '');
    const value = weight === undefined ? 1 : Number(weight);
    weights.set(alias[coding] ?? coding, value >= 0 && value <= 1 ? value : 0);
  }
  return weights;
}

/** What `identity` weighs where it is not named: acceptable, but the last choice, unless `*` rules it out. */
const unnamedIdentity = 0.0001;

function weightOf(encoding: Encoding, weights: ReadonlyMap<string, number>): number {
  const named = weights.get(encoding);
  if (named !== undefined) return named;
  const others = weights.get('*');
  if (encoding === 'identity') return others === 0 ? 0 : unnamedIdentity;
  return others ?? 0;
}

/**
 * The encodings that `accept-encoding` allows, best first. Without the header, and where it allows nothing that there
 * is, the answer goes out as it is.
 */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return ['identity'];
  const weights = readWeights(header);
  const accepted = offered
    .map((encoding) => ({ encoding, weight: weightOf(encoding, weights) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ encoding }) => encoding);
  return accepted.length > 0 ? accepted : ['identity'];
}
