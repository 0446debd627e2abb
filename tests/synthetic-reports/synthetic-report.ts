import { catalogue } from '../../schema/indicators/catalogue.ts';
import { targetRegister, type ComparatorWord } from '../../schema/registers/target.ts';
import { parsePeriod } from '../../schema/types/period.ts';
import type { ObservationClaim, RecordClaim } from '../../services/ledger/claim.ts';
import { sampleClaim } from '../support/sample-claims.ts';

/** A made-up report, in the words of `readSyntheticReport`, and what the hub must say of it. */
export interface SyntheticReport {
  readonly title: string;
  readonly says: string;
  /** `rule severity what period`, one a finding; nothing where the report is innocent. */
  readonly finds: readonly string[];
}

export interface ReadReport {
  readonly observations: readonly ObservationClaim[];
  readonly records: readonly RecordClaim[];
}

type Figures = Partial<Omit<ObservationClaim, 'period'>>;

const figureForms: readonly [RegExp, (parts: readonly (string | null)[]) => Figures][] = [
  [
    /^([\d.]+)\/([\d.]+)(?:=([\d.]+))?$/,
    ([numerator, denominator, stated]) => ({ numerator, denominator, stated: stated ?? null }),
  ],
  [/^([\d.]+)\/\?=([\d.]+)$/, ([numerator, stated]) => ({ value: stated, numerator, stated })],
  [/^([\d.]+) of ([\d.]+)$/, ([value, denominator]) => ({ value, denominator })],
  [/^([\d.]+)\.\.([\d.]+)$/, ([lower, upper]) => ({ qualifier: 'range', lower, upper })],
  [/^~([\d.]+)$/, ([value]) => ({ qualifier: 'about', value })],
  [/^<~([\d.]+)$/, ([value]) => ({ qualifier: 'about', value, upper: value })],
  [/^>([\d.]+)$/, ([lower]) => ({ qualifier: 'more-than', lower })],
  [/^>=([\d.]+)$/, ([lower]) => ({ qualifier: 'at-least', lower })],
  [/^<=([\d.]+)$/, ([upper]) => ({ qualifier: 'at-most', upper })],
  [/^(-?[\d.]+)$/, ([value]) => ({ value })],
];

function readFigures(text: string): Figures {
  for (const [form, read] of figureForms) {
    const match = form.exec(text);
    if (match) return read(match.slice(1));
  }
  throw new Error(`no figure: ${text}`);
}

interface Heading {
  readonly provinceId: string;
  readonly period: string;
  readonly sourceId: string;
  readonly derived: boolean;
  readonly mergedBasis: boolean;
}

function readHeading(line: string): Heading {
  const [provinceId = '', period = '', sourceId = '', ...marks] = line.split(' ');
  return { provinceId, period, sourceId, derived: marks.includes('derived'), mergedBasis: marks.includes('merged') };
}

function targetOf(text: string, { provinceId, period, sourceId }: Heading): RecordClaim {
  const [code = '', comparator = '', value = ''] = text.split(' ');
  const read = parsePeriod(period);
  const comparators: Readonly<Record<string, ComparatorWord>> = { '>=': 'at-least', '<=': 'at-most', '=': 'equals' };
  if (!read || !comparators[comparator]) throw new Error(`no target: ${text}`);
  return {
    register: targetRegister,
    domain: catalogue().byCode(code)?.domain ?? 'programme',
    provinceId,
    key: `${code}|${period}`,
    period: read,
    content: { indicator: code, comparator: comparators[comparator], value: Number(value), upper: null },
    sourceId,
    locator: null,
  };
}

/**
 * Reads a report in short. A line `province period source`, with `derived` or `merged` behind it where that holds, heads the
 * figures below it, each `indicator figure`: `1726`, `79.24`, `1363/1726=79.24`, `175/?=52.6`, `30 of 63`, `50..58`, `~98`,
 * `<~98` (nearly), `>170`, `>=60`, `<=10`; or `target indicator >= 95`.
 */
export function readSyntheticReport(says: string): ReadReport {
  const observations: ObservationClaim[] = [];
  const records: RecordClaim[] = [];
  let heading: Heading | undefined;
  for (const line of says.split('\n').filter((each) => each.trim() !== '')) {
    const text = line.trim();
    const [word = '', ...rest] = text.split(' ');
    if (word === 'target' && heading) records.push(targetOf(rest.join(' '), heading));
    else if (catalogue().byCode(word) && heading)
      observations.push(sampleClaim({ ...heading, indicator: word, ...readFigures(rest.join(' ')) }));
    else heading = readHeading(text);
  }
  return { observations, records };
}
