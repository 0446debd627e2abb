import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { committedAreas } from '../../../schema/areas/committed-areas.ts';
import { catalogue } from '../../../schema/indicators/catalogue.ts';
import { projectRoot } from '../../../schema/project-root.ts';
import type { FeedKind } from './feed-file.ts';
import { readDelivery } from './read-delivery.ts';

const contract = { areas: committedAreas(), catalogue: catalogue() };
const shipped = (name: string, kind: FeedKind) =>
  readDelivery({ name, kind, bytes: readFileSync(join(projectRoot, 'data', name)) }, contract);

/** Rows of a shipped CSV file, none of which holds a line break. */
const rowsOf = (name: string): number =>
  readFileSync(join(projectRoot, 'data', name), 'utf8')
    .trim()
    .split('\n').length - 1;

describe('the shipped data set', () => {
  it.each([
    ['sources.csv', 'sources', 52],
    ['observations.csv', 'observations', 248],
    ['national-observations.csv', 'observations', 22],
    ['merged-basis-observations.csv', 'merged-basis-observations', 15],
    ['targets.csv', 'targets', 40],
  ] as const)('%s reads whole, without a fault', (name, kind, count) => {
    const delivery = shipped(name, kind);
    expect(delivery.faults).toEqual([]);
    expect(delivery.sources.length + delivery.observations.length + delivery.records.length).toBe(count);
    expect(rowsOf(name)).toBe(count);
  });

  it('seed-registers.json reads whole, without a fault', () => {
    const { faults, records } = shipped('seed-registers.json', 'registers');
    expect(faults).toEqual([]);
    expect(
      Object.fromEntries(
        [...Map.groupBy(records, ({ register }) => register)].map(([name, all]) => [name, all.length]),
      ),
    ).toEqual({
      'security-operations-centre': 1,
      'operations-centre': 3,
      'data-repository': 6,
      'system-integration': 5,
      'service-centre': 1,
      'workplace-system': 1,
      'five-g-pilot': 1,
      'smart-city-pilot': 1,
      'signal-dead-zone': 2,
      'programme-document': 4,
      'project-portfolio': 2,
    });
  });

  it('every source that a claim names is a row of sources.csv', () => {
    const known = new Set(shipped('sources.csv', 'sources').sources.map(({ id }) => id));
    const claims = [
      ...shipped('observations.csv', 'observations').observations,
      ...shipped('national-observations.csv', 'observations').observations,
      ...shipped('merged-basis-observations.csv', 'merged-basis-observations').observations,
      ...shipped('targets.csv', 'targets').records,
      ...shipped('seed-registers.json', 'registers').records,
    ];
    expect(claims.filter(({ sourceId }) => !known.has(sourceId))).toEqual([]);
  });

  it('is told apart by the digest of its bytes', () => {
    const bytes = readFileSync(join(projectRoot, 'data', 'targets.csv'));
    expect(shipped('targets.csv', 'targets').digest).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('keeps the digits of the source and marks merged boundaries', () => {
    const score = shipped('observations.csv', 'observations').observations.find(({ value }) => value === '0.4780');
    expect(score).toEqual({
      provinceId: 'quang-ninh',
      domain: 'programme',
      indicator: 'programme.dti-society-score',
      period: { text: '2021', start: '2021-01-01', end: '2021-12-31' },
      qualifier: 'exact',
      value: '0.4780',
      lower: null,
      upper: null,
      numerator: null,
      denominator: null,
      stated: null,
      derived: true,
      mergedBasis: false,
      sourceId: 'quang-ninh-r12',
      locator: 'excerpt line 4 (from the stated rise)',
    });
    const merged = shipped('merged-basis-observations.csv', 'merged-basis-observations').observations;
    expect(merged.every(({ mergedBasis }) => mergedBasis)).toBe(true);
  });

  it('reads a target as a record in the domain of its indicator', () => {
    expect(shipped('targets.csv', 'targets').records[3]).toEqual({
      register: 'target',
      domain: 'programme',
      provinceId: 'nghe-an',
      key: 'programme.dti-rank|2022',
      period: { text: '2022', start: '2022-01-01', end: '2022-12-31' },
      content: { indicator: 'programme.dti-rank', comparator: 'range', value: 30, upper: 32 },
      sourceId: 'nghe-an-2023',
      locator: 'paragraph 5',
    });
  });

  it('reads a register record with key, period, locator and null for what it lacks', () => {
    const { records } = shipped('seed-registers.json', 'registers');
    expect(records.find(({ register }) => register === 'five-g-pilot')).toEqual({
      register: 'five-g-pilot',
      domain: 'infrastructure',
      provinceId: 'nghe-an',
      key: 'Vinh|2023',
      period: { text: '2023', start: '2023-01-01', end: '2023-12-31' },
      content: { place: 'Vinh', status: 'piloting' },
      sourceId: 'nghe-an-2023',
      locator: 'paragraph 10',
    });
    expect(records.find(({ key }) => key === 'Vinh')?.content).toEqual({
      place: 'Vinh',
      level: 'city',
      status: 'operating',
      dueOn: null,
      functions: ['traffic-camera-monitoring', 'citizen-feedback-handling'],
    });
  });
});
