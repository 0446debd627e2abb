import { join } from 'node:path';
import { readAreas } from '../../schema/areas/read-areas.ts';
import { catalogue } from '../../schema/indicators/catalogue.ts';
import { projectRoot } from '../../schema/project-root.ts';
import { parsePeriod } from '../../schema/types/period.ts';
import type { ObservationClaim, RecordClaim } from '../../services/ledger/claim.ts';
import { createNeighbourhood } from '../../services/feeds/judging/neighbourhood.ts';
import type { Contract, Held, Neighbours } from '../../services/feeds/rules/rule.ts';

/** What tests of the rules judge against: the committed lists. */
export const contract: Contract = { areas: readAreas(join(projectRoot, 'data')), catalogue: catalogue() };

export const alone: Neighbours = {
  otherSources: [],
  sameSource: [],
  earlier: [],
  earlierStill: [],
  later: [],
  withinPeriod: [],
  levels: [],
  national: [],
  sameFigure: [],
};

/** What the judge would find beside a claim, if the ledger held these others. */
export const beside = (claim: Held<ObservationClaim>, ...others: Held<ObservationClaim>[]): Neighbours =>
  createNeighbourhood([claim, ...others], contract.catalogue).of(claim);

interface SampleWords extends Partial<Omit<ObservationClaim, 'period'>> {
  readonly id?: number;
  readonly period?: string;
}

/** An exact figure of Kon Tum for 2024 that states no number: tests name what matters to them. */
export function sampleClaim({ period = '2024', ...words }: SampleWords): Held<ObservationClaim> {
  const indicator = words.indicator ?? 'public-services.national-portal-integration-share';
  return {
    id: 1,
    provinceId: 'kon-tum',
    domain: contract.catalogue.byCode(indicator)?.domain ?? 'programme',
    qualifier: 'exact',
    value: null,
    lower: null,
    upper: null,
    numerator: null,
    denominator: null,
    stated: null,
    derived: false,
    mergedBasis: false,
    sourceId: 'kon-tum-2024-s1',
    locator: null,
    ...words,
    indicator,
    period: samplePeriod(period),
  };
}

export function samplePortfolio(content: Readonly<Record<string, unknown>>): Held<RecordClaim> {
  return {
    id: 1,
    register: 'project-portfolio',
    domain: 'programme',
    provinceId: 'khanh-hoa',
    key: 'operating-tasks',
    period: samplePeriod('2024'),
    content: { kind: 'operating-tasks', ...content },
    sourceId: 'khanh-hoa-2024',
    locator: null,
  };
}

function samplePeriod(text: string): ObservationClaim['period'] {
  const period = parsePeriod(text);
  if (!period) throw new Error(`no period: ${text}`);
  return period;
}
