import { expect } from 'vitest';
import { enumWord, readDataRows } from '../read-data.ts';

const blank = {
  beforeId: null,
  kind: 'NEW',
  recordedAt: 'some instant',
  reason: null,
  before: null,
  recordBefore: null,
};

/** Sources come first, in the order of their ids, then the figures that rest on them, in that of their file. */
const sources = readDataRows('sources.csv')
  .toSorted(({ id: left = '' }, { id: right = '' }) => (left < right ? -1 : 1))
  .map(({ id, province, title_or_subject: title }) => ({
    ...blank,
    id: `source:${id}`,
    feedId: '1',
    provinceId: province,
    domain: null,
    after: null,
    recordAfter: null,
    source: { id, title },
    dispute: null,
  }));

const scale: Readonly<Record<string, number>> = { percent: 100, 'per-100-people': 100, 'per-1000-people': 1000 };
const number = (text: string | undefined): number | null => (text ? Number(text) : null);

function valueOf({ value, numerator, denominator, unit = '' }: Record<string, string>): number | null {
  const factor = scale[unit];
  if (!numerator || !denominator || !factor) return number(value);
  return Number(((Number(numerator) / Number(denominator)) * factor).toFixed(10));
}

const observations = readDataRows('observations.csv').map((row, at) => ({
  ...blank,
  id: `observation:${at + 1}`,
  feedId: '2',
  provinceId: row['province'],
  domain: enumWord((row['indicator'] ?? '').split('.')[0] ?? ''),
  after: {
    indicator: { code: row['indicator'] },
    period: row['period'],
    value: valueOf(row),
    lower: number(row['lower']),
    upper: number(row['upper']),
    numerator: number(row['numerator']),
    denominator: number(row['denominator']),
  },
  recordAfter: null,
  source: null,
  dispute: null,
}));

export const answer = {
  changes: {
    pageInfo: { hasNextPage: true, endCursor: expect.any(String) as string },
    nodes: [...sources, ...observations].slice(0, 100),
  },
};
