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

  it('reads 217 indicators of five domains', () => {
    const counts = Map.groupBy(readCatalogue().entries, (entry) => entry.domain);
    expect([...counts].map(([domain, entries]) => [domain, entries.length])).toEqual([
      ['infrastructure', 67],
      ['public-services', 51],
      ['security', 12],
      ['economy', 25],
      ['programme', 62],
    ]);
  });

  it('names field and enum value after the code', () => {
    const entry = readCatalogue().entries.find(({ code }) => code === 'public-services.level-3-4-service-share');
    expect([entry?.field, enumValueOf(entry?.code ?? '')]).toEqual(['level34ServiceShare', 'LEVEL_3_4_SERVICE_SHARE']);
  });

  it('an indicator that names no age limit has the default, a yearly one', () => {
    const limits = new Map(readCatalogue().entries.map(({ code, ageLimit }) => [code, ageLimit]));
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

  it('what appraises its period is neither stock nor flow, and a change names what changes', () => {
    edit('programme.csv', 'DTI rank,rank,lower,none,,,,,', 'DTI rank,rank,lower,none,,,,stock,');
    edit('programme.csv', ',programme.dti-score,As the report', ',,As the report');
    edit('programme.csv', ',programme.dti-government-rank,As the report', ',programme.dti-score,As the report');
    expect(() => readCatalogue(folder)).toThrowError(
      /3 faults:\nprogramme\.csv:3 stock_or_flow: found "stock", expected nothing for rank\nprogramme\.csv:18 change_of: found "", expected the code of the indicator that changes\nprogramme\.dti-government-rank-rise: a rank-change cannot be the change of programme\.dti-score, whose unit is index/,
    );
  });

  it('says which counts are parts of which, also of a count that is no indicator', () => {
    const met = readCatalogue().parts.find(({ whole }) => whole.side === 'numerator');
    expect(met).toEqual({
      whole: { code: 'programme.plan-target-met-share', side: 'numerator' },
      relation: 'all',
      parts: [
        { code: 'programme.plan-target-exceeded-count', side: 'figure' },
        { code: 'programme.plan-target-just-met-count', side: 'figure' },
      ],
      reasonEn: 'Met and exceeded are the exceeded and the just met.',
    });
  });

  it('reports parts that name no count', () => {
    edit('parts.csv', ',all,public-services.fully-online-service-count;', ',whole,public-services.fully-online;');
    edit('parts.csv', 'programme.team-count,all', 'programme.team-count:numerator,all');
    expect(() => readCatalogue(folder)).toThrowError(
      /3 faults:\nparts\.csv:2 public-services\.fully-online: expected an indicator[^\n]*\nparts\.csv:2 relation: found "whole", expected all, most, some[^\n]*\nparts\.csv:10 programme\.team-count:numerator: programme\.team-count is no ratio/,
    );
  });
});
