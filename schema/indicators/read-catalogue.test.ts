import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../project-root.ts';
import { enumValueOf } from './indicator.ts';
import { readCatalogue } from './read-catalogue.ts';

describe('readCatalogue', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
    cpSync(join(projectRoot, 'schema', 'indicators'), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const edit = (file: string, from: string, to: string): void =>
    writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to));

  it('reads 213 indicators of five domains', () => {
    const counts = Map.groupBy(readCatalogue(), (entry) => entry.domain);
    expect([...counts].map(([domain, entries]) => [domain, entries.length])).toEqual([
      ['infrastructure', 67],
      ['public-services', 51],
      ['security', 12],
      ['economy', 25],
      ['programme', 58],
    ]);
  });

  it('names field and enum value after the code', () => {
    const entry = readCatalogue().find(({ code }) => code === 'public-services.level-3-4-service-share');
    expect([entry?.field, enumValueOf(entry?.code ?? '')]).toEqual(['level34ServiceShare', 'LEVEL_3_4_SERVICE_SHARE']);
  });

  it('an indicator that names no age limit has the default, a yearly one', () => {
    const limits = new Map(readCatalogue().map(({ code, ageLimit }) => [code, ageLimit]));
    expect(limits.get('infrastructure.fibre-household-share')).toBe('P18M');
    expect(limits.get('security.soc-operating')).toBe('P12M');
    expect(limits.get('programme.dti-rank')).toBe('P24M');
  });

  it('an age limit that is no duration is a fault', () => {
    edit('programme.csv', 'never on one axis.,P24M', 'never on one axis.,2 years');
    expect(() => readCatalogue(folder)).toThrowError(
      /1 faults:\nprogramme\.csv:3 age_limit: found "2 years", expected months or days like P12M, or nothing for P18M/,
    );
  });

  it('reports every fault at once with file, line, column, found and expected', () => {
    edit('security.csv', 'security.soc-operating,security,', 'security.soc-operating,economy,');
    edit('economy.csv', 'percent,higher,weighted-mean,grdp', 'percents,up,weighted-mean,');
    edit('programme.csv', ',programme.commune-count,', ',programme.communes,');
    expect(() => readCatalogue(folder)).toThrowError(
      /5 faults:\nsecurity\.csv:7 domain: found "economy", expected security\neconomy\.csv:2 unit: found "percents"[^\n]*\neconomy\.csv:2 direction: found "up"[^\n]*\neconomy\.csv:2 merge_weight[^\n]*\nprogramme\.commune-team-coverage-share: refers to programme\.communes/,
    );
  });
});
