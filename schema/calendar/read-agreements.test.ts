import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { committedAreas } from '../areas/committed-areas.ts';
import { catalogue } from '../indicators/catalogue.ts';
import { projectRoot } from '../project-root.ts';
import { parsePeriod, type Period } from '../types/period.ts';
import { dueDayOf } from './provision-agreement.ts';
import { readAgreements } from './read-agreements.ts';

const contract = { areas: committedAreas(), catalogue: catalogue() };
const file = 'provision-agreements.csv';

describe('readAgreements', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'calendar-'));
    cpSync(join(projectRoot, 'schema', 'calendar', file), join(folder, file));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const edit = (from: string, to: string): void => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replace(from, to));
  };
  const byId = (id: string) => {
    const found = readAgreements(contract, folder).find((each) => each.id === id);
    if (!found) throw new Error(`no agreement ${id}`);
    return found;
  };

  it('reads who owes what, how often, and by which day', () => {
    const programme = byId('synthetic-programme-yearly');
    expect({ ...programme, indicators: programme.indicators.map(({ code }) => code) }).toMatchObject({
      domain: 'programme',
      indicators: ['programme.plan-target-met-share', 'programme.village-team-coverage-share'],
      owing: { kind: 'all' },
      frequency: 'A',
      from: { text: '2022' },
      to: null,
      synthetic: ['obligation', 'indicators', 'due'],
    });
    expect(byId('synthetic-dead-zones-monthly').owing).toEqual({
      kind: 'region',
      code: 'south-central-coast-and-central-highlands-2025',
    });
    expect(byId('synthetic-khanh-hoa-investment-quarterly').owing).toEqual({ kind: 'units', ids: ['khanh-hoa-2025'] });
  });

  it('a due day may lie before the period ends, or in the months after it', () => {
    const due = (id: string, period: string): string => dueDayOf(byId(id), parsePeriod(period) as Period);
    expect(due('synthetic-programme-yearly', '2025')).toBe('2025-12-20');
    expect(due('synthetic-online-services-half-yearly', '2024-S1')).toBe('2024-07-20');
    expect(due('synthetic-telecommunications-yearly', '2023')).toBe('2024-03-31');
    expect(due('synthetic-dti-yearly', '2023')).toBe('2024-12-31');
  });

  it('a due day that a month does not have is its last', () => {
    edit('2024-S1,,1,20', '2024-S1,,2,31');
    expect(dueDayOf(byId('synthetic-network-security-half-yearly'), parsePeriod('2024-S2') as Period)).toBe(
      '2025-02-28',
    );
  });

  it('a whole domain may be owed', () => {
    edit('economy.digital-economy-grdp-share', 'economy.*');
    expect(byId('synthetic-digital-economy-yearly').indicators).toEqual(contract.catalogue.of('economy'));
  });

  it('reports every fault at once with file, line, column, found and expected', () => {
    edit('synthetic-dti-yearly,(Giả định) ', 'dti-yearly,');
    edit('infrastructure.base-station-count', 'infrastructure.base-stations');
    edit('security.soc-operating;', 'security.soc-operating;security.soc-operating;');
    edit(',all,Q,2025-Q3,', ',everybody,Q,2025-07,');
    edit('A,2022,,0,20,', 'A,2022,2021,0,32,');
    edit('obligation;indicators;frequency;due', 'indicators');
    edit('region:south-central-coast', 'region:south-coast');
    expect(() => readAgreements(contract, folder)).toThrowError(
      new RegExp(
        [
          'The reporting calendar has 10 fault\\(s\\):',
          `${file}:2:id: found "dti-yearly", expected "synthetic-" in front where something is synthetic, and only there`,
          `${file}:2:name_vi: found "Kết quả DTI hằng năm", expected .*`,
          `${file}:3:indicators: found .*, expected codes of the catalogue, each once.*`,
          `${file}:4:indicators: found .*`,
          `${file}:6:from_period: found "2025-07", expected a period of the frequency Q`,
          `${file}:6:units: found "everybody", expected all, region:<code>, or ids of units joined by ;`,
          `${file}:7:to_period: found "2021", expected a period no earlier than 2022`,
          `${file}:7:due_day: found "32", expected 1 to 31`,
          `${file}:8:legal_basis: found "", expected a legal basis, or "obligation" among what is synthetic`,
          `${file}:9:units: found .*, expected region: and the code of a region`,
        ].join('\n'),
      ),
    );
  });

  it('an id names one agreement', () => {
    edit('synthetic-telecommunications-yearly', 'synthetic-dti-yearly');
    expect(() => readAgreements(contract, folder)).toThrowError(/:3:id: found "synthetic-dti-yearly", expected an id/);
  });
});
